"""The second half of the makes."""

MAKES = {}
