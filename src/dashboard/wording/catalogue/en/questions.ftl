# A plain question and everybody's answer
question-more =
    { $count ->
        [one] One more answer stands beside these.
       *[other] { $count } more answers stand beside these.
    }
