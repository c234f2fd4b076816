r"""What befell a person's money: bankruptcy, garnishment, foreclosure, repossession, eviction, benefits.

The fact is enough; no sum is needed. The words are rare, so each hangs on its own.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(HARDSHIP_STATEMENT, "Jo Doe filed for bankruptcy in January.")]
['filed for bankruptcy in January']
>>> list(look(HARDSHIP_STATEMENT, "Acme Holdings LLC filed for bankruptcy in January."))
[]
"""

from __future__ import annotations

from functools import partial

from doxscan.detect import Detector, Kind, Trigger, hit, miss

from .money import PERIOD, PLAIN
from .said import examine

_BE = r"(?:is|was|am|are|im|hes|shes|theyre|were|be|been|being|get(?:s|ting)?|got|(?<=[A-Za-z])'(?:s|m|re))"
_EDGE = r"(?:(?<![A-Za-z0-9'])|(?<=[A-Za-z])(?='))"
_WHEN = (
    r"(?:,? (?:(?:back )?in (?:early |late |mid-?)?(?:(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|fall|winter|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
    r"dec)"
    r"(?:,? (?:of )?(?:19|20)\d\d)?|(?:19|20)\d\d)|last (?:year|month|week|spring|fall|summer|winter|march|april|"
    r"may|june|july|august|january)|twice|(?:two|three|four|five|\d+) years ago|this (?:year|month|spring|"
    r"summer)))?"
)
_HOME = r"(?:house|home|condo|place|farm|property|apartment|trailer|duplex|townhouse)"
_RIDE = (
    r"(?:car|truck|van|suv|vehicle|jeep|tahoe|f-?150|mustang|charger|camaro|silverado|altima|honda|toyota|bike|"
    r"harley|boat|ride)"
)
_PAY = r"(?:wages?|pay ?checks?|pay|checks?|salary|tax refunds?|bank accounts?|accounts?|earnings|tips)"

