"""What an ad offers and how it travels: quantity, price, life, papers, routes, shipping and payment."""
