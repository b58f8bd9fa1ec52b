"""A fourth blind set of saved pages, written without a look at the reader."""
