"""What pages mean: structured data first, then the description's selectors, then what the page itself shows."""
