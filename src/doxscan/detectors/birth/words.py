"""The words of birth, the words of other events, and the words that stand between a word and its date."""

from __future__ import annotations

import re
from functools import cache

__all__ = [
    "BABY",
    "BIRTHDAY",
    "BORN",
    "B_DOT",
    "LABEL",
    "MANY",
    "TURNS",
    "animal",
    "cut",
    "event",
    "festivity",
    "filler",
    "leading",
    "rule",
    "thing",
    "unknown",
    "wished",
]

_LEFT = r"(?<![A-Za-z0-9])"
#: patientDOB, userBirthDate: a word may begin within a name in camelCase.
_LEFT_CAMEL = r"(?:(?<![A-Za-z0-9])|(?<=(?-i:[a-z]))(?=(?-i:D[oO]B|DateOf|Birth[DT])))"

#: Labels of a birth date.
LABEL = (
    rf"{_LEFT_CAMEL}(?P<label>dobs?|d\.(?P<sp> ?)o\.(?P=sp)b\.?|d(?P<s>[/ -])o(?P=s)b|dates?[ _-]?of[ _-]?"
    r"(?:(?:his|her|their|my|your|the|this|(?:\w+\.? ){0,2}\w+'s?) )?births?|birth(?:[ _-]?dates?|[ _.-]?(?:dt"
    r"|time))|(?:bd|b/d|b\.d\.)(?=[:#]? {0,2}\d{1,2}[/.-]\d{1,2}[/.-]\d\d)|date of brith|brith ?date"
    r"|birth(?=\"?'?[ \t]{0,2}[:=)])|birth(?= \d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.,-]{1,2}\d\d)|geburts(?:datum"
    r"|tag)|geb\.?-?dat(?:um|\.)|date de naissance|data di nascita"
    r"|data de nascimento|geboortedatum|data urodzenia|fodselsdato|fodelsedatum|(?:fecha|fec"
    r"|f)\.?[ _](?:de[ _])?nac(?:imiento)?\.?"
    r"|(?-i:BIRT|BDAY)|\u751f\u5e74\u6708\u65e5|\u51fa\u751f\u65e5\u671f|\u751f\u65e5)(?![A-Za-z])"
)
#: Verbs of being born.
BORN = (
    r"(?<![A-Za-z0-9-])(?P<born>born|brn|geboren|geb\.|nacid[oa]|nacio|nee?(?:\(e\))? (?:le|en|a)|nat[oa] (?:il|a)"
    r"|nascid[oa]|urodzon[ya]|gave birth|birth(?= (?:was |is )?on )|birth (?:certificate|records?|announcement"
    r"|register|entry)|baby (?:\w+ ){0,4}(?:arrived|came|joined us|made (?:his|her|their) \w+)|light of day"
    r"|(?:in)?to (?:the|this|our) world"
    r"|entered (?:the|this|our) world"
    r"|(?:welcomed|delivered) (?:our|their|a|his|her|my) (?:\w+ ){0,2}(?:sons?|daughters?|baby|babies|boy|girl"
    r"|child|twins|grand(?:son|daughter|child)))(?![A-Za-z0-9-])"
)
#: Birthdays.
BIRTHDAY = (
    rf"(?:{_LEFT}(?P<birthday>birth[ -]?days?|b-?days?|b'days?|born ?days?|hbd|birfdays?|bi?r?i?th?days?"
    rf"|years? older(?= on)|(?:around|round) the sun|years? young|cumple(?:anos)?|verjaardag|compleanno)(?![A-Za-z])"
    "|(?P<cake>\U0001f382))"
)
#: Reaching an age on a day.
TURNS = (
    rf"{_LEFT}(?P<turns>turn(?:s|ed|ing)?|(?:(?:she|he|they|i|who|mom|dad|mother|father|wife|husband|son|daughter|kid)"
    r"(?:'ll| will) be)|(?:will|'ll|would) be(?= \d{1,3} years? old))(?: the big)? (?:\d-0|\d{1,2}|1[01]\d|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:six|seven|eigh|nine)teen|one|thirteen)(?:st|nd|rd"
    r"|th)?(?: years? old| yrs?| yo)?"
    r"(?![\w%$-]|[ ,.][\d%$])"
)
#: "b." before a date, or the star that stands for it in German ("(* 14.3.1979").
B_DOT = (
    r"(?:(?<![A-Za-z0-9.'/&-])(?P<b>b(?:\.|:|\. ?:))|(?<=[(,;])(?P<bare> ?b)(?= \d{1,2}[ /.-]"
    r"| [a-z]{3,9}\.? \d)|(?<=\()(?P<star>\*))(?= ?\n?[\w'(])"
)

#: A child of some day: "a March 14th baby".
BABY = (
    r"(?<=[A-Za-z0-9] )(?P<baby>bab(?:y|ies))(?= ?(?:[,.!?;)]|$|\n)| (?:and|too|here|so|who|myself|lol|but"
    r"|like)(?![A-Za-z]))"
)

#: More than one: what follows is a list.
MANY = re.compile(r"[a-z]s$", re.IGNORECASE)

