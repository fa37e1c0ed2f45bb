"""Figures over time: one measure and scope, every organization that states it."""

from dashboard.ui.detentions import draw_detentions
from dashboard.ui.frame import frame

with frame("detentions") as page:
    draw_detentions(page)
