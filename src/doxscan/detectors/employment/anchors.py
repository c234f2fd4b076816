"""Short strings of which one stands in each frame: they wake the triggers of ``workplace``."""

from __future__ import annotations

from doxscan.detectors.workplace.literals import LONG, each

from . import frames


def _list(pattern: str) -> str:
    """Return the words of a plain alternation, as a part of a template."""
    return pattern.removeprefix("(?:").removesuffix(")")


_PERIOD = (
    "{monday|tuesday|wednesday|thursday|friday|saturday|sunday|work|today|tomorrow|next|my shift|his shift|her shift"
)

WORK = each(
    "{works|worked|working|workin|wrks|workd|w0rks|werks|wurks} ",
    "{i|we|u|they|who|both|parents|to|also|still|currently|now|and|my|his|her|your|ur|their|at|from|does|do|"
    "did|,|kids|boys|girls} "
    "work ",
)
TITLE_AT = each(f"{{{_list(frames.TITLES_AT)}}} ")
TITLE_FOR = each(f"{{{_list(frames.TITLES_FOR)}}} ")
TITLE_COMMA = (*TITLE_FOR, *each(f"{{{'|'.join(w for w in _list(frames.TITLES_FOR).split('|') if len(w) < LONG)}}},"))
IDIOM = each(
    "{register|counter|till|desk|bar|door|tables|floors|floor|rooms|offices|hair|books|security|maintenance|"
    "remote it|shift|shifts} "
    "{at|for}",
    "{fryer|grill|drive-thru|shelves|toilets|bartend|payroll|landscaping|catering|deliveries|accounting|bookkeeping}",
    "nails {at|for}",
    "{cook|cooks|cooking|pour|pours|pouring|cater|caters|dj|djs|dishes|burgers|clerk|clerks|temp|temps|"
    "intern|interns|volunteer|"
    "volunteers|serve|dance|clean|sub|coach} {at|for|with}",
    "{bounces|hostess|busses|lifeguard|preaches|nannies|clerking|temping|interning|moonlight|apprentices|volunteering}",
    "{cooked|cleaned|nursed|taught|served|bartended|welded|coached|preached|drove|sold|managed} ",
    "{has|have|i've|she's|he's} {driven|waited|cut hair|spent|put in|done|logged}",
    "put in {my|his|her} ",
    "promoted {at|to}",
    "{i|shift} {start|starts} at",
    "{plow|truck|forklift|ambulance|tractor|limo}",
    "{bus|buses|cab|semi|rig|van|crane|train|loader} {for|at|with|out}",
    "{drives|driving|drive|deliver|delivers|contract|contracts|consult|consults|freelance|freelances} for",
    "{delivering|contracting|consulting|freelancing|subcontract} ",
    "{days|nights|weekends|mornings|evenings} {i'm|im|he's|she's|hes|shes|i |at |he is|she is}",
    "{clock|clocks|clocked|clocking} {in|out}",
    "{report|reports} {to|for} {work|duty|shift}",
    "{hired|job|position|gig|offer} {at|with|by|from|for|as|on|doing|driving|in}",
    "internship",
    "{got|gets|getting|been|was|just|starts|started|landed|found|took|takes|accepted|start|starting} work",
    "{start|starts|starting|started} " + _PERIOD + "|a new|my new|full-time|part-time}",
    "first {day|shift|week} {at|with|of|on|back}",
    "{prescription|scripts|meds|script} ",
    (
        "{arbeite|arbeitet|arbeiten|jobbt|angestellt|trabaja|trabajo|travail|trabalh|lavora|lavoro|werkt|werken|"
        "pracuje|nagtatrabaho} "
    ),
    "{employe|employee} chez",
)
HOLDS = each(
    "{owns|co-owns|manages|runs|managing|guards|guarding|leaves|leaving} ",
    (
        "{starts|started|starting|back|now|swept up|jumped|gets off|closes|opens|interned|signed on|took over|"
        "years|yrs} {at|to} "
    ),
    "{starts|started|years|yrs|months|weeks|signed on|hired on|now} with",
    "starts work for",
    "{reports|reporting} to",
    "payroll {of|at}",
    "out sick from",
    "route for",
    "is employed,",
    "{moved|went} over to",
    "hired by",
    "{catch|find} {him|her|them}",
)
ASSIGNED = each(
    (
        "{assigned|transferred|transfers|detailed|posted|promoted|rotated|rotates|attached|serving|deployed|"
        "detached|loaned} "
    ),
    "{moved|moves} {to|with|at|from|back}",
)
WITH = each(
    "{is|he's|she's|hes|shes|i'm|im|been} {with|at} ",
    "{is|he's|she's|hes|shes|i'm|im|been} {now|currently|still|also|in} ",
)
HIRES = each(
    "{hired|employs|promoted|rehired|took on|has had|has employed|schedules} {me|us|him|her|my|his|their|our|both}",
)
KIN = each(
    "{wife|husband|spouse|fiance|girlfriend|boyfriend|mother|dad|father|sister|brother|daughter|roommate}",
    '{ |(|,|-|:|"|*|\t|\r}{son|ex|mom|partner}',
)
CHAT = each(
    (
        "{slings|makes|flips|scoops|sells|fixes|details|bags|cleans|serves|cooks|bakes|mops|washes|grooms|hauls|"
        "welds|stocks|preps|"
        "dances|sings|strips|closes|opens|hosts|hostesses|bounces|barbacks|lifeguards|djs|bartends|trains|"
        "preaches|cashiers} "
    ),
    "{shift|shifts|job|gig|boss|coworkers|coworker|manager|double|clock} at",
)
CREDENTIAL = each(
    " {rn|lpn|cna|emt|emt-p|pa-c|fnp|np|pharmd|dvm|lcsw|cpa|paramedic|nurse|dispatcher|custodian|teller|"
    "cashier|welder|machinist|"
    "bartender|firefighter|electrician|mechanic|clerk|nurse practitioner|social worker},",
)
AT_WORK = each("{at|from} work{ |,}")
DONE_FOR = each(
    "{drives|cleaned|cooked|driven|driving|guards|sell|sells|haul|hauls|write|writes|code|codes|clean|cleans|"
    "cook|cooks|build|"
    "builds|paint|paints|repair|repairs|fix|fixes|design|designs|manages|handles|runs|does|makes|answers|"
    "keeps|picks|packs|loads|"
    "install|installs|inspect|inspects|teaches|pilots|flies|weld|welds|roofs|lays|pours|digs|mows|plays|"
    "sings|dispatches|"
    "interprets|translates} "
)
CALLED = (
    (
        r"(?:employer|job|work|workplace|office|company|firm|practice|shop|salon|restaurant|church|store|"
        r"business|clinic|garage|bakery|"
        r"studio|gym|bar|unit|precinct|dealership|contractor|gig)(?:,|:|!|[ \n]is|[ \n]called)"
    ),
)
SIGNED = (rf"{frames.TITLE_ENDS} ?[\r\n|]",)
WITH_NAME = each(f" {{{_list(frames.WITH_NAME)}}} ")
OCCUPATION = (rf"{frames.OCCUPATION} ?[:=]",)
WHERE = each("where {he|she|i|they|we|my|his|her}")
LABEL = each(
    "{employer|employment|workplace|work place|garnishee|wkplace|current job|day job|work addr|job site|"
    "worksite|assignment|"
    "assigned unit|works at|work location|works location|duty station|company name|employed at|arbeitgeber|empleador}",
    "place of {work|employment|business}",
    "{emp|empl|employ}{:|=| :| =|\t|->| ->| -|  |, | is |>|<|\"|'|*|_|)| ➡|➡| →|→| >>}",
)
MAYBE_LABEL = (
    (
        r"(?:company|work|organi[sz]ation|business|agency|job|unit|station|precinct|division|wife works|"
        r"husband works|spouse)"
        r"[\"'*_]{0,3} ?(?:[:=]|-+>|➡|→)"
    ),
)
TO_NOW = each(
    "{-|- |to |until |to|until}{present|current|now|ongoing|today}",
    "({current|present})",
    "since {19|20}",
)
