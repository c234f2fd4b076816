r"""What a person has: savings, net worth, inheritance, a settlement, winnings.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(WEALTH_STATEMENT, "my aunt has $212,000 in her 401k and lives like that")]
['has $212,000 in her 401k']
>>> list(look(WEALTH_STATEMENT, "the fund has $212,000 in savings"))
[]
"""

from __future__ import annotations

from functools import partial

from doxscan.detect import Detector, Kind, hit, miss

from .money import APPROX, SUM
from .said import Frame, examine, sum_trigger

_EDGE = r"(?:(?<![A-Za-z0-9'])|(?<=[A-Za-z])(?='))"
_BE = r"(?:is|was|am|are|im|hes|shes|theyre|were|(?<=[A-Za-z])'(?:s|m|re))"
_PLACE = (
    r"(?:the bank|savings|(?:his|her|my|their|our|a|the|an) (?:\w+ ){0,2}(?:401\(?k\)?|ira|roth|savings|checking|"
    r"account|safe|mattress|brokerage|portfolio|wallet|name|trust|crypto|coinbase|fidelity|retirement|closet|"
    r"pocket)(?: account)?|"
    r"cash|checking|crypto|stocks|bitcoin|investments|assets|401\(?k\)?|retirement|bonds|index funds|an offshore "
    r"account|cds|equity|property|liquid assets)"
)

_FRAMES = (
    Frame(
        rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d|ving)|got|keeps?|kept|holds?|with|hid(?:es|ing)?|stash(?:es|ed)|sitting "
        rf"on|sits on|moved|parked|saved(?: up)?|still ha(?:s|ve|d)|put|withdrew|there'?s|(?<=[A-Za-z])'ve got|"
        rf"has got|have got) )(?:an? )?{APPROX}{SUM}"
        rf"(?: (?:left|saved|stashed|sitting|socked away|hidden|tucked away|saved up|worth|put away|liquid|"
        rf"plus|total)){{0,2}}(?: (?:in|to|of|at|from|under) {_PLACE}| (?:saved(?: up)?|in (?:his|her|my) "
        rf"name|to (?:his|her|my|their) name|left to live on|stashed away))(?![A-Za-z])",
        "has such a sum, and where",
        2,
        "bank savings 401k 401 ira roth checking account safe mattress brokerage portfolio wallet name trust "
        "crypto cash stocks bitcoin investments assets retirement bonds funds cds equity property saved live "
        "stashed coinbase fidelity closet pocket",
    ),
    Frame(
        rf"(?<![A-Za-z])(?P<own>(?:estimated |total )?(?:net worth|life savings|savings|bank balance|"
        rf"401\(?k\)?(?: balance)?|ira|nest egg|account balance|emergency fund|portfolio|trust fund|inheritance|"
        rf"settlement|checking account|savings account))(?: (?:is|was|of|at|sits at|stands at|comes to|has|had|"
        rf"hit|now|currently|only|totals?|dropped to|worth|down to|went (?:up |down )?to|balance|still|just|"
        rf"exceeds|shows)){{1,4}} {APPROX}{SUM}",
        "a person's wealth with its sum",
        2,
        "worth savings balance 401k 401 ira egg fund portfolio inheritance settlement account",
        form="owned",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>{_BE}) (?:reportedly |supposedly |easily |now )?worth (?:a |an )?{APPROX}{SUM}",
        "is worth such a sum",
        2,
        "worth",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>inherit(?:s|ed|ing)?|won|settled for|(?:got|gets|getting|received|took|accepted|was "
        rf"awarded|walked away with|cashed in|cashed out|is getting|was left|left (?:him|her|me)|was paid)) "
        rf"(?:an? |the |his |her |my )?{APPROX}{SUM}"
        r"(?:(?: (?:in|from|of|for|as|on|off|at) (?:a |an |the |his |her |my |their )?(?:\w+ "
        r"){0,2}(?:settlement|lottery|powerball|inheritance|divorce|lawsuit|estate|insurance|grandma|grandpa|"
        r"aunt|uncle|dad|mom|father|mother|accident|wrongful death|life insurance|buyout|casino|scratcher|"
        r"workers'? comp|refund|stimulus|scratch-?off|slots))"
        r"| (?:settlement|inheritance|severance|payout|buyout|insurance (?:check|payout)|tax refund|refund|"
        r"bonus|judg(?:e?)ment|grant|advance|windfall))(?![A-Za-z])",
        "came into such a sum",
        2,
        "inherit inherits inherited inheriting won settled got gets getting received took accepted awarded walked "
        "cashed left paid",
    ),
    Frame(
        rf"(?<![A-Za-z0-9])(?P<verb>{SUM}) (?:left |sitting |saved |stashed |hidden ){{0,2}}(?P<own>in (?:his|her|"
        rf"my) (?:\w{{3,12}} )?(?:checking|savings|bank|account|401\(?k\)?|ira|mattress|safe|brokerage|retirement|"
        rf"portfolio))(?: account)?(?![A-Za-z])",
        "so much in a person's account",
        2,
        "his her my",
        form="told",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>inherit(?:s|ed|ing)?) (?:about |over |around |like |roughly |nearly )?{SUM}",
        "inherited such a sum",
        2,
        "inherit inherits inherited inheriting",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|{_BE} down to|got|{_BE} left with|'ve got) )(?:only |just |about |like "
        rf"|exactly |maybe |literally )*(?:{SUM}|\d{{1,3}}) (?:dollars |bucks )?(?:left )?(?:to (?:my|his|her|"
        rf"their) name|in (?:my|his|her|their) (?:bank )?(?:account|checking|savings)|until (?:payday|friday|the "
        rf"first)|till payday)",
        "has so little left",
        2,
        "name account checking savings payday friday first",
    ),
)

WEALTH_STATEMENT = Detector(
    name="wealth-statement",
    title="Statement of what a person has",
    kind=Kind.FINANCIAL,
    form="statement",
    layer="statement",
    triggers=(sum_trigger(),),
    examine=partial(examine, _FRAMES),
    examples=(
        hit("my aunt «has $212,000 in her 401k» and lives like that"),
        hit("His «net worth is about $1.2 million», per the decree"),
        hit("Jo Doe «inherited $90k» and told nobody"),
        hit("I «have eleven dollars to my name» until the first"),
        miss("the fund has $212,000 in savings", because="a fund has it"),
        miss("she is worth it", because="no sum"),
        miss("you could have $1,000,000 in savings by 60", because="said of nobody in particular"),
        miss("the house is worth $289,900", because="a price"),
    ),
    references=("Mo. Rev. Stat. 407.1500", "5 U.S.C. 13104"),
)

DETECTORS = (WEALTH_STATEMENT,)
