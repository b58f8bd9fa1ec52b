"""Made product and ad pages of many makes and locales, each with its truth beside it."""
