"""Addresses: streets, boxes, places on a map, streets and blocks that a person lives on.

One module for each way to say where somebody lives. ``parse`` reads an address from its number
on, ``context`` says whether it is a home or an office.
"""

from .abroad import ADDRESS_ABROAD
from .area import HOME_AREA
from .box import POSTAL_BOX
from .geo import HOME_COORDINATES
from .link import ADDRESS_IN_LINK
from .spoken import SPOKEN_ADDRESS
from .street import STREET_ADDRESS

__all__ = ["DETECTORS"]

DETECTORS = (STREET_ADDRESS, POSTAL_BOX, ADDRESS_ABROAD, SPOKEN_ADDRESS, HOME_COORDINATES, HOME_AREA, ADDRESS_IN_LINK)
