"""One module per origin: each reads a file as it was published and adds what it holds to the assembly."""
