"""Runs of crawls: what is to be done on which platform, in one process, and what became of it."""
