# A plain question and everybody's answer
question-more =
    { $count ->
        [one] There is one more answer beside these.
       *[other] There are { $count } more answers beside these.
    }
