"""Figures over time: one measure and scope, every organization that states it."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.views.detentions import draw_detentions

with frame("detentions") as page:
    draw_detentions(page)
