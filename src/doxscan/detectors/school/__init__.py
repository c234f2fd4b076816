"""Schools: the named place where a text says that a person, or somebody's child, studies.

A frame ties the name to somebody: "attends", "goes to", "sophomore at", "in 7th grade at", "teaches at",
"bus for", "School:". Most frames need a name that says that it is a school, or that is written as a name; in
chat a word such as ``high`` or ``prep`` will do. Statutes against doxing name the "school or employment
location" (Kansas City ordinance) and the school that somebody's children attend (ORS 30.835).

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(SCHOOL, "her kids go to Sycamore Hills Elementary")]
['Sycamore Hills Elementary']
>>> list(look(SCHOOL, "the meeting is at Roosevelt Middle School"))
[]
"""

from __future__ import annotations

from doxscan.detect import Detector, Kind, Trigger, hit, miss
from doxscan.detectors.workplace.circumstances import spaced

from . import anchors, frames, reading

_B = r"(?<![\w@])"
_CAPITAL = r"""(?-i:[A-Z"'*\[_(]|[^\x00-\x7f])"""

SCHOOL = Detector(
    name="school",
    title="Named school of a person",
    kind=Kind.SCHOOL,
    form="school",
    layer="statement",
    triggers=(
        Trigger(
            rf"{_B}{spaced(frames.GOES)}\s{{1,2}}(?=\S)",
            "somebody is said to attend it",
            2,
            anchors=anchors.GOES,
            reach=(48, 108),
        ),
        Trigger(
            rf"{_B}{spaced(frames.PUPIL)}(?:,? (?:here|now|over))?\s(?:at|of|in|@|from)\s{{1,2}}(?=\S)".replace(
                " (?:here", r"\s(?:here"
            ),
            "somebody is said to be a pupil or student there",
            2,
            anchors=anchors.PUPIL,
            reach=(80, 20),
        ),
        Trigger(
            rf"{_B}{spaced(frames.TEACHES)}\s{{1,2}}(?=\S)".replace("{0,5}", "{0,5}?"),
            "somebody is said to teach there",
            3,
            anchors=anchors.TEACHES,
            reach=(24, 116),
        ),
        Trigger(
            rf"{_B}{spaced(frames.RIDES)}\s{{1,2}}(?=\S)",
            "a child's way or day there is told",
            1,
            anchors=anchors.RIDES,
            reach=(64, 112),
        ),
        Trigger(
            rf"(?<![A-Za-z@]){spaced(frames.IS_CALLED)}\s{{1,2}}(?=\S)",
            "somebody's school is said to be so called",
            2,
            anchors=anchors.CALLED,
            reach=(56, 24),
        ),
        Trigger(
            r"(?<=[\w.'])\s(?-i:Elementary|Elem|Middle|High|HS|Academy|Prep|College|University|Preschool|"
            r"Montessori|Charter|Primary|School|State|Institute|Daycare)(?![\w-])",
            "it is the name of a school, beside a person",
            1,
            anchors=(
                (
                    r"[ \n](?-i:Elementary|Elem|Middle|High|HS|Academy|Prep|College|University|Preschool|Montessori|"
                    r"Charter|Primary|School|State|Institute|Daycare)"
                ),
            ),
            reach=(16, 4),
        ),
        Trigger(
            "(?:\U0001f3eb|\U0001f393|\U0001f392)\\s?[:|-]?\\s?(?=(?-i:[A-Z]))",
            "it stands beside the sign of a school",
            2,
            anchors=("(?:\U0001f3eb|\U0001f393|\U0001f392)",),
            reach=(8, 8),
        ),
        Trigger(
            rf"(?<=[\w.]){frames.OF_IT}(?!\w)",
            "a pupil, a grade or an age stands beside it",
            2,
            anchors=anchors.BESIDE,
            reach=(20, 56),
        ),
        Trigger(
            rf"{_B}(?:at|to|from)\s{{1,2}}(?=(?-i:[a-z'-]{{2,14}}\s(?:[a-z'-]{{2,14}}\s)?(?:high|hs|middle|"
            rf"elementary|elem|prep|academy|univ)(?![\w-])))",
            "somebody's child, or what a pupil has, is said to be there",
            2,
            anchors=anchors.IN_CHAT,
            reach=(64, 8),
        ),
        Trigger(
            rf"{_B}{spaced(frames.LESSONS)}\s{{1,2}}(?=\S)",
            "somebody is said to take lessons there",
            2,
            anchors=anchors.LESSONS,
            reach=(48, 28),
        ),
        Trigger(
            r"(?<!\w)class of (?:'\d\d|\d\d|(?:19|20)\d\d)(?:,| at| @| -)?\s(?=(?-i:[A-Z]))",
            "it stands beside somebody's class",
            1,
            anchors=(r"class of (?:'?\d\d|(?:19|20)\d\d)(?:,| at| @| -)? (?-i:[A-Z])",),
            reach=(32, 4),
        ),
        Trigger(
            r"(?<![\w'])(?P<name>(?-i:[A-Z])[\w.'-]{1,24}(?:\s(?-i:[A-Z&])[\w.'-]{0,24}){1,5}),?\s(?:class of |"
            r"c/o |')\s?'?(?P<year>(?:19|20)\d\d|\d\d)(?!\w)",
            "it stands beside somebody's class",
            1,
            anchors=(
                r"[ \n](?:class of |c/o )'?(?:(?:19|20)\d\d|\d\d)",
                r"(?:college|academy|prep|high|university|state|tech|school|hs|elementary|middle) '\d\d",
            ),
            reach=(160, 4),
        ),
        Trigger(
            rf"(?<![^\s,.)!\"*_])(?:at|@)\s{{1,2}}(?=(?:the\s)?(?:{_CAPITAL}|(?-i:[a-z]{{3,9}}) school in ))",
            "somebody's child, or what a pupil has, is said to be there",
            2,
            anchors=(
                rf"[\s,.)!](?:at|@)[ \n]{{1,2}}(?:the[ \n])?{_CAPITAL}",
                r"[ \n]at[ \n](?:the )?[a-z]{3,9} school in ",
            ),
            reach=(32, 24),
        ),
        Trigger(
            rf"{_B}{frames.LABEL}{frames.COLON}(?=\S)",
            "it stands under the label of a school",
            3,
            anchors=anchors.LABEL,
            reach=(44, 72),
        ),
        Trigger(
            r"[^\n]{2,80}",
            "the whole value of a field of schools",
            4,
            under=(
                r"school(?: name)?|current school|home school|college|university|preschool|day ?care|campus|"
                r"school attended|enrolled at|attends"
            ),
        ),
    ),
    examine=reading.examine,
    examples=(
        hit("her kids go to «Sycamore Hills Elementary»"),
        hit("i go to «lakeview high» lol"),
        hit("My daughter attends «Alder Creek Montessori» on Tuesdays."),
        hit("he's in 7th grade at «Talbot Middle»"),
        hit("his wife teaches kinder at «Arbor Glen Elementary»"),
        hit("Committed!! «Harwick College» class of '29"),
        hit("student,school,grade\nAda Poe,«Fernhill K-8»,4"),
        miss("the meeting is held at Roosevelt Middle School", because="a meeting, not a pupil"),
        miss("she goes to church on Sundays", because="a church is no school"),
        miss("Is it worth going to Corwin State University?", because="a question, and no fact"),
        miss("a student at the school said so", because="no school is named"),
        miss("He attended Harrow College in 1742", because="it was long ago"),
    ),
    references=(
        "https://www.oregonlegislature.gov/bills_laws/ors/ors030.html",
        "https://nces.ed.gov/ccd/",
        "https://revisor.mo.gov/main/OneSection.aspx?section=595.226",
    ),
)

DETECTORS = (SCHOOL,)
