compare-question = May I compare these two figures?
compare-intro = Two numbers can be compared only when they count the same thing, of the same people, at about the same time. Choose two figures: six questions are answered for them from their documents. How large the numbers are plays no part.
compare-choose-first = Choose the first figure
compare-choose-second = Choose the second figure
compare-older = These are the last before that:
compare-nothing-first = There is no figure to choose here.
compare-from-anywhere = Every figure’s own page leads here too.
compare-offered-rivals = What others say about the same thing
compare-offered-own = What the same organization says nearest in time
compare-offered-relations = Easily confused with it
compare-offered-latest = The latest figures
compare-nothing-near = We found no figure near enough.
compare-start-again = Start again
compare-other-second = Choose another second figure
compare-open = See this figure
compare-inclusions = What each count includes, where both say so (first · second)
compare-no-arithmetic = No difference and no ratio between organizations is calculated here, whatever the answer.
compare-shared-register = Both come from one shared record of cases.
compare-shared-rests = It is a single count: { $organization } repeats that of { $counter }.
compare-shared-third = Both repeat the count of { $counter }.
compare-shared-none = Nothing we read says that one rests on the other.

verdict-one_count = One count, repeated
verdict-one_count-means = The two do not confirm each other.
verdict-not_comparable = Not comparable
verdict-not_comparable-means = They do not answer the same question. Do not put them beside each other as if they did.
verdict-comparable = Comparable
verdict-comparable-means = As far as the documents say, they count the same thing, at about the same time.
verdict-with_care = Comparable with care
verdict-with_care-means = When quoting the two numbers, also say in what they differ and what is not stated.

state-same = the same
state-differs = different
state-not_stated = not stated
answer-yes = yes
answer-no = no

axis-measure = What is counted
axis-measure-same = Both count “{ $one }”.
axis-measure-differs = The first counts “{ $one }”, the second “{ $other }”. Different quantities answer different questions.
axis-kind = At a moment or over a period
axis-kind-same = Both are { $one }.
axis-kind-differs = The first is { $one }, the second { $other }. They have no common scale.
kind-of-stock = a number at a moment
kind-of-flow = a number of { $counted ->
        [people] people
        [events] events
       *[other] events or people
    } in a period
kind-of-ever_in_period = { $counted ->
        [people] a number of different people over a period, including those who later left the list or prison
        [events] a number of events added up from the start of a period, in which one person can be more than once
       *[other] a number of different people or of events over a period, including people who later left the list or prison
    }
axis-scope = Who is covered
axis-scope-same = Both cover “{ $one }”.
axis-scope-everyone = Neither is limited to a group of people.
axis-scope-differs = The first covers “{ $one }”, the second “{ $other }”. One group may include the other.
axis-scope-episodes = The first belongs to “{ $one }”, the second to “{ $other }”: other releases, other people.
axis-scope-episode =
    { $which ->
        [first] Only the first belongs
       *[second] Only the second belongs
    } to “{ $label }”. The other may be about other releases.
axis-date = When
axis-date-same =
    { $days ->
        [0] Both refer to the same day ({ $one }).
        [one] Dates of the figures: { $one } and { $other }, at most 1 day apart.
       *[other] Dates of the figures: { $one } and { $other }, at most { $days } days apart.
    }
axis-date-differs =
    { $kind ->
        [stock] Dates of the figures: { $one } and { $other }, up to { $days } days apart, as precisely as they are dated. In between, people may have been imprisoned or released.
       *[other] Dates of the figures: { $one } and { $other }, up to { $days } days apart, as precisely as they are dated.
    }
axis-period-same =
    { $days ->
        [0] Periods of the figures: { $one } and { $other }. Both end on the same day.
        [one] Periods of the figures: { $one } and { $other }. They end at most 1 day apart.
       *[other] Periods of the figures: { $one } and { $other }. They end at most { $days } days apart.
    }
axis-period-differs = Periods of the figures: { $one } and { $other }. They end up to { $days } days apart, as precisely as they are dated.
axis-date-not_stated = Dates of the figures: { $one } and { $other }; at least one text does not give its date or period, so it is not known how far apart they are.
axis-date-unequal =
    The first covers { $one } ({ $one_days ->
        [one] 1 day
       *[other] { $one_days } days
    }), the second { $other } ({ $other_days ->
        [one] 1 day
       *[other] { $other_days } days
    }). The longer period may hold more cases only because it is longer.
axis-definition = What the counts include
axis-definition-same = Both answer { $stated } questions about what is included in the same way, and contradict each other on none.
axis-definition-differs =
    { $opposed ->
        [one] On one question about what is included, one says yes and the other no.
       *[other] On { $opposed } questions about what is included, one says yes and the other no.
    }
axis-definition-not_stated =
    { $stated ->
        [0] No question about what is included is answered by both.
        [one] Only one question about what is included is answered by both.
       *[other] Only { $stated } questions about what is included are answered by both.
    }
axis-hand = First-hand or reported by others
axis-hand-same =
    { $one ->
        [first_hand] Both were read in a text of the organization that counted.
       *[relayed] Both are known only from texts of others; on the way a number may lose its “at least” or its date.
    }
axis-hand-differs =
    { $one ->
        [first_hand] The first was read in a text of the organization that counted, the second only in texts of others; on the way a number may lose its “at least” or its date.
       *[relayed] The first is known only from texts of others, the second was read in a text of the organization that counted. On the way a number may lose its “at least” or its date.
    }
