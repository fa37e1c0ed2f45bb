compare-question = May I compare these two?
compare-intro = Two numbers can be held against each other only when they count the same, of the same people, at about the same time. Choose two figures; six questions are answered for them from what their documents state. The values play no part.
compare-choose-first = Choose the first figure
compare-choose-second = Choose the second
compare-from-anywhere = Every figure’s own page leads here too.
compare-offered-rivals = What others say about the same
compare-offered-own = What the same organization says itself, nearest in time
compare-offered-relations = Easily mistaken for it
compare-offered-latest = The latest figures
compare-nothing-near = No figure near enough was found.
compare-start-again = Start again
compare-other-second = Choose another second figure
compare-open = See this figure
compare-inclusions = What the two counts include, as far as both say (first · second)
compare-no-arithmetic = No difference and no ratio between organizations is calculated here, whatever the answer.
compare-shared-register = Both come from one shared record of cases.
compare-shared-rests = It is a single count: { $organization } repeats that of { $counter }.
compare-shared-third = Both repeat the count of { $counter }.
compare-shared-none = Nothing read says that one rests on the other.

verdict-one_count = One count in two mouths
verdict-one_count-means = The two do not confirm each other.
verdict-not_comparable = Not comparable
verdict-not_comparable-means = They do not answer the same question. Do not put them beside each other as if they did.
verdict-comparable = Comparable
verdict-comparable-means = As far as the documents say, they count the same, at about the same time.
verdict-with_care = Comparable with care
verdict-with_care-means = Say with the two numbers what is marked below as different or not stated.

state-same = the same
state-differs = different
state-not_stated = not stated
answer-yes = yes
answer-no = no

axis-measure = What is counted
axis-measure-same = Both count “{ $one }”.
axis-measure-differs = The first counts “{ $one }”, the second “{ $other }”. Different quantities answer different questions.
axis-kind = At a moment or over a time
axis-kind-same = Both are { $one }.
axis-kind-differs = The first is { $one }, the second { $other }. They have no common scale.
kind-of-stock = a number at a moment
kind-of-flow = a number of events or people in a period
kind-of-ever_in_period = a number of different people over a period, those who have left included
axis-scope = Who is covered
axis-scope-same = Both cover “{ $one }”.
axis-scope-everyone = Neither is limited to a group of people.
axis-scope-differs = Covered by the first: “{ $one }”; by the second: “{ $other }”. One group may contain the other.
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
        [one] Reference dates: { $one } and { $other }, at most 1 day apart.
       *[other] Reference dates: { $one } and { $other }, at most { $days } days apart.
    }
axis-date-differs =
    { $kind ->
        [stock] Reference dates: { $one } and { $other }, up to { $days } days apart, as precisely as they are dated. In between, people may have been taken in and let out.
       *[other] Reference dates: { $one } and { $other }, up to { $days } days apart, as precisely as they are dated.
    }
axis-period-same =
    { $days ->
        [0] Reference periods: { $one } and { $other }. Both end on the same day.
        [one] Reference periods: { $one } and { $other }. They end at most 1 day apart.
       *[other] Reference periods: { $one } and { $other }. They end at most { $days } days apart.
    }
axis-period-differs = Reference periods: { $one } and { $other }. They end up to { $days } days apart, as precisely as they are dated.
axis-date-not_stated = Reference dates: { $one } and { $other }; at least one text does not state its date or its period, so how far they are apart is not known.
axis-date-unequal =
    The first covers { $one } ({ $one_days ->
        [one] 1 day
       *[other] { $one_days } days
    }), the second { $other } ({ $other_days ->
        [one] 1 day
       *[other] { $other_days } days
    }). The longer period can hold more for that reason alone.
axis-definition = What the counts include
axis-definition-same = To { $stated } questions about what is included both give the same answer, and to none a different one.
axis-definition-differs =
    { $opposed ->
        [one] To one question about what is included one says yes and the other no.
       *[other] To { $opposed } questions about what is included one says yes and the other no.
    }
axis-definition-not_stated =
    { $stated ->
        [0] No question about what is included is answered by both.
        [one] Only one question about what is included is answered by both.
       *[other] Only { $stated } questions about what is included are answered by both.
    }
axis-hand = First-hand or relayed
axis-hand-same =
    { $one ->
        [first_hand] Both were read in a text of the organization that counted.
       *[relayed] Both are known only from texts of others; on the way a number may lose its hedge or its date.
    }
axis-hand-differs =
    { $one ->
        [first_hand] The first was read in a text of the organization that counted, the second only in texts of others; on the way a number may lose its hedge or its date.
       *[relayed] The first is known only from texts of others, the second was read in a text of the organization that counted. On the way a number may lose its hedge or its date.
    }
