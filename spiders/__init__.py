"""How to walk a platform, and what its pages mean."""
