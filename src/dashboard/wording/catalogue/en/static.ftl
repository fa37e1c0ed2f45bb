# The page as it comes before, or without, the app.

menu = Pages
skip = Skip to the text
static-tool = This page works with files and needs scripts. It opens as soon as they have been loaded.
static-sparing = Your connection is slow or saves data: everything here can be read, followed and downloaded as it is.
static-load = Load what is needed to choose and to point at marks (1 to 2 MB)
static-appless = This page is shown without its app: choices open a new page, and everything can be read, followed and downloaded.

baked-on = A copy for reading without the dashboard itself, made on
baked-changes = What changed, and why
baked-app = Choose more in the dashboard
missing-title = There is no such page
missing-text = The address may have been cut short or mistyped.
missing-home = To the first page
data-unreadable = The data cannot be read.
bake-done = { $files } files, { $size } in all: { $written } written, { $removed } removed, the others unchanged. Open { $first } in a browser, or put the folder on any web server.
bake-not-ours = { $folder } holds files that are not from an earlier copy; none of them was touched. Name an empty or new folder.
bake-address = { $address } is no address to link to. Expected: https://… or http://…, without a question mark.
follow-address = This address cannot be followed. Expected: https://… or http://…, or git+ and the address of a repository.

take-along = Take along: picture, or code for a page of your own
take-picture = As a picture:
take-wide = for links
take-square = square
take-tall = upright
take-slide = for slides
picture-who = According to { $organizations }
picture-more = { $count ->
    [one] one other
   *[other] { $count } others
}
picture-span = { $count ->
    [one] Date of the figure: { $first }
   *[other] Dates of the figures: { $first } to { $last }
}; the marks are claims of organizations.
picture-sources = { $figures ->
    [one] One figure
   *[other] { $figures } figures
} from { $sources ->
    [one] one document
   *[other] { $sources } documents
}{ $figures ->
    [one] ; with its source at:
   *[other] ; each with its source at:
}
picture-size = There are these sizes: { $sizes }.
picture-too-tall = This chart has more rows than such a picture can show. Ask for the size “tall”, or for a part of the chart.
image-none = { $view } has no such chart. Its charts: { $charts }.

copied-code = Copied
take-embed = Code for a page of your own:
embed-sources = { $figures ->
    [one] One figure
   *[other] { $figures } figures
} from { $sources ->
    [one] one document
   *[other] { $sources } documents
}{ $figures ->
    [one] : with its source
   *[other] : each with its source
}
