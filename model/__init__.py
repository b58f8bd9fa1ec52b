"""The words of the domain as frozen dataclasses; imports nothing of ours and only the standard library."""