_FLAGS = re.ASCII | re.IGNORECASE


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", _FLAGS)


@cache
def filler() -> re.Pattern[str]:
    """The pattern of what may stand between a word of birth and a date right beside it."""
    words = (
        "it's|that's|is|was|are|were|on|the|it|its|ist|am|le|el|il|del|em|date|value|type|string|day|listed|as"
        "|given|of|or about|reads|being|mm|dd"
        "|yyyy|yy|m|d|y|format|actually|officially|technically|really|around|about|approx|circa|ca|c|abt|this|next"
        "|coming|up"
        "|today|tomorrow|tonight|yesterday|coming|soon|every|each|year|btw|lol|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?"
        "|fri|sat(?:ur)?|sun)(?:day)?|2 date|age|sex|ssn|my|his|her|their"
        "|falls|iso|us|confirmed|verified|same|also|yes|client|patient|pt|self|employee|applicant|member|subscriber"
    )
    return re.compile(
        rf"(?:[\s:=>\"'`,;.?!()\[\]{{|#*_~/\\-]|[\u2600-\U0001faff]"
        rf"|(?:{words})(?![A-Za-z0-9]))*+",
        _FLAGS,
    )


@cache
def event() -> re.Pattern[str]:
    """The pattern of words that claim a date for another event."""
    return _whole(
        r"not|isn't|wasn't|never|hired?|hiring|filed?|filing|post(?:ed)?|die[ds]|death|dead|d|passed|deceased"
        r"|demise|expir\w+|exp|marri\w+|wed|wedding"
        r"|divorc\w+|founded|established|incorporated|issued?|iss|reported?|regist\w+(?! as)|recorded(?! as)"
        r"|certified|notari\w+"
        r"|do[dhas]|doi|admit\w*|admission|discharg\w+|seen"
        r"|visit\w*|arrest\w*|booked|sentenced|convicted|charged|effective|eff|start(?:s|ed|ing)?|join(?:s|ed)?"
        r"|graduat\w+"
        r"|enroll\w*|moved?|retir\w+|appointed|elected|inaugurated|updated?|printed|created?|sign(?:ed|s)|dated"
        r"|due|collected"
        r"|received?|part(?:y|ies)|celebrat\w+|dinner|brunch|lunch|picnic|meeting|meet|service|funeral|buried"
        r"|burial|held|missing"
        r"|interview\w*|exam\w*|surgery|appointment|appt|scheduled|court|hearing|trial|beg[au]n|begins|arrived"
        r"|served|deployed"
        r"|released?|bapti[sz]ed|christened|[ie]mmigrated|adopted|anniversary|since|until|till|before|after|prior"
        r"|between|later"
        r"|open(?:s|ed|ing)?|sale|rsvp|deadline|renew\w*|permits?|violations?|complaints?|inspection|invoice"
        r"|revised|version"
        r"|naturali[sz]ed|paid|purchased|bought|closed|terminated|fired|promoted|injur\w+|accident|incident|onset"
        r"|diagnos\w+"
        r"|evaluated|treated|transferred|enlisted|confirmed on|ordained|became|made|won|played|debut\w*|published"
        r"|fallecid[oa]|murio|gest(?:orben)?|verheiratet|mort|decede"
    )


@cache
def unknown() -> re.Pattern[str]:
    """The pattern of words that say that the date is not given."""
    return _whole(r"unknown|unk|n/a|none|redacted|withheld|refused|missing|pending|tbd|removed|required")


@cache
def rule() -> re.Pattern[str]:
    """The pattern of what stands before "born" in rules about people in general."""
    return re.compile(
        r"(?:persons?|people|individuals?|anyone|anybody|everyone|those|someone|taxpayers|women|men|females|males"
        r"|employees|applicants"
        r"|veterans|citizens|adults|participants|generation|babies|infants|workers|members|students|beneficiaries"
        r"|aliens|youth)"
        r"(?: who)?(?: (?:is|was|are|were))? ?(?:not )?$",
        _FLAGS,
    )


