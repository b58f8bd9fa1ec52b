"""The parts of a keyword pack."""
