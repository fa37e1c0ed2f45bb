"""Refresh: staff bring new figures in, correct and withdraw them; anyone can try a file."""

from dashboard.ui.frame import frame
from dashboard.ui.refresh import draw_refresh

with frame("refresh") as page:
    draw_refresh(page)