_THINGS = (
    r"\w*stores?|\w*shops?|ships?|boats?|cars?|trucks?|stars?|pages?|clocks?|movements?|part(?:y|ies)|nations?"
    r"|countr(?:y|ies)|republic|states?|compan(?:y|ies)|firm|start-?up|business(?:es)?|brand|idea"
    r"|concept|projects?|band|groups?|teams?|clubs?|leagues?|organi[sz]ations?|association|union|foundation"
    r"|holiday|tradition|festival|church"
    r"|religion|internet|web|website|site|app|product|games?|genre|music|jazz|rock|style|school|university|college"
    r"|library|museum|city|town"
    r"|village|county|legend|myth|language|institution|agency|program(?:me)?|series|franchise|character|industry"
    r"|era|science|technology"
    r"|network|bank|newspaper|magazine|channel|show|podcast|restaurant|brewery|parish|congregation|lodge|chapter"
    r"|army|navy|corps"
    r"|air force|coast guard|marines|department|bureau|linux|unix|wikipedia|google|facebook|america|usa|u\.s\."
    r"|england|france|ireland|israel"
    r"|texas|missouri|constitution|alliance|coalition|federation|council|committee|society|hospital|theat(?:er|re)"
    r"|orchestra|choir|choirs"
    r"|democracy|revolution|dream|plan|campaign|server|forum|blog|community|planet|earth|sun|mall|park|zoo|bridge"
    r"|building|house|inc|llc|corp"
)
_SAINTS = (
    r"washington|lincoln|king,? jr\.?|luther king|columbus|jesus|christ|buddha|muhammad|prophet|queen|king"
    r"|presidents?|shakespeare"
    r"|mozart|beethoven|bach|darwin|einstein|gandhi|susan b\. anthony|robert e\. lee|cesar chavez|burns|franklin"
    r"|jefferson"
)
_ANIMALS = (
    r"pupp(?:y|ies)|pups?|kittens?|litters?|foals?|cal(?:f|ves)|chicks?|lambs?|goats?|cubs?|piglets?|dogs?|cats?"
    r"|hors?es?|mare|filly|colt"
    r"|dachshund|labrador|poodle|retriever|beagle|corgi|heifer|rabbits?|hamsters?|parrots?|pandas?|tigers?"
    r"|elephants?|giraffes?"
)


@cache
def thing(after: str) -> re.Pattern[str]:
    """The pattern of a thing, no person, that stands right before a word of birth. ``after``: "born" or "birthday"."""
    if after == "birthday":
        return re.compile(
            rf"(?<![A-Za-z])(?:(?:{_THINGS})(?:'s?|s')?|(?:{_ANIMALS}|{_SAINTS})(?:'s?|s'))(?: (?:\d{{1,3}}(?:st"
            rf"|nd|rd|th)|own|official))? $",
            _FLAGS,
        )
    verb = r"(?:was|were|is|are|got|had been|has been|being)"
    return re.compile(rf"(?<![A-Za-z])(?:{_THINGS})(?: (?!who)\w+){{0,3}} {verb} (?:\w+ly )?$", _FLAGS)


@cache
def wished() -> re.Pattern[str]:
    """The pattern of a thing that a birthday is wished to: "to our library"."""
    return re.compile(
        rf" ?(?:to|of|for)(?: our| the| this)?(?: \w+){{0,3}}? (?:{_THINGS})(?![A-Za-z])|,? (?:usa"
        rf"|america)(?![a-z])",
        _FLAGS,
    )


@cache
def animal() -> re.Pattern[str]:
    """The pattern of words for animals."""
    return _whole(_ANIMALS)


@cache
def festivity() -> re.Pattern[str]:
    """The pattern of what may follow "birthday" and take the date for itself."""
    return re.compile(
        r"(?:'s)? (?:surprise |dinner |pool |pizza )?(?:part(?:y|ies)|bash|dinner|lunch|brunch|gifts?|presents?"
        r"|cards?|sale|weekend|celebration|concert|special|offer"
        r"|deal|cruise|club|suit|trip|show|event|drive|parade|money|check|sweepstakes|breakfast|bbq|picnic|bill"
        r"|act|rally|fund\w*)(?![A-Za-z])",
        _FLAGS,
    )


@cache
def leading() -> re.Pattern[str]:
    """The pattern of what leads from a date to the birthday after it: "is my", ": Ann's", ", Ann's"."""
    return re.compile(
        r"[)\]\"']?,?(?: ?(?:[:=]|-{1,2}>?)| (?:is|was|will be|would be|would have been|marks|happens to be"
        r"|being)(?![A-Za-z])|'s(?![A-Za-z])|,| ?\(|"
        r"(?= \w+'s? (?:\d\w+ )?$)|(?= (?:my|his|her|their|our) (?:\d\w+ )?$)| ?$)"
        r"[^\n.;!?]{0,44}$",
        _FLAGS,
    )


#: Where a sentence, a paragraph or a list item ends.
_CUT = re.compile(
    r"\n[ \t]*\n|\n[ \t]*(?:[-*\u2022]|\d+[.)]) |[.!?][\"')\]]*(?=\s+[A-Z\"'(\U0001f300-\U0001faff]"
    r"|\n)|;",
    re.ASCII,
)
_SHORT = re.compile(
    r"(?:(?<![A-Za-z])[A-Za-z]|(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|St|Ft|Mt|Jr|Sr|Sept?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct"
    r"|Nov|Dec|No|ca|abt"
    r"|approx|Rev|Fr|Sgt|Lt|Capt|Col|Gen|Hon|Prof|Calif|Mass|Penn|Tenn|Mo|Kan|Ill|Ind|Wis|Minn|Ala|Ga|Fla|Tex|Okla"
    r"|Ark|Va|Md|Me|Ore|Wash"
    r"|Co|geb|nat|Ave|Blvd))$",
    re.ASCII,
)


def cut(text: str, start: int, end: int) -> int:
    """Return where the sentence that holds ``start`` ends, at most ``end``."""
    for found in _CUT.finditer(text, start, end):
        if found.group()[0] != "." or not _SHORT.search(text, max(0, found.start() - 8), found.start()):
            return found.start()
    return end
