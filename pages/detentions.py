"""Figures over time: one measure and scope, every organization that states it."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.frame.recorded import draw_kept
from dashboard.ui.views.detentions import draw

with frame("detentions") as page:
    draw_kept(page, draw)
