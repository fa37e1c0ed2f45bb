"""The folder of a meeting: what is picked, in its order, and what is made of it to take along."""

from dashboard.ui.frame.frame import frame
from dashboard.ui.meeting.present import draw

with frame("present") as page:
    draw(page)
