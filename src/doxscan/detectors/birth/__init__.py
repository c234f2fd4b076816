"""Birth dates.

A date by itself says nothing, so everything hangs on a word of birth: a label (DOB, date of birth), a
verb (born, b., geb., nacido), a birthday, a birth column. The date that the word governs is found; any
other date is let go (``governing``). Reported are full dates and, for a birthday, day and month; a year
alone, or the date of somebody who cannot be alive, stays weak. How dates are written: ``dates``.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(BIRTH_DATE, "hired 3/1/2019, DOB 3/14/1987")]
['1987-03-14']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doxscan.detect import Candidate, Confidence, Detector, Evidence, Kind, hit, miss
from doxscan.model import Match, Rejection

from . import dates, governing, words
from .dates import Written
from .triggers import B_DATE, TRIGGERS

FULL = Evidence("day, month and year, of an age that a person can have", 2)
DAY = Evidence("day and month, without a year", 1)
PART = Evidence("no more than a year, or a month of a year", -1)
BESIDE = Evidence("the date stands right beside the word", 1)
FAR = Evidence("the date stands some way from the word", -1)
LONG_AGO = Evidence(f"more than {dates.OLDEST} years ago: a figure of history", -4)
PEOPLE = Evidence("a rule about people born on some day, or a thing that was born", -4)
ANIMAL = Evidence("of an animal", -4)
PARTY = Evidence("the day of the party, maybe not of the birth", -2)

#: How far behind its word a date may stand, in code points.
_REACH = {"label": 48, "born": 110, "birthday": 48, "cake": 24, "turns": 32, "b": 16, "baby": 0}
#: How far before its word.
_BACK = {"label": 8, "born": 64, "birthday": 52, "cake": 6, "baby": 1, "turns": 32}
_BEFORE_LABEL = re.compile(
    r"[ \t]?[,(\[=-]{0,2} ?(?:(?:is|was) )?(?:(?:my|his|her|the"
    r"|their) )?",
    re.ASCII | re.IGNORECASE,
)
_BEFORE_BORN = re.compile(r"[,.]? [^\n;.!?]{0,60}", re.ASCII)
_BEFORE_TURNS = re.compile(r"[,:)]? ?-{0,2} ?(?:when |is when |the day )?(?:[\w']+ ){1,4}", re.ASCII)
_DATED_ON = re.compile(r"\bon (?:or about )?(?:the )?(?:\w+day,? )?(?:the )?$", re.ASCII | re.IGNORECASE)
#: Groups that are closed last where the word is another.
_SAME = {"s": "label", "sp": "label", "star": "b", "bare": "b"}
_INDEPENDENCE = (7, 4)


def examine(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Find the date that a word of birth governs and weigh what it is a date of."""
    word = candidate.found.lastgroup or ""
    if candidate.trigger.under:
        yield from _field(candidate)
    elif word in {"record", "last"}:
        yield from _record(candidate, "span" if word == "last" else word)
    else:
        yield from _governed(candidate, _SAME.get(word, word))


def _governed(candidate: Candidate, word: str) -> Iterator[Match | Rejection]:
    """Yield the date, or dates, that belong to the word of birth that woke us."""
    text, start, end = candidate.text, candidate.start, candidate.end
    is_label = word == "label"
    if word == "b" and (not B_DATE.match(text, end) or _is_item(text, start, end)):
        yield candidate.reject("the letter of an item in a list, or of a section")
        return
    is_many = word in {"label", "birthday"} and bool(words.MANY.search(candidate.raw))
    lines = 1 if word == "born" or is_many else 0
    reach = _REACH[word] + (24 if is_many else 0)
    figures = word == "birthday"
    found = governing.after(text, end, reach, is_label=is_label, is_list=is_many, figures=figures, lines=lines)
    if found is not None and found.date is not None:
        yield from _judged(candidate, word, found.date, is_beside=found.is_beside)
        if is_many or (found.date.form == "full" and is_label and "/" in text[end : end + 1]):
            for more in governing.following(text, found.date):
                yield from _judged(candidate, word, more, is_beside=True)
        return
    came = list(_backward(candidate, word))
    if came:
        yield from came
    elif is_label and found is None:
        for under in governing.above(text, start, end):
            yield from _judged(candidate, word, under, is_beside=True)
    elif found is not None:
        yield candidate.reject(found.because)


def _is_item(text: str, start: int, end: int) -> bool:
    """Tell whether "b." is the letter of a list's item or of a section."""
    return bool(_ITEM_BEFORE.search(text, max(0, start - 160), start) or _ITEM_AFTER.search(text, end, end + 120))


