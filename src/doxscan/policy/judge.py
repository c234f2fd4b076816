"""Which matches count: the category that a statute gives a kind, and the threshold that the user set.

The judge knows nothing of texts. It is made once for a run and asked for every match.
"""

from __future__ import annotations

from collections.abc import Iterable

from doxscan.errors import SettingsError, did_you_mean
from doxscan.model import Confidence, Kind
from doxscan.settings import Settings

from .profile import Category, Profile

__all__ = ["Judge"]


class Judge:
    """A profile and a user's thresholds, made ready.

    Raises SettingsError where the settings name a category that the profile has not.
    """

    def __init__(self, profile: Profile, settings: Settings) -> None:
        known = [c.id for c in profile.categories]
        _check(settings.categories, known, profile.id)
        _check(settings.excluded, known, profile.id)
        _check(settings.category_confidence, known, profile.id)
        self._ruling: dict[Kind, tuple[Category, Confidence]] = {}
        for category in profile.categories:
            if settings.categories and category.id not in settings.categories:
                continue
            if category.id in settings.excluded:
                continue
            least = settings.category_confidence.get(category.id, settings.min_confidence)
            for kind in category.kinds:
                self._ruling[kind] = (category, least)
        if not self._ruling:
            raise SettingsError("no category is left to look for; --exclude takes away all that --category names")

    def ruling(self, kind: Kind | None) -> tuple[Category, Confidence] | None:
        """Return the category of a kind and the least confidence that counts; None where it was not asked for."""
        return self._ruling.get(kind) if kind is not None else None


def _check(asked: Iterable[str], known: list[str], profile: str) -> None:
    for name in asked:
        if name not in known:
            raise SettingsError(f'category "{name}" is not in profile "{profile}"{did_you_mean(name, known)}')
