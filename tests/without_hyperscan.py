"""A pytest plugin that hides hyperscan, in this process and in those that the tests start.

python -m pytest -p tests.without_hyperscan tests
"""

from __future__ import annotations

import os
import sys

sys.modules["hyperscan"] = None  # type: ignore[assignment]
os.environ["DOXSCAN_ENGINE"] = "re"
