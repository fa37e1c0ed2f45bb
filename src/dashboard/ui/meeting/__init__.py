"""The folder of a meeting: what is picked, its cards, and what is made of them to take along."""
