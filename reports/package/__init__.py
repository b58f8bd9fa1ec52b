"""The parts of the research data package."""