HARDSHIP_STATEMENT = Detector(
    name="hardship-statement",
    title="Statement of a person's bankruptcy, garnishment, foreclosure, eviction or benefits",
    kind=Kind.FINANCIAL,
    form="statement",
    layer="statement",
    triggers=(
        Trigger(
            rf"{_EDGE}(?P<verb>(?:fil(?:es?|ed|ing)|declar(?:es?|ed|ing)|went|going|go|goes|gone|emerged from|"
            rf"discharged (?:in|through)|came out of|fresh out of|{_BE}|entered|headed (?:for|into)|considering|"
            rf"ha(?:s|d|ve)|in|through) )"
            r"(?:(?:for|through|in|into|personal|under|a|an|his|her|my|their|second|another|off of|forced into|"
            r"just|joint|voluntary|petition|involuntary|case|protection|out of|about to file|filing|still in|"
            r"facing|for a|going through|through a) ){0,4}"
            r"(?:ch(?:apter|\.)? ?-?(?:7|11|12|13|seven|thirteen|eleven)(?: bankruptcy)?|bankrupt(?:cy|"
            r"(?![a-z])(?! (?:of|in) )))(?: (?:protection|filing|petition))?" + _WHEN,
            "bankruptcy as a fact",
            2,
            anchors=(r"(?:bankrupt|ch(?:apter|[.])? ?-?(?:7|11|12|13|seven|thirteen|eleven)[^0-9a-z])",),
            reach=(90, 60),
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<own>(?:ch(?:apter|\.)? ?(?:7|13) )?bankruptcy|(?:ch(?:apter|\.)? ?(?:7|13)))(?: "
            rf"(?:filing|case|petition|discharge))?(?: (?:was|is|got|went|came|fell|just|finally|still) "
            rf"){{0,3}}(?:filed|discharged|dismissed|pending|final|through|on record|approved)?{_WHEN}",
            "a person's bankruptcy",
            1,
            anchors=(r"bankruptcy", r"ch(?:apter|[.])? ?(?:7|13)[^0-9a-z]"),
            reach=(40, 72),
            form="owned",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?:(?:my|his|her|their|our) )?(?P<own>{_PAY}) (?:(?:is|are|was|were|will be|being|"
            rf"been|get(?:s|ting)?|got|have been|has been|started|about to be|to be|now|already|still|currently) "
            rf"){{1,4}}(?:garnished|levied|attached|seized|docked|intercepted)(?: (?:for|by|at))?(?: "
            rf"{PLAIN}(?:{PERIOD})?| (?:back |unpaid )?(?:child support|taxes|student loans?|alimony|the irs|"
            rf"support|medical bills))?",
            "wages are garnished",
            2,
            anchors=(r"(?:garnish|levied|attached|seized|docked|intercepted)",),
            reach=(72, 64),
        ),
        Trigger(
            rf"(?<![A-Za-z\d])(?P<verb>{PLAIN}(?:{PERIOD})?) (?:(?:is|are|was|were|gets?|being|will be|be|has "
            rf"been) ){{0,3}}(?:withheld|garnished|taken|deducted|docked|levied) (?:out of|from) (?P<own>(?:his|"
            rf"her|my|their) {_PAY})(?: for (?:back |unpaid )?(?:child support|taxes|student loans?|support|"
            rf"alimony))?",
            "a sum taken from a person's pay",
            3,
            anchors=(r"(?:withheld|garnished|taken|deducted|docked|levied) (?:out of|from) (?:his|her|my|their)",),
            reach=(110, 56),
            form="told",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|has|have|had|having|under|facing|with|hit with|served with|fighting) "
            rf")(?:(?:a|an|his|her|my|their|new|active|two|three|the|being|got) ){{0,3}}(?:{_PAY} )?garnish(?:ed|"
            rf"ment|ments|ing)(?: (?:order|on (?:his|her|my) {_PAY}))?(?: (?:of|for|at) (?:{PLAIN}(?:{PERIOD})?|"
            rf"(?:back |unpaid )?(?:child support|taxes|student loans?|support)))?",
            "a garnishment",
            2,
            anchors=(r"garnish",),
            reach=(72, 72),
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<verb>garnish(?:es|ed|ing)?|levied|seized|intercepted|docked) (?P<own>(?:his|her|"
            rf"my|their|[A-Z][a-z]+'s) {_PAY})(?: (?:for|by|at) (?:{PLAIN}(?:{PERIOD})?|(?:back |unpaid "
            rf")?(?:child support|taxes|student loans?|support|alimony)))?",
            "somebody garnishes a person's wages",
            4,
            anchors=(
                r"garnish",
                r"(?:levied|seized|intercepted|docked) ",
            ),
            reach=(48, 64),
            form="told",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:lost|losing|lose|los(?:es)|{_BE}|{_BE} about to lose|ha(?:s|d|ve)|facing|faces|"
            rf"faced|going through|went (?:into|through)|in|let|walked away from|fighting) )(?:(?:his|her|my|"
            rf"their|the|our|a|about to be|almost|nearly|just|being) ){{0,3}}"
            rf"(?:{_HOME} )?(?:(?:to|in|into|go into|go to|at|through|out of) )?foreclos(?:ure|ed)(?: on)?{_WHEN}",
            "foreclosure as a fact",
            2,
            anchors=(r"foreclos",),
            reach=(72, 48),
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<own>{_HOME}) (?:(?:is|was|went|goes|going|got|just|being|now|already|about to|"
            rf"heading|headed|has been|will be|currently) ){{1,4}}(?:in|into|in to|to|for|through)? "
            rf"?(?:foreclosure|foreclosed(?: on)?){_WHEN}",
            "a person's house in foreclosure",
            2,
            anchors=(r"foreclos",),
            reach=(64, 48),
            form="owned",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?:(?:bank|lender|county|they) )?(?P<verb>foreclosed) on (?P<own>(?:his|her|my|their|"
            rf"our|[A-Z][a-z]+'s|him|them|me|us)(?: {_HOME})?){_WHEN}",
            "a bank foreclosed on a person",
            4,
            anchors=(r"foreclosed on",),
            reach=(32, 60),
            form="told",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<own>{_RIDE}) (?:(?:is|was|got|gets|getting|just|being|has been|had been|about to "
            rf"(?:be|get)|been) ){{1,3}}(?:repo'?e?d|repossessed|towed by the repo man){_WHEN}",
            "a person's car repossessed",
            2,
            anchors=(r"repo(?:'?e?d|ssess)",),
            reach=(56, 48),
            form="owned",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<verb>repo'?e?d|repossess(?:ed|ing)|came (?:and|to) repo(?:ssess)?) (?P<own>(?:his|"
            rf"her|my|their|[A-Z][a-z]+'s) (?:\w{{2,10}} )?{_RIDE})(?: (?:repo'?e?d|repossessed|to (?:the "
            rf")?repo(?:ssession)?(?: man)?))?{_WHEN}",
            "somebody took a person's car back",
            4,
            anchors=(r"repo(?:'?e?d|ssess|[ ])",),
            reach=(48, 60),
            form="told",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|ha(?:s|ve|d)|facing|faces|faced|served(?: with)?|received|fighting|about "
            rf"to (?:be|get)|has been|have been|just) )(?:(?:a|an|his|her|my|three|two|the|being|been|just|almost|"
            rf"nearly|about to be|recently|previously|third|second|past|prior|with) ){{0,3}}"
            rf"(?:evicted|eviction(?:s)?(?: (?:notice|papers|order|filing|judg(?:e?)ment|on (?:his|her|my) record|"
            rf"hearing))?)(?: (?:for|over) (?:nonpayment|non-payment|not paying(?: rent)?|(?:unpaid|back) rent|"
            rf"{PLAIN}(?: (?:in|of) (?:back |unpaid )?rent)?))?{_WHEN}",
            "eviction as a fact",
            2,
            anchors=(r"evict",),
            reach=(72, 80),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|lives? (?:on|off)|living (?:on|off)|gets?|getting|got|collect(?:s|ed|"
            rf"ing)?|receiv(?:es?|ed|ing)|draw(?:s|ing)|appl(?:ied|ies|ying) for|went on|lost|qualif(?:ies|ied) "
            rf"for|cut off|gotten|drew|approved for|denied|applying for|kicked off) )"
            rf"(?:(?:on|of|off|still|now|only|just|back|my|his|her|their|for|full|currently|the|been|living on|"
            rf"both|some|approved for) ){{0,3}}(?:{PLAIN}(?:{PERIOD})? (?:in |of )?)?"
            r"(?:food ?stamps|ebt|snap(?: benefits)?|welfare|section (?:8|eight)(?: voucher)?|wic|tanf|ssi|ssdi|"
            r"unemployment(?: benefits| checks?)?|disability (?:checks?|benefits|payments?|income)|general "
            r"assistance|public assistance|housing (?:voucher|assistance)|the dole|universal credit|rental "
            r"assistance|workers'? comp(?:ensation)?|cash assistance|social security (?:checks?|"
            r"benefits))(?![A-Za-z])",
            "lives on benefits",
            2,
            anchors=(
                (
                    r"(?:food ?stamps|[^a-z](?:ebt|tanf|ssd?i|wic|snap)[^a-z]|welfare|section (?:8|eight)|"
                    r"unemployment|disability (?:check|benefit|payment|income))"
                ),
                (
                    r"(?:(?:public|general|housing|rental|cash) (?:assistance|voucher)|the dole|universal credit|"
                    r"workers'? comp|security (?:check|benefit))"
                ),
            ),
            reach=(96, 32),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:sold|pawned|hocked|cash(?:es|ed|ing) (?:out|in)|drain(?:s|ed|ing)|emptied|"
            rf"bl(?:ew|own|ows|owing)(?: through)?|gambled away|lost|wiped out|cleaned out|burned through|"
            rf"liquidated|raided) )(?:(?:a|his|her|my|their|the|all|of|most|half|our|entire|whole|joint) ){{1,4}}"
            r"(?:mom's |dad's |grandma's |mother's |father's )?(?:401\(?k\)?s?|life savings|retirement(?: savings|"
            r" account| fund)?|college fund|savings(?: account)?|ira|pension|wedding ring|engagement ring|ring|"
            r"inheritance|pay ?check)(?: (?:at|on) (?:the )?(?:casino|gambling|slots|poker|boats|crypto|options|"
            r"bets))?",
            "savings spent or lost, as a fact",
            2,
            anchors=(
                (
                    r"(?:sold|pawned|hocked|cash(?:es|ed|ing) (?:out|in)|drain(?:s|ed|ing)|emptied|bl(?:ew|own|ows|"
                    r"owing)(?: through)?|gambled away|lost|wiped out|cleaned out|burned through|liquidated|raided) "
                    r"(?:a|his|her|my|their|the|all|of|most|half|our|entire|whole|joint) "
                ),
            ),
            reach=(96, 36),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:hasn'?t|haven'?t|didn'?t|hadn'?t|never|doesn'?t|did not|has not) (?:even |ever "
            rf")?(?:filed?|paid|pay|report(?:ed)?|declared?)|cheat(?:s|ed|ing)? on|lied (?:on|about)|{_BE} "
            rf"(?:being )?audited)(?: (?:on|any|his|her|my|their|the|state|federal|income|property|a dime (?:in|"
            rf"of)|a cent (?:in|of)|by)){{0,3}} (?:taxes|tax returns?|returns|irs|tips|income)(?: (?:in|since|"
            rf"for) (?:(?:\w+ )?years|(?:19|20)\d\d|\w+ years))?(?![A-Za-z])",
            "taxes not filed or not paid",
            1,
            anchors=(
                (
                    r"(?:n'?t|never|not) (?:even |ever )?(?:file|paid|pay|report|declare)[a-z]{0,2} |cheat(?:s|ed|"
                    r"ing)? on|lied (?:on|about)|audited"
                ),
            ),
            reach=(72, 40),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|got|with) )(?:no|zero|nothing in|almost nothing in|barely any|"
            rf"absolutely no|not a dime in|no (?:money|cash) in)(?: (?:his|her|my|the|real|retirement|emergency|"
            rf"in)){{0,2}} (?:savings|retirement|401\(?k\)?|emergency fund|bank account|nest egg|pension|credit "
            rf"history)(?![A-Za-z])",
            "has no savings",
            1,
            anchors=(
                (
                    r"(?:no|zero|nothing in|any|dime in|money in|cash in) (?:(?:his|her|my|the|real|retirement|"
                    r"emergency|in) ){0,2}(?:savings|retirement|401|emergency|bank account|nest egg|pension|credit "
                    r"history)"
                ),
            ),
            reach=(64, 8),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>liv(?:es?|ing)(?: entirely| mostly| now| just)? (?:on|off(?: of)?)|survives? on|"
            rf"gets by on|depends on|relies on|supported by) (?:(?:just|only) )?(?:(?:his|her|my|a|the|their|an|"
            rf"our) )(?:\w+'s )?(?:trust fund|fixed income|inheritance|credit cards?|pension|savings|tips|"
            rf"disability|social security|alimony|settlement|child support|salary|student loans|unemployment|"
            rf"retirement|va check|wife's (?:salary|income|check)|husband's (?:salary|income|check))(?![A-Za-z])",
            "what a person lives on",
            2,
            anchors=(
                (
                    r"(?:liv(?:es?|ing)(?: entirely| mostly| now| just)? o(?:n|ff)|survives? on|gets by on|depends on|"
                    r"relies on|supported by) "
                ),
            ),
            reach=(72, 12),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|{_BE}|getting|avoiding|dodging|hiding from|ducking|hounded by|sent "
            rf"to|turned over to|went to) )(?:(?:being|hounded|chased|called|by|from|sent|over|turned|to|getting|"
            rf"calls|the|his|her|a|been|dodging|avoiding|now|in|with) ){{0,4}}(?:debt collect(?:ors?|ions?)|"
            rf"collections(?: agency)?|bill collectors?|creditors|repo (?:man|men)|loan sharks?)(?![A-Za-z])",
            "pursued for debts",
            2,
            anchors=(r"debt collect|collections|bill collector|creditors|repo (?:man|men)|loan shark",),
            reach=(72, 8),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|{_BE}|got|facing|under|with) )(?:(?:a|an||the|being|hit|with|two|"
            rf"three|several|\d|another|unpaid|federal|state|in|been) ){{0,4}}(?:tax liens?|irs (?:liens?|levy|"
            rf"audit|debt|trouble)|audited by the irs|liens? (?:on|against) (?:his|her|my|the) (?:house|home|"
            rf"property|truck|car))",
            "a tax lien or the like, as a fact",
            2,
            anchors=(
                (
                    r"tax lien|irs (?:lien|levy|audit|debt|trouble)|audited by the irs|liens? (?:on|against) (?:his|"
                    r"her|my|the)"
                ),
            ),
            reach=(72, 16),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>gambl(?:es|ed|ing)(?: away)?|bl(?:ew|own|ows|owing)(?: through)?|lost|los(?:es|"
            rf"ing)|spent|drops?|dropped|bet(?:s|ting)?) (?:about |over |like |another |at least |almost "
            rf")?{PLAIN}(?: (?:of (?:his|her|my|their) \w{{3,12}}|away|a week|a month))?"
            r" (?:at|on|in|to|playing|with) (?:the |a |his |her |online )?(?:casinos?|boats|gambling|slots|poker|"
            r"blackjack|crypto|options|horses|draftkings|fanduel|sports(?: betting)?|bets|bookie|scratchers|"
            r"scratch-?offs|scratch tickets|ponzi scheme|dogs|craps|roulette|vegas|track)",
            "gambled such a sum away",
            2,
            anchors=(
                (
                    r"(?:\d|k|grand|thousand|hundred) (?:at|on|in|to|playing|with) [^|]{0,14}(?:casino|boats|gambl|"
                    r"slots|poker|blackjack|crypto|options|horses|draftkings|fanduel|sports|bets|bookie|scratch|"
                    r"ponzi|dogs|craps|roulette|vegas|track)"
                ),
            ),
            reach=(110, 16),
        ),
    ),
    examine=partial(examine, ()),
    examples=(
        hit("Jo Doe «filed for bankruptcy in January»."),
        hit("heads up, «her wages are being garnished for child support»"),
        hit("my uncle «lost the house to foreclosure in 2011»"),
        hit("they «repo'd his truck» lol"),
        hit("The tenant «was evicted for nonpayment» and left the dog"),
        hit("she «is on food stamps» and drives that?"),
        miss("Acme Holdings LLC filed for bankruptcy in January.", because="a company filed"),
        miss("I am bankrupt of apologies", because="an image"),
        miss("The law caps garnishment at 25 percent of wages.", because="the law in general"),
        miss("an eviction notice must be in writing", because="advice"),
    ),
    references=("11 U.S.C. 101", "15 U.S.C. 1673", "Mo. Rev. Stat. 441.005"),
)

DETECTORS = (HARDSHIP_STATEMENT,)
