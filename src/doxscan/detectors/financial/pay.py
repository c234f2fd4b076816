r"""What a person is paid: wages, salary, pension, benefits, with the sum.

The verb carries the statement: *earns*, *takes home*, *is paid* want only a sum after them; *makes*,
*gets*, *is on* also want a period or a word of pay, since people make and get many things.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(PAY_STATEMENT, "my cousin makes $84,210 a year at the plant")]
['makes $84,210 a year']
>>> list(look(PAY_STATEMENT, "the company makes $84,210 a year"))
[]
"""

from __future__ import annotations

from functools import partial

from doxscan.detect import Detector, Kind, Trigger, hit, miss

from .money import APPROX, NUMBER, PERIOD, SUM
from .said import Frame, examine, sum_trigger

_BE = r"(?:is|was|am|are|im|hes|shes|theyre|were|be|been|being|(?<=[A-Za-z])'(?:s|m|re))"
_STRONG = (
    r"earn(?:s|ed|in[g']?)?|tak(?:es?|in[g']?) (?:home|in)|took (?:home|in)|bring(?:s|ing)? (?:in|home)|brought "
    r"(?:in|home)|pull(?:s|ed|ing)? (?:in|down)|"
    r"rak(?:es?|ed|ing) in|gross(?:es|ed|ing)|get(?:s|ting)? paid|got paid|"
    rf"{_BE} (?:being |only |still |now |currently |already )?(?:paid|earning|makin[g']?|compensated|salaried at|"
    rf"getting paid|pulling(?: in| down)?|clearing|grossing|netting|"
    r"bringing (?:in|home)|taking home|raking in)"
)
_MAKE = r"mak(?:es?|in[g']?)|made|clear(?:s|ed|in[g']?)?|nets?|netted|netting|gross|pull(?:s|ed|in[g']?)?"
_WEAK = (
    rf"get(?:s|tin[g']?)?|got|receiv(?:es?|ed|ing)|collect(?:s|ed|ing)?|draw(?:s|ing)?|drew|liv(?:es?|ing) (?:on|"
    rf"off)|start(?:s|ed|ing)? at|bank(?:s|ed|ing)?|"
    rf"{_BE} (?:(?:only |still |now |currently |already )?(?:on|at|gettin[g']?|makin[g']?|receiving|collecting|"
    rf"drawing|up to|offered|living on))|"
    r"pay(?:s|ing)?|paid|charg(?:es?|ed|ing)|hired (?:on )?at|offered"
)
_OF_PAY = (
    r"(?:base(?: salary| pay)?|salary|gross|net|before tax(?:es)?|after tax(?:es)?|pre-?tax|post-?tax|take[- "
    r"]home|tips|commissions?|overtime|ot|wages|pay|"
    r"income|bonus(?:es)?|pension|disability|ssi|ssdi|social security|unemployment|child support|alimony|spousal "
    r"support|spousal maintenance|food stamps|"
    r"snap|benefits|stipend|severance|total comp(?:ensation)?|tc|retirement|annuity|compensation|royalties|"
    r"dividends|workers'? comp|va benefits|"
    r"reportable compensation|earnings|allowance)"
)
_TAIL_WORD = (
    rf"(?: ?(?:in|of|as|for|from|plus|with|\+))?(?: (?:his|her|my|the|a|net|gross|total|annual|monthly|yearly|"
    rf"combined|\d+%|just|federal|state|back))? {_OF_PAY}(?![A-Za-z])"
)
_MORE = (
    r"(?:,? (?:before|after) tax(?:es)?|,? (?:plus|with) (?:a \d{1,3}% )?(?:tips|bonus(?:es)?|commissions?|"
    r"overtime|benefits))?"
)
_TO_WHOM = r"(?: (?:him|her|me|us|them|himself|herself|myself))?"
_EDGE = r"(?:(?<![A-Za-z0-9'])|(?<=[A-Za-z])(?='))"
_STOP = (
    r"(?= ?(?:[].,;:!?)\"'\n]|$|and |but |while |as |at |working |doing |from |last |now |this |so |which |though "
    r"|right |selling |off |there |here |lol|lmao|rn|rly|for |since |when |or |with |because |just |by |easily|"
    r"easy|max|tops|min|again|total|combined|under |over |off of |in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)|driving |before |after |teaching |in 20))"
)

_ADJ = (
    r"(?:(?:current|new|base|starting|annual|yearly|monthly|gross|net|hourly|weekly|total|combined|household|"
    r"adjusted gross|pre-?tax|after-?tax|take[- ]home|military|state|teacher'?s?|va) )"
)
_NOUN = (
    rf"(?P<own>{_ADJ}{{0,2}}(?:salary|wages?|income|pay ?checks?|pay(?: rate)?|take-?home(?: pay)?|base(?: pay| "
    rf"salary)?|compensation|total comp|tc|earnings|pension|"
    r"bonus|stipend|alimony|child support(?: payments?)?|disability(?: checks?| payments?)?|ssi|ssdi|social "
    r"security(?: checks?)?|severance(?: package)?|"
    r"hourly(?: rate| wage)?|retirement(?: checks?)?|checks?|day rate|pay rate|unemployment(?: checks?)?|agi|"
    r"w-?2s?|tips|benefits?|spousal support|allowance))"
)
_LINK = (
    r"(?:(?: (?:is|was|are|were|of|at|comes? (?:out )?to|came to|set at|averages?|averaged|showed|shows|says|said|"
    r"went (?:up |down )?to|rose to|dropped to|runs|just hit|hit|totals|totaled|runs?|will be|would be|"
    r"as|now|currently|still|has been|being|=|in \d{4}|last year|this year|there|these days|currently sits at|"
    r"sits at|equals|listed (?:at|as)|reported (?:at|as))){1,3}|(?:'s| ?[=:]|,))"
)

