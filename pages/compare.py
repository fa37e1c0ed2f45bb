"""May I compare these two? Six axes and a verdict for any two figures."""

from dashboard.ui.compare import draw_compare
from dashboard.ui.frame import frame

with frame("compare") as page:
    draw_compare(page)
