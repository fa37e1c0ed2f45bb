# The feeds, and the links to them
feed-link = Follow changes: Atom feed
feed-changes = { $title }: what changed
feed-change = Changes: { $date }
feed-figures = Figures of { $organization } · { $title }
