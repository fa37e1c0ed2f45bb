"""All subjects: who says how many of each, one under the other."""

from dashboard.ui.frame.frame import entrance_frame
from dashboard.ui.views.subjects import draw_subjects, inks_of

with entrance_frame(inks_of) as subjects:
    draw_subjects(subjects)
