"""The patterns of verbs and phrases that say something of a person's health.

``STRONG`` are verbs said of illness, ``HAVE`` verbs of all kinds that a term of health must follow,
``SOLO`` phrases that need no term, ``BODY`` the state of somebody's body. The ``*_ANCHORS`` wake the
triggers that are made of them.
"""

from __future__ import annotations

from .late import late

STRONG_VERBS = (
    r"(?:mis)?diagnosed(?: (?:with|as having|as|w/?|at \d+ with|in \d{4} with|last year with|this year with|"
    r"at age \d+ with))?|dx'?e?d(?: (?:with|w/?))?|dx with|tested positive for|tests positive for|"
    r"came down with|suffer(?:s|ed|ing)?(?: (?:from|with|through|a|an))|treated for|hospitali[sz]ed (?:twice |"
    r"again |\w+ times |recently |briefly )?(?:for|with|after|due to|because of)|"
    r"institutionali[sz]ed (?:for|with|after)|committed (?:for|to (?:a|the))|admitted (?:for|with|to (?:a |"
    r"the )?(?:hospital|icu|er) (?:for|with)|to (?:a |an |the )?)|"
    r"recover(?:ing|ed) from|dying (?:of|from)|died (?:of|from)|in remission (?:from|for)|in recovery (?:from|"
    r"for)|in treatment for|"
    r"(?:a )?(?:long )?history of|(?:a )?diagnos[ei]s (?:of|is|was)|came back positive for|were positive for|"
    r"prescriptions? for|scripts? for|refills? (?:of|for)|refilled|gave (?:him|her|me)|known to (?:suffer "
    r"from|have)|rushed to the (?:hospital|er) (?:with|for|after)|sustained|due to|afflicted with|living with|"
    r"lives with|lived with|born with|battl(?:ed|es|ing)|struggl(?:ed|es|ing) with|"
    r"fighting|contracted|(?:taking|taken|on|seeing (?:a|an|his|her) \w+|sees (?:a|an|his|her) \w+) for|"
    r"overdosed on|od'?d on|prescribed|allergic to|addicted to|hooked on|detoxing from|detoxed from|"
    r"withdrawing from|"
    r"strung out on|(?:maintained|stabili[sz]ed|stable|kept|managed|controlled) (?:on|with)|present(?:s|ed|"
    r"ing)? (?:with|for|to (?:the )?(?:er|ed|hospital|clinic) (?:with|for|after))|"
    r"(?:here|seen|seen today|brought in) (?:for|with|after)|(?:long |brief |short |courageous |lengthy "
    r")?(?:battle|fight|bout|struggle) (?:with|against)|"
    r"doc(?:tor)?s? (?:says|said|thinks|told (?:me|us|him|her))(?: that)? (?:it'?s|it is|it was|i have|he has|"
    r"she has|i had|i've got)|in (?:the )?hospital (?:with|for)|in (?:the )?icu (?:with|for)|complications "
    r"(?:of|from)|lost (?:his|her|my|a|an) \w{2,10} to"
)
STRONG_VERBS = STRONG_VERBS.replace(" with", " (?:with|w/)")
HAVE_VERBS = (
    r"has got|has|had|have|having|'s got|got|gets|get|getting|developed|develops|caught|beat|survived|"
    r"undergoing|underwent|shows signs of|deals with|dealing with|dealt with|managing|"
    r"in and out of|takes|take|taking|took|started taking|started|starting|began|stopped taking|quit taking|"
    r"went off|off of|off|uses|use|using|used|injects|shoots|shooting|smokes|smoking|snorts|"
    r"fills|picks up|ran out of|needs|need|relies on|(?:put|puts|got|had|has|started|keeps) (?:him|her|me) on|"
    r"put on|puts on|got out of|came out of|discharged from|released from|out of|spent|going through|gone "
    r"through|walks with|stopped|not taking|in therapy for|on|in|went (?:to|into|through|on|in|for)|going "
    r"(?:to|through)|goes (?:to|through|in for)|"
    r"checked (?:him|her|my)self into|checked into|entered|finished|finishing|completed|scheduled for|waiting "
    r"(?:for|on)|awaiting|doing|did|does|pops|popping|abused|abuses|abusing|kicked|"
    r"is|was|'s|am|'m|im|hes|shes|born|going|been|be|became|went|turned|gone|as|with|from|lost|having had|"
    r"attends|attending|wears|carries"
)


def by_letter(alternatives: str) -> str:
    """Return an alternation sorted by first letters, so that most of it is passed over at once.

    >>> by_letter("be|ox|bat")
    'b(?:e|at)|ox'
    """
    parts: list[str] = [""]
    depth = 0
    for character in alternatives:
        depth += (character in "([") - (character in ")]")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    sorted_: dict[str, list[str]] = {}
    for part in parts:
        plain = part[0].isalpha() and part[1:2] not in {"?", "{", "*"}
        sorted_.setdefault(part[0] if plain else part, []).append(part)
    return "|".join(
        p[0] if len(p) == 1 else f"{letter}(?:{'|'.join(x[1:] for x in p)})" for letter, p in sorted_.items()
    )


