"""The static site of what was received and may be shown."""
