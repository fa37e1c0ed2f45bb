# The page as it comes before, or without, the app.

menu = Pages
skip = Skip to the text
static-tool = This page works with files and needs scripts. It opens as soon as they have been loaded.
static-sparing = Your connection is slow or saves data: everything here can be read, followed and downloaded as it is.
static-load = Load charts that answer to touch (about 2 MB)
static-appless = This page is shown without its app: choices open a new page, and everything can be read, followed and downloaded.