_FRAMES = (
    Frame(
        rf"{_EDGE}(?P<verb>{_STRONG}){_TO_WHOM}\s{APPROX}(?:{SUM}|"
        rf"{NUMBER}(?={PERIOD}))(?:{PERIOD})?(?:{_TAIL_WORD})?{_MORE}",
        "a verb of earning with a sum",
        2,
        "earn earns earned earning earnin take takes taking takin took bring brings bringing brought pull pulls "
        "pulled pulling rake rakes raked raking gross grosses grossed grossing paid get gets getting got "
        "compensated salaried making makin clearing grossing netting",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>{_MAKE}){_TO_WHOM}\s{APPROX}(?:(?:{SUM}|{NUMBER})(?:{PERIOD}(?:{_TAIL_WORD})?|"
        rf"{_TAIL_WORD}(?:{PERIOD})?){_MORE}"
        rf"|(?P<big>{SUM}|\d{{1,3}},\d{{3}}(?:\.\d\d)?\+?(?![\w%,])){_MORE}{_STOP})",
        "a verb of making money with a sum and a period or a word of pay",
        2,
        "make makes making makin made clear clears cleared clearing clearin net nets netted netting gross pull "
        "pulls pulled pulling",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>{_WEAK}){_TO_WHOM}\s{APPROX}(?:(?:{SUM}|{NUMBER})(?:(?:{PERIOD})(?:{_TAIL_WORD})?|"
        rf"{_TAIL_WORD}(?:{PERIOD})?){_MORE}"
        rf"|(?P<big>{SUM}|\d{{2,3}},\d{{3}}) (?:now|there|plus|rn|tops))",
        "a verb of getting with a sum and a period or a word of pay",
        2,
        "get gets getting gettin got receive receives received receiving collect collects collected collecting "
        "draw draws drawing drew live lives living start starts started starting bank banks banked banking is was "
        "am are im hes shes theyre s m re pay pays paying paid charge charges charged charging hired offered",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>{_BE} (?:now |still |currently |only )?(?:on|at|up to|makin[g']?|gettin[g']?)) "
        rf"{APPROX}(?P<big>{SUM}){_MORE}{_STOP}",
        "is on such a sum",
        2,
        "on at to making makin getting gettin",
    ),
    Frame(
        rf"(?<![\w$£€.,-]){SUM}(?:(?:{PERIOD})? (?:in |of )?(?:(?:annual|base|gross|net|combined|total|monthly|"
        rf"take-home|starting) )?(?:salary|wages|take[- ]home|before tax(?:es)?|after tax(?:es)?|ssi|ssdi|"
        rf"disability|social security|unemployment|overtime|tips|commissions?|pension|child support|alimony|gross|"
        rf"severance|food stamps|retirement|income)|{PERIOD} (?:gross|net|base))(?![A-Za-z])",
        "a sum of pay",
        2,
        "salary wages take-home home tax taxes ssi ssdi disability security unemployment overtime tips commission "
        "commissions pension support alimony gross severance stamps retirement income net base",
        form="loose",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>on|at) {APPROX}{SUM}(?:{PERIOD}(?:{_TAIL_WORD})?|{_TAIL_WORD}(?:{PERIOD})?){_MORE}",
        "works for a sum and a period or a word of pay",
        2,
        "on at",
    ),
    Frame(
        rf"(?<![A-Za-z0-9]){_NOUN}(?: \(?(?:usd|approx\.?|about|around|~|approximately|roughly|est\.?|only|just|"
        rf"per month|a month|monthly)\)?)? {{1,2}}(?:{SUM}|\d{{1,3}},\d{{3}}(?:\.\d\d)?(?![\w,])|"
        rf"\d{{3,6}}\.\d\d(?!\d)|{NUMBER}(?={PERIOD}))(?:{PERIOD})?{_MORE}",
        "a noun of pay right before a sum",
        2,
        "salary wage wages income pay paycheck paychecks check checks take-home home base compensation comp tc "
        "earnings pension bonus stipend alimony support disability ssi ssdi security severance hourly rate wage "
        "retirement unemployment agi w- w-2 w2 w2s tips benefit benefits allowance payment payments",
        form="noted",
    ),
    Frame(
        rf"(?<![A-Za-z0-9]){_NOUN}{_LINK}\s?{APPROX}(?:{SUM}|\d{{2,3}},\d{{3}}(?:\.\d\d)?|\d{{4,6}}(?![\d-])|"
        rf"{NUMBER}(?={PERIOD}))(?:{PERIOD})?{_MORE}",
        "a noun of pay with a sum",
        2,
        "salary wage wages income pay paycheck paychecks check checks take-home home base compensation comp tc "
        "earnings pension bonus stipend alimony support disability ssi ssdi security severance hourly rate wage "
        "retirement unemployment agi w- w-2 w2 w2s tips benefit benefits allowance payment payments",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|with|on|draws?|drew|earns?|accept(?:s|ed)|got|gets?|offered|turned "
        rf"down|negotiated|receiv(?:es?|ed)|reported|lists?|listed|showed|shows|disclosed|at|drawing|"
        rf"{_BE}(?: on)?|my|his|her) )(?:[a-z]{{2,12}} [A-Z][a-z]+ [A-Z][a-z]+ at )?(?:an? |the "
        rf")?{APPROX}(?:{SUM})(?:{PERIOD})?(?:,? | in | of )(?:{_ADJ}|a year |in |of |reportable |guaranteed "
        rf"){{0,3}}"
        r"(?:salary|wages|income|pay|pay ?check|pension|compensation|base|stipend|bonus|alimony|child support|"
        r"severance(?: package)?|disability|raise|pay ?cut|earnings)(?![A-Za-z])",
        "a sum with a noun of pay",
        2,
        "salary wages income pay paycheck check pension compensation base stipend bonus alimony support severance "
        "disability raise paycut cut earnings",
    ),
    Frame(
        rf"(?<![A-Za-z])(?P<verb>pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|start(?:s|ed|ing)?|hired|bumped|bumping) "
        rf"(?P<own>(?:him|her|me))(?: (?:up )?(?:on |in )?(?:at|to|on))? {APPROX}"
        rf"(?:{SUM}(?={PERIOD}|{_TAIL_WORD}| ?[,.!?\n]| to | and |$)|{NUMBER}(?={PERIOD}|"
        rf"{_TAIL_WORD}))(?:{PERIOD})?(?:{_TAIL_WORD})?",
        "somebody pays a person such a sum",
        3,
        "him her me",
        form="told",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>got|gets?|getting|{_BE}|negotiated|had|just got)(?: just| been| now)?(?: an?| his| her|"
        rf" my)? (?:raise|bumped(?: up)?|promoted|promotion|bump|pay bump|step increase|pay raise|upped) (?:up "
        rf")?(?:to|of) {APPROX}(?:{SUM}|{NUMBER}(?={PERIOD}))(?:{PERIOD})?",
        "a raise to such a sum",
        2,
        "raise bumped promoted promotion bump increase upped",
    ),
)

