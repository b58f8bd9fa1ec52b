"""Scheduled operation: crawls that start when they are due, once each, whatever happens in between."""
