"""Listing text to Detections."""
