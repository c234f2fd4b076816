"""Statutes as data: what is refused, and with which words; thresholds; verdicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from doxscan.detect.catalogue import Catalogue
from doxscan.errors import ProfileError, SettingsError
from doxscan.model import Confidence, Kind
from doxscan.policy.judge import Judge
from doxscan.policy.profile import load, names, parse
from doxscan.policy.verdict import judge
from doxscan.scanner import Scanner
from doxscan.settings import Settings

from .test_report import SSN

KCMO = (Path(__file__).parents[1] / "src/doxscan/policy/profiles/kcmo.toml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _one_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but Social Security numbers: these tests are about what becomes of a match."""
    monkeypatch.setattr("doxscan.scanner.catalogue.load", lambda: Catalogue((SSN,)))


def test_the_ordinances_words_stand_in_its_order() -> None:
    assert [c.words for c in load("kcmo").categories] == [
        "Social Security numbers",
        "birth dates",
        "home addresses",
        "email addresses",
        "phone numbers",
        "financial information",
        "health or insurance information",
        "school or employment location",
    ]
    assert load("kcmo").status_line == "introduced 2020-07-23, enactment not verified"


@pytest.mark.parametrize("name", names())
def test_each_shipped_profile_names_kinds_that_exist_and_each_kind_once(name: str) -> None:
    kinds = [kind for category in load(name).categories for kind in category.kinds]
    assert all(isinstance(kind, Kind) for kind in kinds)
    assert len(kinds) == len(set(kinds))


def test_kcmo_names_every_kind() -> None:
    assert {kind for category in load("kcmo").categories for kind in category.kinds} == set(Kind)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (
            'kinds = ["birth-date"]',
            'kinds = ["birth-dat"]',
            'category "birth-date" names the kind "birth-dat"; did you mean "birth-date"?',
        ),
        ('kinds = ["email"]', 'kinds = ["phone"]', 'which "email" has already'),
        ('kinds = ["email"]', "kinds = []", ""),
        ('kinds = ["email"]', 'kinds = "email"', "kinds must be a list of texts"),
        ('words = "phone numbers"', 'word = "phone numbers"', 'has the unknown field "word"; did you mean "words"?'),
        ('words = "phone numbers"', "", 'category "phone" has no field "words"'),
        ('id = "phone"', 'id = "email"', 'category "email" stands twice'),
        ("as_of = 2020-07-23", 'as_of = "July"', "as_of must be a date such as 2020-07-23; found a text"),
        ("as_of = 2020-07-23", "", 'has no field "as_of"'),
        ('title = "Kansas', 'colour = "red"\ntitle = "Kansas', 'has the unknown field "colour"'),
        ('status = "introduced', 'status = " "\n# "introduced', "status must be a text that is not empty"),
        ("intent = [", "intent = [1, ", "intent must be a list of texts"),
        ("[[categories]]", "[categories]", "not TOML"),
        ('id = "kcmo"', 'id = "kcmo', "not TOML"),
    ],
)
def test_a_wrong_profile_is_refused_and_says_why(before: str, after: str, words: str) -> None:
    assert before in KCMO
    changed = KCMO.replace(before, after) if before == "[[categories]]" else KCMO.replace(before, after, 1)
    if not words:  # a category without kinds is odd and harmless: it is named, and never found
        assert parse(changed, "mine").categories[3].kinds == ()
        return
    with pytest.raises(ProfileError) as error:
        parse(changed, "mine")
    assert str(error.value).startswith('profile "mine"')
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_a_profile_without_categories_is_refused() -> None:
    head = KCMO.partition("[[categories]]")[0]
    with pytest.raises(ProfileError, match='no field "categories"'):
        parse(head, "mine")
    with pytest.raises(ProfileError, match="at least one"):
        parse(head + "categories = []\n", "mine")
    with pytest.raises(ProfileError, match="must be a"):
        parse(head + "categories = [3]\n", "mine")


def test_an_unknown_profile_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match='did you mean "kcmo"'):
        load("kcm")
    with pytest.raises(ProfileError, match="cannot be read: No such file"):
        load(str(tmp_path / "none.toml"))
    with pytest.raises(ProfileError, match="cannot be read"):
        load(str(tmp_path))
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'id = "caf\xe9"')
    with pytest.raises(ProfileError, match="not UTF-8"):
        load(str(latin))


def test_a_users_own_profile_decides_what_is_found(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    head, _, rest = KCMO.partition("[[categories]]")
    first = "[[categories]]" + rest.partition("[[categories]]")[0]
    mine.write_text(head + first.replace('id = "ssn"', 'id = "numbers"'), encoding="utf-8")
    scanner = Scanner(Settings(profile=str(mine)))
    found = scanner.scan_text("his SSN is 219-09-9998, mail jo@posts.example")
    assert [f.category for f in found] == ["numbers"]


def test_thresholds_are_for_all_or_for_one_category() -> None:
    text = "his SSN is 219-09-9998"
    assert Scanner(Settings(min_confidence=Confidence.CERTAIN)).scan_text(text) == []
    one = Settings(min_confidence=Confidence.CERTAIN, category_confidence={"ssn": Confidence.WEAK})
    assert [f.category for f in Scanner(one).scan_text(text)] == ["ssn"]
    assert Scanner(Settings(excluded=frozenset({"ssn"}))).scan_text(text) == []
    assert Scanner(Settings(categories=frozenset({"phone"}))).scan_text(text) == []


def test_a_category_that_is_none_names_the_nearest() -> None:
    for settings in (
        Settings(categories=frozenset({"emial"})),
        Settings(excluded=frozenset({"emial"})),
        Settings(category_confidence={"emial": Confidence.FAIR}),
    ):
        with pytest.raises(SettingsError, match='category "emial" is not in profile "kcmo"; did you mean "email"'):
            Judge(load("kcmo"), settings)
    with pytest.raises(SettingsError, match="no category is left"):
        Judge(load("kcmo"), Settings(categories=frozenset({"ssn"}), excluded=frozenset({"ssn"})))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("his SSN is 219-09-9998", "exposed"),
        ("my SSN is 219-09-9998, I lost the card", "mentioned"),
        ("I found out that his SSN is 219-09-9998", "exposed"),
        ("nothing of the kind", "none"),
    ],
)
def test_the_verdict_of_a_post(text: str, level: str) -> None:
    scanner = Scanner()
    verdict = judge(text, scanner.scan_text(text), scanner.profile)
    assert verdict.level == level
    assert verdict.dox is (level == "exposed")
    assert all(reason.startswith("Social Security numbers: 1") for reason in verdict.reasons)
    assert bool(verdict.reasons) is (level != "none")
