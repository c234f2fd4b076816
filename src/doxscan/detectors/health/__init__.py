"""Health and insurance information: identifiers of patients, plans and policies, and statements.

``ids`` finds the numbers by which hospitals, pharmacies and Medicare know a person, ``insurance``
the numbers of plans, policies and claims, ``statement`` the words that tie a person to a condition,
a medicine or a treatment, ``record`` the same facts in forms, clinical notes and tables. The lists
of terms are read at import, since the anchors of the prefilter are made of them (some milliseconds).

>>> [d.name for d in DETECTORS][:2]
['medical-record', 'medicare-id']
"""

from __future__ import annotations

from .ids import DETECTORS as _IDS
from .insurance import DETECTORS as _INSURANCE
from .record import DETECTORS as _RECORDS
from .statement import DETECTORS as _STATEMENTS

DETECTORS = (*_IDS, *_INSURANCE, *_STATEMENTS, *_RECORDS)
