"""Sites met for the first time: what their pages are, and a description that crawls them."""
