r"""What a person owes: debts, arrears, mortgages, liens, credit scores.

>>> from doxscan.detect.engine import look
>>> [m.value.reveal() for m in look(DEBT_STATEMENT, "She still owes $3,400 on her car loan.")]
['still owes $3,400 on her car loan']
>>> list(look(DEBT_STATEMENT, "If you owe $3,400 on a card, call us."))
[]
"""

from __future__ import annotations

from functools import partial

from doxscan.detect import Detector, Kind, Trigger, hit, miss

from .money import APPROX, PERIOD, PLAIN, SUM
from .said import Frame, examine, sum_trigger

_BE = r"(?:is|was|am|are|im|hes|shes|theyre|were|be|been|being|(?<=[A-Za-z])'(?:s|m|re))"
_EDGE = r"(?:(?<![A-Za-z0-9'])|(?<=[A-Za-z])(?='))"
_HIS = r"(?:my|his|her|their|the|our|a|an|that|those|both|all)"
_SORT = (
    r"(?:(?:credit[- ]card|credit|student[- ]loan|student|medical|gambling|tax|income|property|back|unpaid|"
    r"consumer|personal|payday|title|car|auto|truck|home|house|federal|state|private|cc|"
    r"card|total|unsecured|child|overdue|past[- ]due|delinquent|second|civil|small claims|irs|hospital|legal|"
    r"court|school|parking|mortgage|rent|joint|business|high[- ]interest|home equity|"
    r"bridge|unpaid|old|outstanding|remaining|reverse|loan|cash|bar|vet|utility|vehicle|alimony|support) )"
)
_DEBT = (
    r"(?:debts?|loans?|taxes|rent|liens?|judg(?:e?)ments?|mortgage|arrears|arrearage|balance|bills?|support|heloc|"
    r"line of credit|notes?|fines?|car|truck|house|"
    r"cards?|tuition|alimony|payments?|irs|casino|bookie|landlord|visa|amex|fees|restitution|plastic|hole|"
    r"tab)(?![A-Za-z])"
)
_ON = rf"(?: (?:on|in|to|for|of) (?:{_HIS} )?{_SORT}{{0,2}}{_DEBT})"
_COUNT = (
    r"(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|a few|a couple(?: of)?|many) "
    r"(?:months?|weeks?|payments?|years?|paychecks?))"
)

