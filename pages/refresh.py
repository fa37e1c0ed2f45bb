"""Refresh: staff bring new figures in, correct and withdraw them; anyone can try a file."""

from dashboard.ui.desk.refresh import draw_refresh
from dashboard.ui.frame.frame import frame

with frame("refresh") as page:
    draw_refresh(page)
