"""Numbers with uncertainty from sightings and effort: rows in, results out, no input or output of its own."""