_VERBS = by_letter(f"{STRONG_VERBS}|{HAVE_VERBS}")
VERB = rf"(?:(?<![A-Za-z0-9-])(?=[abcdefghijklmnoprstuw])|(?='(?:s|m) ))(?P<verb>{_VERBS})(?=[ \n])"

OPEN = late(
    r"doc.*|allergic to|diagnosed (?:with|as)|hospitali[sz]ed (?:for|with)|treated for|tested "
    r"positive for|prescribed|suffer\w* from|admitted (?:for|with)"
)
OPEN_ANCHORS = (
    r"diagnosed[ \n](?:with|as)[ \n]",
    r"hospitali[sz]ed[ \n](?:for|with)[ \n]",
    r"treated[ \n]for[ \n]",
    r"tested[ \n]positive[ \n]for[ \n]",
    r"[^a-z]prescribed[ \n]",
    r"suffer(?:s|ing|ed)?[ \n]from[ \n]",
    r"admitted[ \n](?:for|with)[ \n]",
    r"doc(?:tor)?s? (?:says|said|thinks|told) ",
    r"allergic to ",
)

_WHEN = r"(?: (?:again|twice|in \d{4}|last \w+|this \w+))?"
_LIMB = (
    r"(?:acl|mcl|achilles|meniscus|rotator cuff|labrum|hip|leg|arm|ankle|foot|wrist|hand|collarbone|femur|"
    r"pelvis|kneecap|spine|neck|back|jaw|nose|disc|skull|"
    r"ribs?|tibia|elbow|shoulder|knees?|kidney|legs|arms|feet|hands|eyes|breast|eyesight|vision|sight|hearing|"
    r"eye|fingers?|toes?|thumb)"
)
SOLO = (
    rf"relapsed{_WHEN}|over-?dosed{_WHEN}|od'(?:d|ed){_WHEN}|oded{_WHEN}|miscarried{_WHEN}|(?:attempted|"
    rf"contemplated) suicide{_WHEN}|"
    r"tried to (?:kill|hang|hurt|harm) (?:himself|herself|myself)|tried to commit suicide|slit (?:his|her|my) "
    r"wrists|cuts? (?:herself|himself|myself)|self[- ]harms|self[- ]harmed|"
    rf"(?:broke|fractured|tore|ruptured|dislocated|shattered|herniated|crushed|lost) (?:his|her|my|a|an|both|"
    rf"three|two)(?: (?:left|right|own|lower|upper))? {_LIMB}(?: (?:to|from) [a-z]{{4,14}})?|"
    r"had (?:his|her|my|a|an|one|both)(?: (?:left|right))? [a-z]{3,11} (?:removed|amputated|replaced)|"
    rf"is (?:\w{{1,8}} )?(?:weeks|months|wks|mos) (?:pregnant|along)|got (?:clean|sober){_WHEN}|(?:is|been) "
    rf"(?:\w{{1,8}} (?:years?|months|days) )?(?:sober|clean and sober)|fell off the wagon|cutting (?:again|"
    rf"herself|himself|myself)|(?:is )?in (?:her|my) (?:first|second|third) trimester|"
    r"(?:needs|waiting (?:for|on)|got|getting|received) an? (?:new )?(?:kidney|liver|heart|lungs?)|lost "
    r"(?:his|her|my) (?:leg|foot|arm|hand|kidney) to [a-z]{4,14}|"
    r"was (?:5150'?d|baker acted|sectioned)|(?:going|went|is|born|was) (?:blind|deaf)(?: in (?:one|his|her|my|"
    r"the)(?: left| right)? (?:eye|ear))?|losing (?:his|her|my) (?:sight|eyesight|hearing|vision|memory)|"
    r"walks? with a (?:cane|limp|walker)|lost (?:the|a|her|their|our) baby|(?:is|are) expecting (?:twins|a "
    r"baby|a boy|a girl|her|their|another)(?: \w+)?(?= |[.,;!\n]|$)|"
    r"has \w{2,8} (?:months|weeks|days) to live|failed (?:a|his|her|the|another) (?:drug|piss|urine) (?:test|"
    r"screen)|tried to (?:off|end) (?:himself|herself|it all)|"
    r"(?:put |placed |held |is |was )?on an? (?:72[- ]?h(?:ou)?r|psych|psychiatric|involuntary) hold|"
    r"(?:collects?|gets?|draws|on|receives) (?:ssdi|ssi|va disability|disability benefits|disability checks?|"
    r"disability)|"
    rf"(?:injured|hurt|sprained|blew out|strained|wrecked|messed up|threw out) (?:his|her|my)(?: (?:left|right|"
    rf"own|lower|upper))? {_LIMB}|is in remission|"
    rf"sustained (?:a|an) (?:[a-z]+ ){{0,2}}{_LIMB}(?: (?:injury|fracture|strain|sprain))?|paraly[sz]ed from "
    rf"the (?:waist|neck|chest) down|"
    r"(?:sees?|saw|is seeing) (?:a|an|his|her|my) (?:psychiatrist|therapist|shrink|oncologist|cardiologist|"
    r"neurologist|psychologist|addiction counselor|counselor|rheumatologist|"
    r"endocrinologist|nephrologist|fertility doctor)(?: (?:every|each|twice|once|on) (?:an? )?\w+)?(?: for "
    r"(?:his|her|my) \w+| for \w+)?|"
    r"(?:goes|went|going) to (?:na|aa|n\.a\.|a\.a\.)(?: meetings?)?(?: every \w+)?|(?:is|was|went) (?:in|into) labor"
)
BODY = (
    r"(?:his|her|my|[a-z]{2,12}'s) (?:cancer|tumou?r|leukemia|lymphoma|depression|ms|epilepsy) (?:is back|"
    r"came back|has spread|has returned|returned|spread|has come back|is getting worse|is terminal)|"
    r"(?:his|her|my|[a-z]{2,12}'s) (?:kidneys?|liver|heart|lungs?|eyesight|memory) (?:is|are) (?:failing|shot|"
    r"giving out|going)|"
    r"(?:his|her|my|[a-z]{2,12}'s) (?:a1c|viral load|t-?cell count|cd4(?: count)?|blood pressure|bp|"
    r"cholesterol|psa|blood sugar|hemoglobin) (?:is|was|came back|hit) (?:at )?[\d.,/%]{2,9}"
)
SOLO_ANCHORS = (
    r"relapsed",
    r"dosed",
    r" od'",
    r" oded",
    r"miscarried",
    r"suicide",
    r"tried to (?:kill|hang|hurt|harm) ",
    r"slit (?:his|her|my) wris",
    r" cuts? (?:him|her|my)self",
    r"self[- ]harm",
    r"(?:broke|fractured|tore|ruptured|dislocated|shattered|herniated|crushed) (?:his|her|my|an?|both|two|three) ",
    (
        r"lost (?:his|her|my|an?|both|two)(?: left| right)? (?:leg|arm|foot|hand|hear|sight|eye|vision|kidney|"
        r"breast|toe|fing|thumb)"
    ),
    r" (?:removed|amputated|replaced)[ \n.,;!)]",
    r"[^a-z](?:blind|deaf)[ \n.,;!)]",
    r"losing (?:his|her|my) ",
    r"walks? with a ",
    r"lost (?:the|a|her|their|our) baby",
    r"(?:is|are) expecting ",
    r"(?:months|weeks|days) to live",
    r"(?:drug|piss|urine) (?:test|screen)",
    r"tried to (?:off|end) ",
    r"72[- ]?h(?:ou)?r hold",
    r"(?:psych|psychiatric|involuntary) hold",
    r"(?:ssdi|[^a-z]ssi[^a-z]|va disability|(?:gets?|on|draws|collects?) disability)",
    r"(?:injured|hurt|sprained|blew out|strained|wrecked|messed up|threw out) (?:his|her|my) ",
    r"in remission",
    r"sustained an? ",
    r"from the (?:waist|neck|chest) down",
    r"(?:weeks|months|wks|mos) (?:pregnant|along)",
    r" sober",
    r" got clean",
    r"fell off the wagon",
    r"cutting (?:again|herself|himself|myself)",
    r"(?:first|second|third) trimester",
    r"an? (?:new )?(?:kidney|liver|heart|lung)[s \n.,;!)]",
    r"was (?:5150|baker acted|sectioned)",
    (
        r"(?:a|an|his|her|my) (?:psychia|therapis|shrink|oncol|cardiol|neurol|psycholog|addiction|counselor|rheum|"
        r"endocr|nephro|fertil)"
    ),
    r"to (?:na|aa|n\.a|a\.a)[ \n.]",
    r"(?:in|into) labor",
)
STORY = (
    r"novel|character|episode|movie|film|protagonist|plot|fictional|season \d|sitcom|played by|screenplay|"
    r"fanfic|video game|the show|in the book|"
    r"historians?|biograph(?:y|er)|in 1[0-8]\d\d|emperor|queen victoria|king (?:george|henry)|century"
)
CREATURES = (
    r"dogs?|cats?|pupp(?:y|ies)|kittens?|vet(?:erinarian)?|horses?|mares?|foals?|cows?|calf|calves|ewes?|"
    r"rams?|lambs?|goats?|pigs?|sows?|hens?|chickens?|parrots?|"
    r"hamsters?|rabbits?|breed|litter|labrador|poodle|retriever|terrier|tabby|mice|rats?|mouse|zebrafish"
)
STUDY = (
    r"abstract|we report|we describe|case report|kindred|pedigree|probands?|mutations?|missense|alleles?|"
    r"exons?|cohort|randomi[sz]ed|placebo|clinical trials?|autosomal|"
    r"recessive|heterozyg\w+|homozyg\w+|phenotypes?|chromosom\w+|linkage|loci|locus|patients with|onset in|"
    r"siblings|prevalence|incidence|enzyme|carriers?|"
    r"for example|e\.g\.|leaflet|side effects?|ask your doctor|tell your doctor|consult your|hypothetical"
)
