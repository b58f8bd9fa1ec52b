"""Sites and saved pages that were written before anything was run on them; half of them are never mended on."""
