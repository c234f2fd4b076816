"""The words that tie a school to a person, as patterns. A blank matches the end of a line as well."""

YEARS = (
    r"(?:kindergarten|kinder|pre-?k|(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|freshman|sophomore|junior|senior|final) (?:grade|year|standard|std|"
    r"form))"
)
PUPIL = (
    rf"(?:freshman|sophomore|junior|senior|frosh|new kid|new girl|new here|undergrad(?:uate)?|kindergart(?:ner|"
    rf"ener)|preschooler|pupil|valedictorian|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    rf"twelfth)[\s-]grader|"
    rf"(?:(?:grad(?:uate)?|phd|ph\.d\.|doctoral|law|med(?:ical)?|nursing|exchange|transfer|honor|star|"
    rf"high school|college|{YEARS}) )?"
    rf"(?:student|candidate|cheerleader|quarterback|linebacker|goalie)|(?:in|starts|starting|started|entering|"
    rf"repeating|finishing) {YEARS})"
)
GOES = (
    r"(?:attends|attending|attend|attended|(?:go|goes|going|went|gone) to(?: (?:school|college|class|classes|"
    r"kindergarten|preschool|daycare|pre-k|uni|law school|day care|high school|church school))?"
    r"(?: (?:here|there|over))?(?: (?:at|in))?|(?:re-?)?enrol(?:l|ls|led|ling|lment)?(?: (?:him|her|them|"
    r"full-time|part-time|now|there|the kids|our kids))?(?: in(?: the)? [a-z\s]{3,30} program)? (?:at|in)|"
    r"enrolled|"
    r"stud(?:ies|ying|ied)(?: [a-z]{1,14}){0,3} (?:at|in)|(?:i|we|they|you) study(?: [a-z]{1,14}){0,2} at|major(?:s|"
    r"ing)(?: in [a-z]{1,14}){0,1}(?: [a-z]{1,14})? at|got (?:a )?seat in|got into|accepted (?:to|into|at)|"
    r"admitted (?:to|"
    r"into)|"
    r"(?:getting|earning|finishing|doing|pursuing|working on|starting) (?:my|his|her|a|an|"
    r"their) (?:[a-z]{1,14} )?(?:mba|phd|master'?s?|degree|bachelor'?s?|ged|jd|md|bsn|diploma|certificate|doctorate|"
    r"residency|fellowship)(?: [a-z]{1,14}){0,3} (?:at|from)|homeschools? through|schooled at|expelled from|"
    r"suspended from|geht (?:auf|zur|in|aufs|ans|an)|besucht|studiert an|scolarisee? a|inscrite? (?:a|au)|"
    r"zit op|estudia(?: [a-z]{1,14})? en|etudie (?:a|au)|van? (?:al?|a la escuela)|estuda (?:na|no|"
    r"em)|studia (?:a|alla|al)|nag-?aaral sa)"
)
TEACHES = (
    r"(?:(?:teach|teaches|teaching|taught|subs|subbing|student-teaches|coaches|coached|coaching|tutors|lectures|"
    r"substitute teaches)"
    r"(?: [a-z0-9'/-]{1,16}){0,5} (?:at|for|in))"
)
RIDES = (
    r"(?:walks? to|bikes to|bus (?:for|to|from)|(?:dropped|dropping|drops|drop)(?: [a-z']{1,14}){0,3} at|"
    r"(?:picked|picking|picks|pick)(?: [a-z']{1,14}){1,5} (?:at|from)|"
    r"(?:drop-?off|pick-?up|carpool|dismissal|bus stop|recess|homeroom|locker|"
    r"tuition)(?: line)?(?: is)? (?:at|for|to|from)|"
    r"first day(?: of [a-z0-9\s]{3,16}| back)? (?:at|of)|last day(?: of [a-z0-9\s]{3,16})? at|"
    r"(?:plays?(?: [a-z]{1,14}){0,2}|playing|runs?|running|wrestles|swims|pitches|cheers|starts)(?: (?:varsity|jv|"
    r"football|basketball|baseball|soccer|volleyball|softball|lacrosse|hockey|tennis|golf|track|cross country|"
    r"on the [a-z\s]{3,20}team|in the (?:marching )?band)){0,2} (?:for|at)|"
    r"(?:started|starts|starting|start|begins|beginning|transferred|transfers|transferring|switched|switching|"
    r"moved|moves|switched schools|changed schools|switching schools|off|heading|heads|headed|committed|signed|"
    r"released|back) (?:at|to|with)|"
    r"(?:put|sent|send|sends|sending|moved)(?: (?:him|her|them|the kids|their kids|his kids|her kids|our kids|my kids|"
    r"the boys|the girls|the twins|both kids|both boys|both girls|all three|her daughter|his son|her son|"
    r"his daughter)) (?:in|to|into|at)|"
    r"leaves|leaving)"
)
IS_CALLED = (
    r"(?:kids'?|kid's|son's|daughter's|children's|boys?'?s?|girls?'?s?|child's|my|his|her|their|our|twins'?|"
    r"(?-i:[A-Z])[a-z]{1,14}'s) "
    r"(?:old |new |home |high |middle |elementary |grade )?(?:school|daycare|day care|preschool|college|campus|"
    r"university)(?:,| is|:| -)(?: called)?|daycare they use is|crest is"
)
LESSONS = (
    r"(?:does|takes|has|teaches|takes her|takes him) (?:ballet|dance|karate|piano|gymnastics|swim|swimming|judo|"
    r"violin|guitar|tumbling|hip hop|taekwondo|art|soccer|tutoring|choir)(?: (?:lessons?|class(?:es)?|"
    r"practice))? (?:at|with)"
)
WORD = (
    r"(?:elementary|middle|high|academy|prep|preschool|montessori|charter|k-8|hs|college|university|primary|"
    r"kindergarten|christian)(?: school)?"
)
OF_IT = (
    rf" {WORD}(?:'s)?(?: (?:student|sophomore|junior|senior|freshman|mom|dad|parent|kid|grad student|cheerleader|"
    rf"quarterback|band|[a-z]{1, 14} team|teacher)|"
    r",? (?:\(?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)[ -]grade|grade \d|"
    r"room \d|mrs?\.|ms\.)|\)|, (?:age|aged) \d)"
)
LABEL = (
    r"(?:(?:current |present |home |child's |student's |his |her )?(?:school|college|university|day ?care|"
    r"preschool)(?: is| name| of attendance| attended| attending|_name| is)?|"
    r"schools of (?:the )?(?:minor )?child(?:ren)?|student attends|attends|studies at|goes to|alma mater|"
    r"education|schule|sch|escuela|ecole|kids?(?:' | )school|kids?)"
)
COLON = (
    r"[\"'*_)]{0,3}(?: ?[:=]+>?| (?:-+>|-) |>| ?(?:➡|→|=>|>>)|</[a-z]{1,6}>\s{0,4}<[a-z]{1,6}>|\t+| {2,6})"
    r"[ \t]{0,6}\n?[ \t]{0,4}(?:\{\"name\":)?[\"'*_]{0,3}"
)
