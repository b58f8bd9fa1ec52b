"""The registers an analyst fills: their definitions (the YAML files here), entries, drafts and attachments."""
