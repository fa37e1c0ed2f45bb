# A new subject, and the example in it
new-subject-title = Figures on political prisoners in { $name }
new-subject-description = Figures that organizations, governments and media have published on political prisoners in { $name }. Every number is somebody’s claim. None of them is a count of ours, and nothing is added up or averaged across organizations.
new-subject-question = How many political prisoners are there in { $name }?
new-subject-short-title = Political prisoners in { $name }
new-subject-term-note = “Political prisoner” is a term that each organization defines by its own criteria.
new-subject-growth-note = A higher number does not by itself mean more repression: a number can also rise because cases become known late, because more people are counting, or because the way of counting changed.
new-subject-released-note = What “released” means is said with each kind of release.
new-subject-readme = This package is being prepared. datapackage.json describes every table and every column.
new-subject-changelog = The newest first. Each entry is written for readers.
new-subject-begun = This subject was begun. It has an example and no figures yet.
new-subject-organization = Example organization
new-subject-document = Example of a document, to be deleted
new-subject-written = Written: { $folder }, a whole package with one example in it. Next: docs/new-subject.md leads from here; .venv/bin/python -m dashboard check { $folder } says what is wrong with it, and without a folder what it words otherwise than the other subjects.
new-subject-name = “{ $name }” cannot be the name of a subject. Expected: at least three small letters, digits or hyphens, a letter first; not “data” or “assets”.
new-subject-alone = { $folder } is a package itself, so there is no room beside it. Move it into a folder of its own, such as { $folder }/first, and begin again: addresses stay as they are.
new-subject-there = { $folder } holds { $name } already. Nothing was written.
new-subject-no-model = There is no package here whose tables a new one could have. Name one with --like.
