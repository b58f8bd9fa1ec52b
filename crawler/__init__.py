"""The Scrapy project: how we fetch, never what a page means."""
