"""Telephone numbers: North American, of other countries, and spelled or disguised.

``surroundings`` tells what the words around a number say: a label of something else, a person's
line or an office's. ``american`` has the plan of the United States and Canada, ``vanity`` its letters,
``world`` the others, ``spelled`` what people write to get past a filter.

>>> from doxscan.detect.engine import look
>>> [(m.value.reveal(), m.form) for m in look(US_PHONE, "cell: (816) 555-0142 x42")]
[('+18165550142;ext=42', 'personal')]
"""

from __future__ import annotations

from .american import LOCAL_PHONE, US_PHONE
from .spelled import SPELLED_PHONE
from .vanity import VANITY_PHONE
from .world import WORLD_PHONE

DETECTORS = (US_PHONE, LOCAL_PHONE, VANITY_PHONE, WORLD_PHONE, SPELLED_PHONE)
