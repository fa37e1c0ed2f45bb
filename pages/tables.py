"""Figures side by side as tables: periods by organizations, organizations by what they say."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.frame.recorded import draw_kept
from dashboard.ui.views.tables import draw

with frame("tables") as page:
    draw_kept(page, draw)
