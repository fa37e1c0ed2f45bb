compare-question = May I compare these two?
compare-intro = Two numbers can be held against each other only when they count the same, of the same people, at about the same time. Choose two figures; six questions are answered for them from what their documents state. The values play no part.
compare-choose-first = Choose the first figure
compare-choose-second = Choose the second
compare-from-anywhere = Every figure’s own page leads here too.
compare-offered-rivals = What others say about the same
compare-offered-own = What the same organization says itself, nearest in time
compare-offered-relations = Easily mistaken for it
compare-nothing-near = No figure near enough was found.
compare-start-again = Start again
compare-other-second = Another second figure
compare-open = All about it
compare-inclusions = What the two counts include, as far as both say
compare-no-arithmetic = No difference and no ratio between organizations is calculated here, whatever the answer.
compare-shared-register = Both come from one shared record of cases.
compare-shared-rests = One of them repeats the count of the other.

verdict-one_count = One count in two mouths
verdict-one_count-means = The two do not confirm each other.
verdict-not_comparable = Not comparable
verdict-not_comparable-means = They count different things. Do not put them beside each other as if they answered one question.
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
axis-measure-same = Both count: { $one }.
axis-measure-differs = One counts “{ $one }”, the other “{ $other }”. Different quantities answer different questions.
axis-kind = At a moment or over a time
axis-kind-same = Both are { $one }.
axis-kind-differs = One is { $one }, the other { $other }. A stock and a flow have no common scale.
kind-of-stock = a number at a moment
kind-of-flow = a number of events or people in a period
kind-of-ever_in_period = a number of different people over a period, those who have left included
axis-scope = Who is covered
axis-scope-same = Both cover: { $one }.
axis-scope-differs = One covers “{ $one }”, the other “{ $other }”, or they belong to different announcements. One group may contain the other.
axis-date = When
axis-date-same =
    { $days ->
        [0] Both refer to the same day ({ $one }).
        [one] Reference dates: { $one } and { $other }, at most 1 day apart.
       *[other] Reference dates: { $one } and { $other }, at most { $days } days apart.
    }
axis-date-differs = Reference dates: { $one } and { $other }, up to { $days } days apart, as precisely as they are dated. People were let in and out in between.
axis-date-not_stated = Reference dates: { $one } and { $other }; at least one text does not state its date or its period, so how far they are apart is not known.
axis-date-unequal = One period has { $one } days, the other { $other }. The longer one holds more for that reason alone.
axis-definition = What the counts include
axis-definition-same = Both answer { $stated } questions about what is included, and alike.
axis-definition-differs =
    { $opposed ->
        [one] On one question one says yes and the other no.
       *[other] On { $opposed } questions one says yes and the other no.
    }
axis-definition-not_stated =
    { $stated ->
        [0] On no question about what is included do both say yes or no.
        [one] Only one question about what is included is answered by both.
       *[other] Only { $stated } questions about what is included are answered by both.
    }
axis-hand = First-hand or relayed
axis-hand-same = Both are { $one }.
axis-hand-differs = One is { $one }, the other { $other }. A relayed number may have lost its hedge or its date.