_FRAMES = (
    Frame(
        rf"{_EDGE}(?:still )?(?P<verb>ow(?:es?|ed|ing))(?: (?!(?:you|"
        rf"nothing)\b)[A-Za-z][A-Za-z'&.-]{{0,14}}){{0,5}}? {APPROX}{SUM}(?:{PERIOD})?{_ON}?",
        "owes, with a sum",
        2,
        "owe owes owed owing",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d|ving)|got|carr(?:y|ies|ied|ying)|with|holds?|hold(?:ing)?|sitting on|"
        rf"rack(?:ed|s|ing) up|r[au]n up|ran up|left (?:me |him |her )?with|graduated with|drowning in|"
        rf"buried (?:in|under)|fac(?:es?|ed|ing)|hit with|sued for|{_BE}(?: about| now| still)?(?: in)?|went|"
        rf"paying(?: off)?|paid off|pays? (?:off)?|took on|took out|inherited|lost|defaulted on|"
        rf"(?<=[A-Za-z])'ve got|still ha(?:s|ve|d)|is carrying|co-?signed(?: on)?|fell|has run up) )(?:an? |"
        rf"the |over )?{APPROX}{SUM}"
        rf"(?:{PERIOD})?(?: worth)?(?: (?:in|of|on|for))?(?: (?:his|her|my|the|a|their|our))? "
        rf"{_SORT}{{0,3}}(?:{_DEBT}|in debt|in the hole|in the red|behind(?: on (?:{_HIS} "
        rf")?{_SORT}{{0,2}}{_DEBT})?|past due|underwater|overdrawn|"
        r"in collections|delinquent|upside down|short on (?:the )?rent|in arrears)(?![A-Za-z])",
        "a sum of debt",
        2,
        "debt debts loan loans taxes rent lien liens judgment judgments judgement mortgage arrears arrearage "
        "balance bill bills support heloc credit note notes fine fines car truck house card cards tuition alimony "
        "payment payments irs casino bookie landlord visa amex fees restitution plastic hole tab red behind due "
        "underwater overdrawn collections delinquent upside short",
    ),
    Frame(
        rf"(?<![A-Za-z0-9])(?P<own>(?:monthly |current |house |first |second |total |student |car |credit card |"
        rf"loan |medical )*(?:mortgage(?: payment)?|debts?|loans?(?: payments?| balance)?|car (?:payment|note)|"
        rf"arrears|rent|cc balance|tax bill|tax debt|balance|student loans?|house payment|lien|alimony|child "
        rf"support|checking account|bank account|account|overdraft|restitution|bail|bond))"
        rf"(?: (?:is|are|was|were|of|at|comes to|totals|hit|runs|now|currently|still|to|has (?:reached|hit|"
        rf"grown to)|balance|payment|went (?:up )?to|overdrawn(?: by)?|down to|negative)){{1,3}} "
        rf"{APPROX}-?(?:{SUM}|\d{{1,3}},\d{{3}})(?:{PERIOD})?(?: (?:behind|past due|overdue|overdrawn|in "
        rf"arrears|underwater))?",
        "a debt of one's own with its sum",
        2,
        "mortgage debt debts loan loans payment payments note arrears rent balance bill lien alimony support "
        "account overdraft restitution bail bond",
        form="owned",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>(?:{_BE}|got|ha(?:s|ve|d)) )(?:being |been |just )?(?:sued|taken to (?:small claims "
        rf")?court|served|hit with a judg(?:e?)ment)(?: by (?:the )?[A-Z][\w&.' -]{{1,30}})? (?:for|over|of) "
        rf"{APPROX}{SUM}(?: in {_SORT}{{0,2}}{_DEBT})?",
        "sued for such a sum",
        2,
        "sued court served judgment judgement",
    ),
    Frame(
        rf"(?<![A-Za-z0-9])(?P<own>{_SORT}{{0,2}}(?:mortgages?|loans?|debts?|liens?|judg(?:e?)ments?|"
        rf"garnishments?|arrears|child support|heloc|car note|balance|overdraft))(?: (?:with|from|at|by|through|"
        rf"to) (?:the )?[A-Z][\w&.']{{1,20}}(?: [A-Z][\w&.']{{1,20}}){{0,2}})?"
        rf"(?: balance| payment| owed| outstanding| recorded| filed)?(?: ?[:=,(]| of| for| in the amount of| "
        rf"is| was)? {{0,2}}{APPROX}(?:{SUM}|\d{{1,3}},\d{{3}}(?:\.\d\d)?(?![\w,]))(?:{PERIOD})?(?: (?:behind|"
        rf"past due|overdue|in arrears|outstanding|left|remaining))?",
        "a debt noted with its sum",
        2,
        "mortgage mortgages loan loans debt debts lien liens judgment judgments judgement garnishment "
        "garnishments arrears support heloc note balance overdraft",
        form="noted",
    ),
    Frame(
        rf"(?<![\w$£€.,-]){SUM} (?:(?:worth )?(?:in|of|on) )?(?:{_HIS} )?(?:(?:credit[- ]card|student[- ]loan|"
        rf"student|medical|gambling|back|unpaid|payday|car|child support) (?:debts?|loans?|taxes|rent|arrears|"
        rf"bills?|support)|behind|past due|in arrears|in debt|in the hole|overdrawn|delinquent|underwater|in "
        rf"collections|arrearage|tax lien|judgment lien)(?: (?:on|in|to|with) (?:{_HIS} "
        rf")?{_SORT}{{0,2}}{_DEBT})?(?![A-Za-z])",
        "a sum of debt",
        2,
        "debt debts loan loans taxes rent arrears bill bills support behind due hole overdrawn delinquent "
        "underwater collections arrearage lien",
        form="loose",
    ),
    Frame(
        rf"{_EDGE}(?P<verb>pay(?:s|ing)?|paid)(?: (?:him|her|me|us|them|his ex|her ex|my ex|[A-Z][a-z]+))? "
        rf"{APPROX}{SUM}(?:{PERIOD})?(?: (?:(?:in|for|on|of|toward|towards) )?(?:{_HIS} )?{_SORT}{{0,2}}(?:child "
        rf"support|alimony|support|mortgage|rent|student loans?|loans?|debt|car payment|spousal support|back "
        rf"taxes|restitution))(?![A-Za-z])",
        "pays so much on a debt",
        2,
        "pay pays paying paid",
    ),
)

