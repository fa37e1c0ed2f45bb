"""Several processes behind HAProxy: one for each core, each reader with one of them."""
