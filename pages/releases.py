"""Releases: what became of one announced release, and all releases to choose from."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.frame.recorded import draw_kept
from dashboard.ui.views.releases import draw

with frame("releases") as page:
    draw_kept(page, draw)