PAY_STATEMENT = Detector(
    name="pay-statement",
    title="Statement of what a person is paid",
    kind=Kind.FINANCIAL,
    form="statement",
    layer="statement",
    triggers=(
        sum_trigger(),
        Trigger(
            r"(?<![\w$.-])(?P<value>[$]\d{2,3},\d{3}(?:\.\d\d)?(?:/(?:yr|year|annum)| per (?:year|annum)| "
            r"annually| a year))(?! (?:to|-|for the|budget|in (?:funding|rent)))",
            "a yearly sum of the size of a salary",
            1,
            anchors=(r"[$]\d{2,3},\d{3}(?:\.\d\d)?(?:/(?:yr|year|annum)| per (?:year|annum)| annually| a year)",),
            reach=(40, 24),
            form="record",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>mak(?:es?|ing)|made|earn(?:s|ed|ing)?|gets?|{_BE} (?:paid|making|on|earning)) "
            rf"(?:the |just |barely |only )?(?:(?:state |federal |tipped )?minimum wage|peanuts|time and a half|"
            rf"scale|under the table)(?![A-Za-z])|{_EDGE}(?P<live>liv(?:es?|ing) (?:pay)?check to (?:pay)?check)",
            "minimum wage and the like, as a fact",
            1,
            anchors=(r"minimum wage|peanuts|time and a half|check to (?:pay)?check|under the table",),
            reach=(48, 4),
        ),
    ),
    examine=partial(examine, _FRAMES),
    examples=(
        hit("my cousin «makes $84,210 a year» at the plant"),
        hit("he «takes home about 3,100 a month» and still borrows"),
        hit("Respondent «earned $6,400 per month» in 2022"),
        hit("Her «salary is $71,500» now"),
        hit("marcus «is on 45 an hour» for the same job"),
        hit("I «clear six figures» and cry about it"),
        hit("my «pension is £940 a month»"),
        hit("Ms. Doe «gets $914 a month in alimony»"),
        miss("the company makes $84,210 a year", because="a company earns it"),
        miss("if you make $50,000 you owe tax", because="said of nobody in particular"),
        miss("now hiring, pays $19-$23/hr plus tips", because="an advertisement"),
        miss("a weaver earned nine shillings a week", because="said of people in general, long ago"),
        miss("he makes 12 pies a day", because="no money"),
    ),
    references=("Mo. Rev. Stat. 407.1500", "https://www.irs.gov/forms-pubs/about-form-w-2"),
)

DETECTORS = (PAY_STATEMENT,)
