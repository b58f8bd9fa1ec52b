"""Numbers and groups from what was seen: rows in, records out, no network and no database."""
