"""How much of one process its visitors may take, each and all together: nobody may take it down."""

from __future__ import annotations

from dataclasses import dataclass

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE


@dataclass(frozen=True)
class Bounds:
    """The bounds of one process; sizes in megabytes, times in seconds."""

    # A session takes 0.1 to 0.3 MB; 100 that ask every 3 s keep half a core busy.
    sessions: int = 500
    # All connections, the sessions' too; a browser opens up to six while it loads a page.
    connections: int = 1_000
    # What all that are open may hold of their last messages, and the greatest of them: a page's is under 10 KB.
    messages_megabytes: int = 200
    message_megabytes: int = 6
    # Of one message; the desk with a hundred questions open has some hundred widgets.
    widgets: int = 5_000
    address_kilobytes: int = 8
    # What a reader may ask for at once and from then on: dragging a slider asks some five times a second.
    burst: int = 40
    messages_a_second: int = 5
    # What the runs of one reader may keep a core busy for at once, and for how much of the time from then on: a page
    # takes 0.03 s, so that is some sixty clicks and then three a second.
    run_seconds: int = 2
    run_percent: int = 10
    # Readers of one public address, among them those of a meeting room or of a whole provider, and what they may keep
    # busy together: half a core is left for everybody else. Who is one too many reads on without choices.
    address_sessions: int = 100
    address_run_seconds: int = 10
    address_run_percent: int = 50
    # Pages, pictures and tables that are drawn at a time, and how many may wait: each takes 0.03 s, a picture 0.5.
    drawings: int = 2
    drawings_waiting: int = 50
    # Pages as they travel, which are answered without drawing anything: a page has 12 to 40 KB.
    pages_megabytes: int = 16
    # Sessions whose reader has gone and may come back, as after a tunnel; Streamlit keeps as many.
    departed: int = 128
    # How long such a session and all it holds stay.
    return_seconds: int = 120
    # The package has 19 files.
    session_files: int = 30
    # Six files of the greatest size, thirty times the whole package.
    session_megabytes: int = 30
    # All files that are held or arriving, of all sessions.
    upload_megabytes: int = 300
    # The part of it that strangers cannot fill: there is room for staff whatever others do.
    staff_megabytes: int = 100
    # The greatest file at 140 kbit/s.
    upload_seconds: int = 300
    # A file whose box has left the page, after which nobody can ask for it any more.
    unused_seconds: int = 600
    # What was read and checked of all drafts; beyond it what was not looked at longest is made again when asked for.
    drafts_megabytes: int = 300
    # Unfinished work of staff on the disk: days without a change, after which a draft is removed; drafts and megabytes
    # of one person, which is two of the greatest drafts; megabytes of everybody.
    draft_days: int = 30
    person_drafts: int = 20
    person_megabytes: int = 60
    kept_megabytes: int = 1_024
    # Drafts that were handed over and wait for another member of staff.
    proposals: int = 100
    # Downloads made ready; the whole package is 0.2 MB.
    download_megabytes: int = 64
