"""Ways over a site to its ads: by search, by its lists and sitemaps, to ads that are known, to a seller's others."""
