"""What wakes the detector of birth dates: labels, verbs, birthdays, formats and fields."""

from __future__ import annotations

import re

from doxscan.detect import Trigger

from . import words

__all__ = ["B_DATE", "TRIGGERS"]

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_B_LEAD = r" ?\n?(?:on |abt\.? |ca?\.? |circa )?'?"
#: What follows "b." where it is a date.
B_DATE = re.compile(rf"{_B_LEAD}(?:\d|{_MONTH}[ \d]| \d)", re.ASCII | re.IGNORECASE)
_LONG = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_NEAR = (56, 40)
_CELL = r"[^\n]{4,32}"

TRIGGERS = (
    Trigger(
        words.LABEL,
        "after a label of birth dates",
        3,
        anchors=(
            "dob",
            r"b[/.]?d\.?[:#]? {0,2}\d",
            "brith",
            r"d[./ -] ?o[./ -] ?b",
            "birth",
            "geburt",
            r"geb\.?-?dat",
            "de naissance",
            "di nascita",
            "nascimento",
            "geboortedat",
            "urodzenia",
            "f[oe]de?lsedat",
            r"f(?:echa|ec)?\.?[ _](?:de[ _])?nac",
            r"birt[^h]",
            "bday",
            "\u751f\u5e74\u6708\u65e5",
            "\u51fa\u751f\u65e5\u671f",
            "\u751f\u65e5",
        ),
        reach=_NEAR,
    ),
    Trigger(
        words.BORN,
        "after a word for being born",
        2,
        anchors=(
            r"[^a-z0-9-]born[^a-z0-9-]",
            r"[^a-z0-9-]brn[^a-z0-9-]",
            "geboren",
            r"[^a-z0-9-]geb\.",
            r"naci(?:d[oa]|o)[^a-z0-9-]",
            r"[^a-z0-9-]nee?(?:\(e\))? (?:le|en|a)[^a-z0-9-]",
            r"[^a-z0-9-]nat[oa] (?:il|a)[^a-z0-9-]",
            "nascid[oa]",
            "urodzon[ya]",
            "gave birth",
            r"birth (?:was |is )?on ",
            "birth (?:certificate|record|announcement|register|entry)",
            r"baby\x20[^\n]{0,60}(?:arrived|came|joined us|made h|made their)",
            "light of day",
            "to (?:the|this|our) world",
            "entered (?:the|this|our) world",
            (
                r"(?:welcomed|delivered)\x20(?:our|their|a|his|her|my) [^\n]{0,40}(?:sons?|daughters?|baby|babies"
                r"|boy|girl|child|twins)"
            ),
        ),
        reach=_NEAR,
    ),
    Trigger(
        words.BIRTHDAY,
        "beside a word for a birthday",
        2,
        anchors=(
            "birth[ -]?day",
            "born ?day",
            "birfday",
            "bi?r?i?th?day",
            "years? older on",
            "round the sun",
            "years? young",
            "b[-']?day",
            "hbd",
            "cumple",
            "verjaardag",
            "compleanno",
            "\U0001f382",
        ),
        reach=_NEAR,
    ),
    Trigger(
        words.TURNS,
        "the day on which a person turns some age",
        2,
        anchors=(
            (
                r"turn(?:s|ed|ing)?\x20(?:the big )?(?:\d{1,3}|\d-0|[a-z]{3,8}ty|[a-z]{3,5}teen"
                r"|one)"
            ),
            r"(?:[a-z]|'ll)\x20be\x20(?:the big )?(?:\d{1,3}|\d-0|[a-z]{3,8}ty|[a-z]{3,5}teen|one)",
        ),
        reach=_NEAR,
    ),
    Trigger(
        words.BABY,
        "a child of that day",
        2,
        anchors=(r"\d(?:st|nd|rd|th)? bab(?:y|ies)",),
        reach=(12, 2),
    ),
    Trigger(
        words.B_DOT,
        "after b. for born",
        2,
        anchors=(
            (
                rf"b(?:\.|\. ?:|:) ?\n?(?:on |abt\.? |ca?\.? |circa )?'?(?:\d"
                rf"|{_MONTH}[ \d])"
            ),
            r"\(\*[^\n]",
            r"[(,;] ?b\x20(?:\d|[a-z]{3})",
        ),
        reach=(40, 8),
    ),
    Trigger(
        r"(?<![A-Za-z0-9])PID\|(?:[^|\n]{0,60}\|){6}(?P<record>\d{8})(?!\d{1,3}\|)",
        "field 7 of an HL7 patient segment",
        3,
        anchors=(r"pid\|",),
        reach=(8, 400),
    ),
    Trigger(
        r"(?<![A-Za-z0-9])(?:DMG[*|]D8[*|]|DBB)(?P<record>\d{8})(?!\d)",
        "the field for birth dates of an insurance file or a driver licence's bar code",
        3,
        anchors=(r"dmg[*|]d8[*|]\d\d", r"dbb\d{8}"),
        reach=(20, 12),
    ),
    Trigger(
        r"(?<![A-Za-z0-9])[WBHAIOU] ?/ ?[MF],? ?\(?(?P<record>\d{1,2}([/-])\d{1,2}\2(?:\d{4}|\d\d))(?![\d/-])",
        "race, sex and date, as police write a person",
        2,
        anchors=(r"[wbhaiou] ?\x2f ?[mf],? ?\(?\d{1,2}[/-]\d",),
        reach=(20, 12),
    ),
    Trigger(
        rf"(?<![A-Za-z0-9])(?P<span>{_LONG})(?: ?--? ?| to | until )(?P<last>{_LONG})(?![A-Za-z0-9])",
        "the first of two dates that span a life",
        1,
        anchors=(rf"\d{{4}}(?: ?\x2d-? ?| to | until )(?:{_MONTH} \d|\d{{1,2}} {_MONTH})",),
        reach=(48, 28),
    ),
    Trigger(
        _CELL,
        "the whole value of a field for birth dates",
        3,
        under=r"dobs?|d\.? ?o\.? ?b\.?|d/o/b|dates? of births?|births?(?: ?(?:date|day|dt|time))?s?|b-?day"
        r"|born(?: on)?|brth ?dt|birthdt|geburts(?:datum|tag)"
        r"|geb(?:\.|oren)?(?: ?dat(?:um)?)?|fecha(?: de)? nac(?:imiento)?|nacimiento|(?:date de )?naissance"
        r"|(?:data di )?nascita|nascimento",
    ),
)
