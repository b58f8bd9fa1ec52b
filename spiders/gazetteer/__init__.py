"""Names of towns by country, and what of an ad's page is one."""
