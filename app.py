"""Home: who says how many, today, side by side."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.views.home import draw

with frame("home") as page:
    draw(page)
