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
    [0] The data have no figure under its name.
    [one] The data have one figure under its name.
   *[other] The data have { $figures } figures under its name, in { $counts ->
        [one] one section
       *[other] { $counts } sections
    }.
} { $documents ->
    [0] None of its documents gives a figure here.
    [one] One of its documents gives figures, its own or of others.
   *[other] { $documents } of its documents give figures, its own or of others.
}
organization-definitions = What it says it counts
organization-definitions-count = { $count ->
    [one] One text of its own, or about it
   *[other] { $count } texts of its own, or about it
}
organization-undefined = We found no text in which the organization says what its counts include.
organization-figures = { $count ->
    [one] The figure, with its source
   *[other] All { $count } figures, newest first
}
organization-complete = How complete it says its counts are
organization-repeated-by = { $count ->
    [one] One other organization repeats its figures
   *[other] { $count } other organizations repeat its figures
}
organization-repeats = { $count ->
    [one] It repeats figures of one other organization
   *[other] It repeats figures of { $count } other organizations
}
organization-who = Which?
organization-documents = Its documents
organization-written = { $count ->
    [one] One document it wrote
   *[other] { $count } documents it wrote
}
organization-carried = { $count ->
    [one] One document of another author, read there
   *[other] { $count } documents of other authors, read there
}