_ITEM_BEFORE = re.compile(
    r"(?<![A-Za-z.])a[.)] |(?:sec(?:tion)?|part|para(?:graph)?|item|subsection|version|vitamin|hepatitis|no)\.? ?$",
    re.ASCII | re.IGNORECASE,
)
_ITEM_AFTER = re.compile(r"(?<![A-Za-z.])c[.)] ", re.ASCII | re.IGNORECASE)


def _backward(candidate: Candidate, word: str) -> Iterator[Match | Rejection]:
    """Yield the date that stands before its word: "March 14 is my birthday"."""
    if word not in _BACK:
        return
    text, start = candidate.text, candidate.start
    seen = governing.before(text, start, _BACK[word])
    if seen is None:
        if word == "label":
            yield from _under(candidate)
        return
    written, gap = seen
    lead = text[max(0, written.start - 24) : written.start]
    if words.event().search(gap) or words.event().search(lead.rpartition("\n")[2].rpartition(". ")[2]):
        return
    if word == "born":
        if written.form == "full" and _BEFORE_BORN.fullmatch(gap) and _DATED_ON.search(lead):
            yield from _judged(candidate, word, written, is_beside=False)
    elif word == "birthday":
        if words.leading().match(gap):
            yield from _judged(candidate, word, written, is_beside=len(gap) < 24)
    elif word == "turns":
        if _BEFORE_TURNS.fullmatch(gap):
            yield from _judged(candidate, word, written, is_beside=False)
    elif word == "baby":
        if written.form == "full":
            yield from _judged(candidate, word, written, is_beside=True)
    elif word == "cake" or (written.form == "full" and _BEFORE_LABEL.fullmatch(gap)):
        yield from _judged(candidate, word, written, is_beside=True)


