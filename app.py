"""Home: who says how many, today, side by side."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.views.home import draw_home

with frame("home") as page:
    draw_home(page)
