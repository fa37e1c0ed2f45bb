# The folder of a meeting: adding to it, its page, its deck.
menu-present = Meeting
page-present = What goes into the meeting
describe-present = Choose figures, charts and answers, and take them into a meeting with their sources.
meeting-add = Add to the meeting
meeting-added = In the meeting
meeting-full = The folder is full
meeting-steps = Step by step: who says how many people
meeting-attributed = Attributed by others; no text of its own found
meeting-repeats-under = taken from { $counter }
meeting-attributed-under = attributed by others
meeting-replaced = Another figure now stands in its place. { $sentence }
meeting-corrected = This figure was corrected on { $date }. { $said }
meeting-dropped = Left out, because there is no such card:
written-by = reported by { $author }
deck-sources = { $figures ->
    [one] One figure
   *[other] { $figures } figures
  } from { $sources ->
    [one] one document; it stands in the notes.
   *[other] { $sources } documents; each stands in the notes.
  }
deck-sources-there = { $figures ->
    [one] One figure
   *[other] { $figures } figures
  } from { $sources ->
    [one] one document
   *[other] { $sources } documents
  }{ $figures ->
    [one] ; it stands at this address.
   *[other] ; all of them stand at this address.
  }
deck-key-after = { $count ->
    [0] What the marks mean: on the next slide.
    [one] One more name, and what the marks mean: on the next slide.
   *[other] { $count } more names, and what the marks mean: on the next slide.
  }
deck-origin = { $subject }, data version { $version }
deck-note = Note:
deck-back = Back
deck-on = On
deck-full = Full screen
deck-notes = Notes
deck-shut = Close
deck-help = Keys
deck-help-keys = → space=next slide|←=slide before|Home, End=first, last slide|a number=that slide|f=full screen|l=other language|b=black, and back|n=notes in a second window|?=this list|Esc=end of full screen, of black, of this list
# For the script: the title of the window of notes, its clock, the next card, its end.
deck-words = Notes|Clock|Next:|Last slide
to-say-short = To say
meeting-lede = Cards to show, say and hand out, each with its source. They stand in the address: whoever has it sees the same.
meeting-empty = Nothing is picked yet. Under every chart, figure, question and document stands “Add to the meeting”; or take a folder that stands ready.
meeting-refused = No card was taken from that address. What you picked yourself stays as it was.
meeting-no-room = A folder holds at most { $most } cards. There was no room for: { $cards }.
meeting-ready = Folders that stand ready
meeting-deck = Open the presentation
meeting-deck-file = Take it along as a file
meeting-file = meeting
meeting-choose-languages = Language:
meeting-choose-mode = Ground:
meeting-choose-ratio = Screen:
meeting-light = light
meeting-dark = dark
meeting-states = { $figures ->
    [one] one figure
   *[other] { $figures } figures
  } from { $sources ->
    [one] one document
   *[other] { $sources } documents
  }
meeting-up = Move up
meeting-down = Move down
meeting-out = Take out
meeting-otherwise-figure = Show its chart instead
meeting-otherwise-chart = Show its newest figure, large, instead
meeting-words = Name and note of your own
meeting-name = Name (above the title)
meeting-note = Note (for whoever speaks)
meeting-keep = Keep
meeting-send = To somebody else
meeting-send-note = This address has the cards in their order, without your names and notes.
meeting-none = There is no card in: { $cards }
meeting-no-pictures = None of these cards is one figure or a chart: there is nothing to picture.
# Slides for an office program.
slides-figures = Figures on this slide:
slides-cited = Where they were read:
slides-cited-more = { $count ->
    [one] One more figure stands at the address.
   *[other] { $count } more figures stand at the address.
  }
slides-chart = { $measure } over time: { $figures ->
    [one] one figure
   *[other] { $figures } figures
  } of { $series ->
    [one] one organization
   *[other] { $series } organizations
  }, each at its date, on a scale from zero. The newest of each organization stand in the notes.
slides-definition = Dotted line: from { $date } on, { $organization } counts differently.
slides-marks = Each number on one scale from zero: { $numbers }
meeting-slides = Slides (PowerPoint)
meeting-odp = Slides (OpenDocument)
odp-no-libreoffice = No slides for LibreOffice can be made here: LibreOffice is missing. On Debian and Ubuntu: apt-get install { $packages }
meeting-busy = Other files are being made just now. Try again in a moment.
meeting-still-making = A file that was asked for from your connection is still being made. Try again when it is there.
meeting-again = Try again
meeting-back = Back to the folder
meeting-instead = Take the figure that stands now
# On paper: a handout of the folder.
handout-address = The same cards, as they stand today:
handout-code = Code that leads to the address beside it
handout-page = Page { $page } of { $pages }
handout-table = The figures above; of a chart over time the newest of each organization
handout-what = What is counted
handout-definitions = What is counted, and of whom
handout-counters = Whom each organization includes
handout-why = Why figures differ
handout-references = Documents
handout-no-pango = No handout can be made here: Pango is missing, which sets its text. On Debian and Ubuntu: apt-get install { $packages }
meeting-handout = Handout (PDF, A4)
meeting-handout-letter = Handout (PDF, Letter)
meeting-pack = Everything in one file (zip)
meeting-message = As text for a mail or a messenger
meeting-more = { $count ->
    [one] One more figure stands there.
   *[other] { $count } more figures stand there.
  }
pack-holds = In this file:
pack-data = data/ holds the figures of these cards as a data package (frictionlessdata.io), with those they refer to, their documents and the terms they use; every row is as in the whole.
meeting-before = To the folder you had before
meeting-too-long = The name or note was not kept: with it the address of the folder would be too long for a browser or a mail. A shorter one may fit.
