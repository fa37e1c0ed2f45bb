"""Home: who says how many, today, side by side."""

from dashboard.ui.frame import frame
from dashboard.ui.home import draw_home

with frame("home") as page:
    draw_home(page)
