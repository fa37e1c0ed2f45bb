# Una pregunta sencilla y la respuesta de cada cual
question-more =
    { $count ->
        [one] Junto a estas hay una respuesta más.
       *[other] Junto a estas hay { $count } respuestas más.
    }
