# The page of one organization.

organization-kind = { $kind ->
    [government] government body
    [human_rights_group] human rights group
    [international_ngo] international organization
    [intergovernmental] intergovernmental body
    [church] church
    [media] media
    [agency] news agency
    [political] political organization
    [research] research body
   *[unnamed] source that is not named
}
organization-intro = { $figures ->
    [0] No figure of its own is recorded.
    [one] One figure of its own is recorded.
   *[other] { $figures } figures of its own are recorded, under { $counts ->
        [one] one heading
       *[other] { $counts } headings
    }.
} { $documents ->
    [0] None of its documents states a figure here.
    [one] One of its documents states figures, its own or of others.
   *[other] { $documents } of its documents state figures, its own or of others.
}
organization-definitions = What it says it counts
organization-definitions-count = { $count ->
    [one] One text of its own, or about it
   *[other] { $count } texts of its own, or about it
}
organization-undefined = No text was found in which the organization says what its counts include.
organization-figures = { $count ->
    [one] The figure, with its source
   *[other] All { $count } figures, newest first
}
organization-complete = What it says of how complete its counts are
organization-repeated-by = { $count ->
    [one] One other repeats its figures
   *[other] { $count } others repeat its figures
}
organization-repeats = { $count ->
    [one] It repeats figures of one other
   *[other] It repeats figures of { $count } others
}
organization-who = Who?
organization-documents = Its documents
organization-written = { $count ->
    [one] One document it wrote
   *[other] { $count } documents it wrote
}
organization-carried = { $count ->
    [one] One document of somebody else, read there
   *[other] { $count } documents of others, read there
}
