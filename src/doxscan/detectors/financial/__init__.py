"""Financial information: numbers that reach money, and what is said of a person's money.

- ``card``: payment card numbers; ``beside``: expiry dates, security codes, PINs, card numbers in part;
- ``bank``: accounts, routing numbers, IBAN, BIC, sort codes;
- ``crypto``: wallets, with their checksums computed in ``checksums``;
- ``handle``: names at payment services;
- ``tax``: ITIN and EIN;
- ``pay``, ``debt``, ``hardship``, ``wealth``: statements of a person's money, read with ``money`` (sums), ``who``
  (persons) and ``said`` (both together);
- ``ledger``: pay and balances in forms and tables.
"""

from __future__ import annotations

from . import bank, beside, card, crypto, debt, handle, hardship, ledger, pay, tax, wealth

DETECTORS = (
    *card.DETECTORS,
    *beside.DETECTORS,
    *bank.DETECTORS,
    *crypto.DETECTORS,
    *handle.DETECTORS,
    *tax.DETECTORS,
    *pay.DETECTORS,
    *debt.DETECTORS,
    *hardship.DETECTORS,
    *wealth.DETECTORS,
    *ledger.DETECTORS,
)
