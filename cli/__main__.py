"""``python -m cli`` is ``adwarden``."""

from cli import main

if __name__ == "__main__":
    main()
