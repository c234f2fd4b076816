"""``python -m doxscan`` is ``doxscan``."""

from __future__ import annotations

from doxscan.cli import main

if __name__ == "__main__":
    main()
