"""A desk without a desk: who may publish, a button that publishes nothing, and an upload."""

from datetime import UTC, datetime

import streamlit as st

from dashboard.environment import read
from dashboard.refresh.permission import NotAllowed, publish_as
from dashboard.ui.frame.html import show_assets
from dashboard.ui.frame.staff import claims, draw_staff, rules
from dashboard.wording.language import language_of


def publish(staff, attempt):
    attempt.version = "7"
    return f"published for {staff.signature}"


code = st.query_params.get("lang", "en")
st.set_page_config(page_title="Trial")
show_assets(code)
environment = read().chosen
draw_staff(language_of(code), environment)
# Offered to everybody: the function itself must refuse.
if st.button("Publish anyway"):
    try:
        st.text(publish_as(claims(), rules(environment), datetime.now(UTC), "publish", publish))
    except NotAllowed as refused:
        st.text(f"refused: {refused.code}")
given = st.file_uploader("Bring a file")
if given:
    st.text(f"{given.name}: {given.size} bytes")
st.html("<footer class=foot>The end of the page.</footer>")
