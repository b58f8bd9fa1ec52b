"""The matcher's inner loops: plain functions over arrays, compiled once by numba and afterwards loaded as native code.

Nothing here allocates, so memory is bounded by the work arrays that the caller passes in. Every loop is bounded by a
constant times the length of the text.
"""
