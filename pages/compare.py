"""May I compare these two? Six axes and a verdict for any two figures."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.frame.recorded import draw_kept
from dashboard.ui.views.compare import draw

with frame("compare") as page:
    draw_kept(page, draw)