DEBT_STATEMENT = Detector(
    name="debt-statement",
    title="Statement of what a person owes",
    kind=Kind.FINANCIAL,
    form="statement",
    layer="statement",
    triggers=(
        sum_trigger(),
        Trigger(
            rf"{_EDGE}(?:still )?(?P<verb>owe[sd]?|owing)(?: (?:a lot(?: of)?|thousands|tens of thousands|"
            rf"hundreds|so much|money|more)(?: (?:in|on|to|of))?)?"
            rf"(?: {_HIS})? (?:back (?:taxes|rent|child support|pay|alimony)|(?:unpaid|overdue|delinquent) "
            rf"(?:taxes|rent|child support|fines)|(?:the )?irs|child support|the casino|"
            r"(?:his|her|my) (?:bookie|landlord|dealer)|money (?:all over|to everyone|to half)(?: (?:town|the "
            r"\w+))?|more than (?:the|it's|his|her|my) (?:house|car|home|truck|it)?(?: is)? ?worth)",
            "owes, with what is owed",
            1,
            anchors=(r"ow(?:es?|ed|ing) ",),
            reach=(60, 32),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|got|gets?|getting|f[ae]ll(?:s|en)?|falling|ran|running|slipped|way|now|"
            rf"have been|has been) )(?:(?:way|so|really|far|badly|seriously|about|now|at least|almost|over|still|"
            rf"already|currently) ){{0,2}}(?:{_COUNT} )?"
            rf"(?:behind|late|delinquent|in arrears|in default)(?:(?: (?:on|with) (?:{_HIS} "
            rf")?{_SORT}{{0,2}}{_DEBT})(?:(?: by|,| to the tune of)? {PLAIN})?(?: (?:in all|total|altogether))?|"
            rf",? (?:by |at |in the amount of |of |for )?{PLAIN}(?: (?:in all|total|altogether))?)",
            "behind on what has to be paid",
            2,
            anchors=(
                r"(?:behind|late|delinquent|arrears) (?:on|with) ",
                r"(?:behind|late|delinquent|arrears),? (?:by |at |in the amount of |of |for )?[$£€0-9]",
            ),
            reach=(120, 60),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|got|gets?) ){_COUNT} (?:behind|late|delinquent|in arrears)(?: on "
            rf"(?:{_HIS} )?{_SORT}{{0,2}}{_DEBT})?(?:,? {PLAIN}(?: (?:in all|total|altogether))?)?",
            "so many months behind",
            1,
            anchors=(r"(?:months?|weeks?|payments?|years?|paychecks?) (?:behind|late|delinquent|in arrears)",),
            reach=(56, 96),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:t(?:oo|a)k(?:e|es|en|ing)?|got|gets|getting) )(?:out )?(?:an? )?(?:{PLAIN} "
            rf")?(?:second|third|reverse|home[- ]equity|payday|title|personal|cash advance|hard money|bridge|"
            rf"consolidation|"
            r"debt consolidation|parent plus|predatory)(?: (?:second|reverse|home[- ]equity))?(?: (?:mortgages?|"
            r"loans?|line of credit|heloc)){1,2}(?: (?:for|of) "
            + PLAIN
            + r")?(?: (?:on (?:the|his|her|my|their) (?:house|home|car|condo|truck)|in (?:19|20)\d\d|"
            r"last (?:year|month|spring|fall|summer|winter|week)))?",
            "took out a loan",
            2,
            anchors=(
                (
                    r"(?:second|third|reverse|equity|payday|title|personal|cash advance|hard money|bridge|"
                    r"consolidation|plus|predatory) (?:reverse |second |home[- ]equity )?(?:mortgage|loan|line of "
                    r"credit|heloc)"
                ),
            ),
            reach=(88, 84),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:t(?:oo|a)k(?:e|es|en|ing)? out|defaulted on|refinanced|re-?fi'?d|missed|missing|"
            rf"skipped|stopped paying|quit paying|can'?t (?:make|pay|afford|cover)|couldn'?t (?:make|pay|afford|"
            rf"cover)|"
            rf"hasn'?t paid|haven'?t paid|hadn'?t paid|never paid|didn'?t pay|struggl\w+ (?:with|to pay)|"
            rf"consolidated|deferred|co-?signed) )"
            rf"(?:(?:{_HIS}|two|three|four|several|\d|a few|multiple|last two|last three|last) "
            rf"){{0,2}}(?:{_SORT}{{0,2}}(?:mortgages?|loans?|heloc|payday loans?|heloc)(?: payments?)?|(?:car|"
            rf"rent|mortgage|house|child support|truck|loan|credit card|support) payments?|"
            r"child support|rent|alimony|property taxes|second mortgage|back taxes)(?:(?: in| since| for)? "
            r"(?:(?:19|20)\d\d|months|two months|three months|\d months|over a year|a year|years|(?:january|"
            r"february|march|april|may|june|july|august|september|october|november|december)))?",
            "a debt of one's own, as a fact",
            1,
            anchors=(
                (
                    r"(?:t(?:oo|a)k(?:e|es|en|ing)? out|defaulted on|refinanced|refi'?d|missed|missing|skipped|"
                    r"(?:stopped|quit) paying|n'?t (?:make|pay|paid|afford|cover)|never paid|consolidated|deferred|"
                    r"co-?signed|struggl[a-z]{1,3} (?:with|to pay)) "
                ),
            ),
            reach=(96, 60),
        ),
        Trigger(
            rf"(?<![A-Za-z0-9])(?P<own>{_SORT}{{0,2}}(?:taxes|rent|mortgage|loans?|payments?|bills?|dues|note|"
            rf"support|account)) (?:is|are|was|were) (?:now |still |over |at least |about )?(?:{_COUNT} |{PLAIN} "
            rf")?(?:behind|delinquent|past due|overdue|in default|in arrears|in collections|overdrawn)(?: by "
            rf"{PLAIN})?",
            "what a person has to pay is late",
            2,
            anchors=(r"(?:behind|delinquent|past due|overdue|in default|in arrears|in collections|overdrawn)",),
            reach=(72, 36),
            form="owned",
        ),
        Trigger(
            rf"(?<![A-Za-z])(?P<own>(?:sued|suing|judg(?:e?)ment against|lien (?:on|against)|collecting from|"
            rf"collections against|garnishing) (?:him|her|me|(?:his|her|my) (?:house|home|property|place|truck|"
            rf"car|wages)))(?: (?:for|of|in the amount of) {APPROX}{PLAIN})?(?: in {_SORT}{{0,2}}{_DEBT})?",
            "somebody has a claim on a person's money",
            2,
            anchors=(
                (
                    r"(?:sued|suing|ments? against|lien (?:on|against)|collecting from|collections against|"
                    r"garnishing) (?:him|her|me|his|my)"
                ),
            ),
            reach=(40, 64),
            form="told",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:can'?t|couldn'?t|cannot|can not|could not|struggl(?:es|ed|ing) to|unable to|"
            rf"barely) )(?:even )?(?:afford|make|pay|cover|scrape together|keep up with)(?: (?:to pay|all|half))? "
            rf"(?:(?:{_HIS}|this month's|next month's|last month's) )?{_SORT}{{0,2}}(?:rent|mortgage|(?:car |"
            rf"house |loan |minimum |mortgage )?payments?|bills?|child support|taxes|loans?|groceries|tuition|"
            rf"copay|utilities|electric(?:ity)?|light bill|insurance|bail)(?: (?:this|last|next) "
            rf"month)?(?![A-Za-z])",
            "cannot pay what is due",
            1,
            anchors=(
                (
                    r"(?:can'?t|couldn'?t|cannot|can not|could not|struggl[a-z]{1,3} to|unable to|barely) (?:even "
                    r")?(?:afford|make|pay|cover|scrape together|keep up with) "
                ),
            ),
            reach=(84, 24),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:was|got|were|been|being|keeps getting|get|gets) )(?:just )?(?:denied|turned "
            rf"down for|rejected for|refused|preapproved for|pre-approved for|approved for)(?: for)? (?:a |an |"
            rf"the |his |her |my )?(?:{PLAIN} )?{_SORT}{{0,2}}(?:mortgages?|loans?|credit cards?|credit|heloc|"
            rf"refinance|refi|loan modification|debt relief)(?: (?:of|for) {PLAIN})?(?![A-Za-z])",
            "a loan refused or granted",
            2,
            anchors=(r"(?:denied|turned down for|rejected for|refused|approved for) ",),
            reach=(84, 32),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|went|lives?|living|got|signed up for|ended up|put) )(?:(?:now|still|back|"
            rf"only|on) ){{0,2}}(?:a |an )?(?:payment plan|debt management plan|repayment plan|debt consolidation|"
            rf"credit counseling|insolvent|in default|in collections|in receivership)(?: (?:on|with|for) "
            rf"(?:{_HIS} |the )?{_SORT}{{0,2}}(?:{_DEBT}|irs))?(?![A-Za-z])",
            "a plan to pay debts off",
            1,
            anchors=(
                (
                    r"(?:payment|management|repayment) plan|debt consolidation|credit counseling|insolvent|in default|"
                    r"in receivership"
                ),
            ),
            reach=(64, 48),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>paid off|finished paying(?: off)?|still paying(?: off)?|paying (?:off|down)|"
            rf"borrowed|loaned|lent|lends|borrows|fronted|co-?signed(?: on| for)?|hasn'?t paid back|never paid "
            rf"back)(?: (?:him|her|me|us|them|my \w+|his \w+|her \w+|[A-Z][a-z]+))? (?:(?:{_HIS}|all|of) "
            rf"){{0,2}}(?:{APPROX}{PLAIN}(?:{_ON}| from (?:{_HIS} )?[A-Za-z]+)?|{_SORT}{{0,3}}(?:mortgages?|"
            rf"loans?|house|truck|car|debts?|cards?|home|condo)(?![A-Za-z]))",
            "a loan paid, lent or borrowed",
            1,
            anchors=(r"(?:paid off|paying|borrow(?:ed|s)|loaned|lent|lends|fronted|co-?signed|paid back) ",),
            reach=(80, 64),
        ),
        Trigger(
            r"(?<![A-Za-z0-9])(?P<own>(?:credit|fico)(?: ?score)?)(?: (?:is|was|of|at|sits at|fell to|dropped "
            r"(?:all the way )?(?:to|from \d{3} to)|tanked to|hit|went (?:from \d{3} )?to|a|around|about|like|"
            r"just|only|hovers|hovering|down|to|literally|currently|still|now|under|below|over|in the|score|sits|"
            r"at)|'s| ?[:=]){0,5} ?(?<=[ :=])(?P<score>[3-8]\d\d)s?(?![\d,.]\d|[%\d+]| or (?:higher|above|better|"
            r"more))",
            "a credit score",
            2,
            anchors=(r"(?:credit|fico)[^|]{0,50}[3-8]\d\d",),
            reach=(72, 24),
            form="scored",
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:ha(?:s|ve|d)|got|with|has got|pulled|sitting at|{_BE} at) )(?:an? |only an? |"
            rf"like an? |around an? |barely an? )?(?:[3-8]\d\d (?:credit(?: score)?|fico(?: score)?|score)|credit "
            rf"score (?:of |under |below |around )[3-8]\d\d|"
            r"(?:bad|terrible|awful|horrible|shit(?:ty)?|poor|trash|wrecked|ruined|no|garbage|lousy|crappy) "
            r"credit(?: score)?)(?![A-Za-z])",
            "has such a credit score",
            2,
            anchors=(
                (
                    r"(?:[3-8]\d\d (?:credit|fico|score)|(?:bad|terrible|awful|horrible|shit|shitty|poor|trash|"
                    r"wrecked|ruined|no|garbage|lousy|crappy) credit|credit score (?:of|under|below|around) "
                    r"[3-8]\d\d)"
                ),
            ),
            reach=(64, 12),
        ),
        Trigger(
            rf"{_EDGE}(?P<verb>(?:{_BE}|maxed|maxing|has maxed|overdrew|bounced|went|got|gets|had) )(?:(?:way|so|"
            rf"still|drowning|buried|deep|up to (?:his|her|my) (?:ears|eyeballs|neck)|out|about|all|heavily|"
            rf"already) ){{0,3}}"
            rf"(?:in (?:credit card |medical |student loan |gambling |serious |crippling |tax |massive )?debt(?: "
            rf"to (?:the )?\w+)?|(?:in|under) (?:credit card |medical |gambling )debt|{_HIS} (?:\w+ "
            rf"){{0,2}}(?:credit )?cards?(?: out)?|(?:two|three|four|five|\d) (?:credit )?cards|sent to "
            rf"collections|in collections|"
            rf"underwater on (?:{_HIS} )?(?:house|mortgage|car|truck|loan|home)|overdrawn|upside down on "
            rf"(?:{_HIS} )?(?:house|mortgage|car|truck|loan)|a rent check|(?:two|three|\d) (?:rent )?(?:checks|"
            rf"payments))(?![A-Za-z])",
            "deep in debt, as a fact",
            1,
            anchors=(
                (
                    r"(?:[^a-z]debt|max(?:ed|ing)|collections|underwater on|upside down on|overdrawn|overdrew|"
                    r"bounced)"
                ),
            ),
            reach=(72, 48),
        ),
    ),
    examine=partial(examine, _FRAMES),
    examples=(
        hit("She «still owes $3,400 on her car loan»."),
        hit("my dad «has $18k in credit card debt» nobody knew of"),
        hit("Petitioner «is three months behind on the mortgage»"),
        hit("lol his «credit score is 512»"),
        hit("Grandpa «took out a second mortgage in 2019»"),
        hit("Jo Doe «has a $9,200 tax lien» on file"),
        miss("If you owe $3,400 on a card, call us.", because="said of nobody in particular"),
        miss("the county owes $4,000,000 in bonds", because="a county owes it"),
        miss("a score over 740 gets the best rate", because="advice"),
        miss("the company has $57k in debt", because="a company has it"),
        miss("I owe you one", because="no money"),
    ),
    references=("https://www.consumerfinance.gov/ask-cfpb/what-is-a-credit-score-en-315/", "Mo. Rev. Stat. 407.1500"),
)

DETECTORS = (DEBT_STATEMENT,)