def _under(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Yield the full date on the line over a label that stands alone on its own."""
    text, start, end = candidate.text, candidate.start, candidate.end
    line = text.rfind("\n", 0, start)
    if line <= 0 or text[line:start].strip() or text[end : end + 2].strip(" .:\n"):
        return
    over = governing.before(text, line, 2)
    if over is not None and over[0].form == "full":
        yield from _judged(candidate, "label", over[0], is_beside=False)


def _judged(candidate: Candidate, word: str, written: Written, *, is_beside: bool) -> Iterator[Match | Rejection]:
    """Yield a match with what speaks for and against its being a living person's birth date."""
    form, evidence = written.form, [FULL]
    text = candidate.text
    is_feast = word in {"birthday", "cake", "turns"}
    if form == "full":
        years = dates.age(written)
        if years < 0 and not is_feast:
            yield _rejected(candidate, written, "the date is still to come")
            return
        if years > dates.OLDEST:
            if word in {"label", "field"} or is_feast:
                yield _rejected(candidate, written, f"more than {dates.OLDEST} years ago")
                return
            form = "historical"
            evidence.append(LONG_AGO)
        elif years < 1 and is_feast:
            form = "day"
    elif form == "day":
        if word == "b":
            yield _rejected(candidate, written, "no year")
            return
        evidence = [DAY]
        if not written.is_named and not is_beside and not _is_led(text, written):
            yield _rejected(candidate, written, "two numbers that nothing ties to the birthday")
            return
        if word == "born" and (written.month, written.day) == _INDEPENDENCE:
            yield _rejected(candidate, written, "a saying: born on the Fourth of July")
            return
    else:
        form, evidence = "year", [PART]
    if is_beside and form != "year":
        evidence.append(BESIDE)
    elif not is_beside and form == "day" and word == "born":
        evidence.append(FAR)
    evidence.extend(_against(candidate, word))
    yield candidate.match(written.value, *evidence, form=form, span=(written.start, written.end))


def _is_led(text: str, written: Written) -> bool:
    """Tell whether "on", "is", a colon or the like leads to a date, or it leads its line or a list item."""
    return bool(_LED.search(text, max(0, written.start - 8), written.start))


_LED = re.compile(r"(?:\bon|\bis|\bwas|[:=(*-]|^|\n) ?$", re.ASCII | re.IGNORECASE)


def _against(candidate: Candidate, word: str) -> Iterator[Evidence]:
    """Yield what speaks against: things and animals that have birthdays, rules, parties."""
    text, start, end = candidate.text, candidate.start, candidate.end
    lead = text[max(0, start - 64) : start]
    if word in {"born", "turns"}:
        thing = words.rule().search(lead) or words.thing("born").search(lead if word == "born" else f"{lead}was ")
        if thing:
            yield PEOPLE
        elif words.animal().search(lead[-40:]):
            yield ANIMAL
    elif word == "label":
        if words.animal().search(lead[-16:]):
            yield ANIMAL
    elif word == "birthday":
        is_many = bool(words.MANY.search(candidate.raw))
        if not is_many and (words.thing("birthday").search(lead) or words.wished().match(text, end, end + 48)):
            yield PEOPLE
        elif words.festivity().match(text, end):
            yield PARTY


def _field(candidate: Candidate) -> Iterator[Match | Rejection]:
    """Yield the date that a whole field with a label of birth holds."""
    written = dates.whole(candidate.text, candidate.start, candidate.end)
    if written is not None:
        yield from _judged(candidate, "field", written, is_beside=True)


def _record(candidate: Candidate, word: str) -> Iterator[Match | Rejection]:
    """Yield the date in a place that a format keeps for it, or the first of a span of life."""
    start, end = candidate.found.span(word)
    written = dates.compact(candidate.text, start, end) or next(iter(dates.find(candidate.text, start, end)), None)
    if written is None or written.form != "full":
        return
    if word == "span":
        last = dates.find(candidate.text, *candidate.found.span("last"))
        if not last or last[0].year is None or written.year is None:
            return
        years = last[0].year - written.year
        if not _is_life(candidate):
            yield candidate.reject("no name before the two dates")
            return
        if not 15 <= years <= dates.OLDEST or dates.age(last[0]) < 0:
            yield candidate.reject("no span of a life")
            return
    yield from _judged(candidate, word, written, is_beside=False)


def _is_life(candidate: Candidate) -> bool:
    """Tell whether two dates stand in brackets after a name, or on a line of their own under one."""
    text, start = candidate.text, candidate.start
    after = text[candidate.end : candidate.end + 1]
    lead = text[max(0, start - 90) : start]
    if after in {"", "\n", "\r"}:
        return bool(_UNDER_NAME.search(lead))
    return after in {")", ";", ","} and bool(_NAMED.search(lead))


_NAMED = re.compile(r"[A-Z][\w.'-]+,? (?:\([^()\n]{0,40}\) ?)?\([^()\n]{0,40}$", re.ASCII)
_UNDER_NAME = re.compile(r"(?:^|\n)[ \t]*[A-Z][\w.'\"-]+(?: [A-Z\"(][\w.'\")-]*){1,5}[ \t]*\n+[ \t]*$", re.ASCII)


def _rejected(candidate: Candidate, written: Written, because: str) -> Rejection:
    rejection = candidate.reject(because)
    return Rejection(rejection.detector, rejection.kind, written.start, written.end, rejection.value, because)


BIRTH_DATE = Detector(
    name="birth-date",
    title="Birth date",
    kind=Kind.BIRTH_DATE,
    form="full",
    triggers=TRIGGERS,
    examine=examine,
    examples=(
        hit("DOB: «03/14/1987»", at_least=Confidence.STRONG, form="full"),
        hit("Rourke, hired 3/1/2019, d.o.b. «3-14-87»", form="full"),
        hit("Date of Birth:\n«March 14, 1987»", form="full"),
        hit("BDAY:«19870314»", form="full"),
        hit("name,dob\nAnn,«3/14/1987»\nBo,«4/15/1988»"),
        hit("Aunt Odile (b. «27 Mar 1951») still bakes", form="full"),
        hit("geb. «14.03.1979», wohnhaft in Kiel"),
        hit("born on the «fourteenth of May, 1962»"),
        hit("ngl her bday is «july 14» so yeah", form="day"),
        hit("«March 14» is my mom's birthday", form="day"),
        hit("Birthdays this month: Ann on «May 12», Deacon Ray on «May 21». The picnic is May 25.", form="day"),
        hit("Grandpa turns 90 on Saturday, «March 14»", form="day"),
        hit("🎂 «07/21/1998» 📍 Tulsa"),
        hit("Odile Rourke («June 4, 1947» - May 7, 2024)"),
        miss("DOB unknown, arrested 3/4/2020", because="another event claims the date"),
        miss("Form filed 03/14/1987", because="no word of birth"),
        miss("born in 1984 in Tulsa", because="a year alone is weak"),
        miss("the movement was born on 3 March 1951", because="a thing was born, not a person"),
        miss("Our chess club's birthday is March 3", because="a thing has the birthday"),
        miss("persons born on or after January 1, 1960", because="a rule about people in general"),
        miss("the composer was born on March 21, 1685", because="nobody who lives was born then"),
        miss("birthday party at the rink on May 4", because="the day of the party"),
        miss("DOB: 03/14/2199", because="the date is still to come"),
        miss("airborne 3/4/2020", because="the word is another"),
    ),
    references=(
        "https://www.iso.org/iso-8601-date-and-time-format.html",
        "45 CFR 164.514(b)(2)(i)(C): all elements of dates directly related to an individual, except year",
    ),
)

DETECTORS = (BIRTH_DATE,)
