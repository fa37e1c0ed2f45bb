"""Home: who says how many, today, side by side."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.frame.recorded import draw_kept
from dashboard.ui.views.home import draw

with frame("home") as page:
    draw_kept(page, draw)
