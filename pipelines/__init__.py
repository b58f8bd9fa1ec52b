"""What happens to a Listing after the page, one stage a file."""
