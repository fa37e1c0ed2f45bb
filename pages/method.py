"""Method: what each organization counts, by which rules we show it, and all of the data to download."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.views.method import draw

with frame("method") as page:
    draw(page)
