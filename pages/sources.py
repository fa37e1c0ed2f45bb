"""Sources: one figure with everything about it, one document, one organization, or all documents."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.views.sources import draw

with frame("sources") as page:
    draw(page)
