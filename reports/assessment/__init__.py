"""An assessment as it leaves: the page people read, and the document and tables that programs do."""
