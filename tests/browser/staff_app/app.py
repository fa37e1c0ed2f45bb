"""The first page of a dashboard of one desk."""

import streamlit as st

st.set_page_config(page_title="Trial")
st.title("First page")
st.html("<footer class=foot>The end of the page.</footer>")
