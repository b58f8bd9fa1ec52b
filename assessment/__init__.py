"""Numbers with uncertainty from sightings and effort: rows in, estimates out, nothing read or written."""
