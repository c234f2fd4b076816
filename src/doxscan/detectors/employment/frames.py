"""The words that tie a workplace to a person, as patterns. A blank matches the end of a line as well."""

TITLES_FOR = (
    r"(?:driver|dispatcher|lineman|clerk|foreman|paramedic|firefighter|deputy|emt|technician|tech|engineer|"
    r"teacher|coach|"
    r"nurse|officer|cop|guard|manager|supervisor|analyst|mechanic|electrician|plumber|accountant|controller|attorney|"
    r"lawyer|paralegal|consultant|inspector|operator|conductor|pilot|rep|representative|agent|worker|cook|chef|writer|"
    r"director|minister|editor|reporter|developer|programmer|designer|scientist|researcher|salesman|secretary|"
    r"receptionist|custodian|janitor|"
    r"principal|pastor|owner|partner|professor|nanny|caretaker|welder|machinist|carrier|courier|trucker|"
    r"therapist|counselor|ceo|cfo|cto|coo|adjuster|"
    r"intern|apprentice|temp|contractor|employee|greeter|cashier|teller|bookkeeper|planner|librarian|medic|sub|"
    r"installer|estimator|assistant|security|underwriter|faculty|employee|vp|lady|guy|dude|girl|auditor|"
    r"hygienist|staffer|shot)"
)
TITLES_AT = (
    r"(?:teller|cashier|bartender|barista|nurse|manager|cook|server|greeter|custodian|janitor|teacher|guard|"
    r"clerk|driver|welder|mechanic|"
    r"waiter|waitress|host|hostess|stylist|tech|intern|bouncer|dj|chef|dishwasher|receptionist|stocker|steward|"
    r"lifeguard|"
    r"apprentice|supervisor|trainer|butcher|baker|pharmacist|librarian|secretary|barber|dealer|cop|foreman|"
    r"machinist|packer|owner|busser|"
    r"dispatcher|assistant|lady|guy|rep|engineer|operator|attendant|usher|housekeeper|maid|worker|employee|swe|"
    r"coach|aide)"
)
IDIOMS = (
    r"(?:(?:runs?|running|works?|working|mans?|on) (?:the )?(?:register|counter|till|front desk|bar|fryer|grill|"
    r"drive-thru|night desk|door) (?:at|for)"
    r"|bartend(?:s|ing)?(?: nights| weekends| days)? (?:at|for)|tend(?:s|ing)? bar (?:at|for)|(?:wait|waits|"
    r"waiting|bus|buses|busses|bussing) tables (?:at|for)"
    r"|(?:stock|sweep|mop|clean)(?:s|ing)? (?:the )?(?:shelves|floors?|rooms|offices|toilets) (?:at|for)"
    r"|(?:does|doing|do) (?:the )?(?:payroll|hair|nails|books|security|maintenance|remote it|landscaping|"
    r"catering|deliveries|accounting|bookkeeping|night shifts?) (?:at|for)"
    r"|(?:cut|cuts|cutting|style|styles) hair (?:at|for)|(?:cooks?|cooking|pours?|pouring|caters?|dj|djs|bounces|"
    r"hostess|hostesses|busses|washes dishes|flips burgers|lifeguards?|preaches|nannies|clerks?|clerking|temps?|"
    r"temping|interns?|interning|moonlights?|moonlighting|apprentices) (?:at|for|with)"
    r"|(?:has|have|i've|she's|he's) (?:cooked|cleaned|nursed|taught|served|bartended|welded|coached|preached|"
    r"driven|drove|sold|managed|waited tables|cut hair)(?: [a-z]{1,14}){0,2} (?:at|for)"
    r"|(?:has|have|she's|he's|i've) (?:spent|put in|done|logged) (?:the last |the past |over |"
    r"almost )?[a-z0-9]{1,12} (?:years|yrs|months) (?:at|with|for)"
    r"|put in (?:my|his|her) (?:two weeks|2 weeks|notice) at|(?:got|been|just|was|"
    r"getting) promoted(?: to [a-z]{1,14}(?: [a-z]{1,14})?)? at|(?:i|shift) starts? at(?: \d+(?: ?am| ?pm)? at)?"
    r"|volunteer(?:s|ing)? (?:at|for|with)"
    r"|(?:drive|drives|driven|driving|drove|operates?|fl(?:y|ies))(?: an?| the)?(?: school| city| dump| tow|"
    r" delivery| snow| garbage)? ?(?:plow|plows|truck|trucks|bus|buses|forklift|cab|semi|rig|van|crane|ambulance|"
    r"tractor|limo|train|loader) (?:for|at|with|out of)"
    r"|(?:drives|driving|drive|delivers?|delivering|contracts?|contracting|consults?|consulting|freelances?|"
    r"freelancing|subcontracts?) for"
    r"|i (?:pour|cook|serve|dance|bartend|clean|sub|coach|volunteer|intern|temp) (?:at|for)"
    r"|(?:days|nights|weekends|mornings|evenings) (?:i'm|im|he's|she's|hes|shes|i am|i|at|he is|"
    r"she is)(?: (?:pour|cook|serve|dance|work|working|am))? ?(?:at)?"
    r"|clock(?:s|ed|ing)? (?:in|out) (?:at|of)|reports? (?:to|for) (?:work|duty|shift) (?:at|to)"
    r"|(?:got|gets|getting|been|was|just|starts?|started|landed|found|took|takes|accepted|start|starting|has|"
    r"have|scored|offered)"
    r" (?:re-?hired|hired|hired on|a job|a new job|a position|a gig|an internship|a second job|work|new job|"
    r"my first job|her first job|his first job|an offer|my dream job|a full-time job|a part-time job)"
    r"(?: (?:as|on|doing|driving|in)(?: [a-z]{1,14}){1,3})? (?:at|with|by|from|for)"
    r"|(?:starts?|starting|started) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|work|today|"
    r"tomorrow|next week|next month|my shift|his shift|her shift|a new job|my new job|full-time|part-time) (?:at|"
    r"with)"
    r"|first (?:day|shift|week)(?: of work| on the job| back)? (?:at|with)"
    r"|fills(?: (?:his|her|their|my|all|the))? (?:prescriptions?|scripts?|meds) (?:at|from)"
    r"|arbeite[tn]?(?: (?:jetzt|seit [a-z0-9]{1,12}|als [a-z]{1,14}))? (?:bei|beim|im|in|am|fuer|fur)|"
    r"jobbt (?:bei|im|in)|"
    r"angestellt bei|trabaj(?:a|o|an|ando)(?: (?:de|como) [a-z]{1,14})? (?:en|para)|travaill(?:e|ent|"
    r"ant)(?: comme [a-z]{1,14})? (?:chez|pour|a|au|aux|dans)|employee? chez|trabalh(?:a|o|"
    r"am)(?: como [a-z]{1,14})? (?:na|"
    r"no|em|para)|lavor(?:a|o|ano)(?: come [a-z]{1,14})? (?:presso|da|alla|al|in|per)|werk(?:t|"
    r"en)(?: als [a-z]{1,14})? (?:bij|in|voor)|pracuje w|nagtatrabaho sa)"
)

#: What may stand between "employed" and a name.
EMPLOYED = (
    r"(?:[ \n](?:full-time|part-time|full time|part time|currently|there|as(?:[ \n][a-z0-9'/-]{1,16}){1,5}))?"
    r"[ \n](?:by|at|with|for)[ \n]{1,2}"
)
HOLDS = (
    r"(?:owns|co-owns|manages|runs|managing|guards|guarding|starts at|started at|starting at|starts with|"
    r"started with|back at|"
    r"starts work for|reports to|reporting to|(?:years|yrs|months|weeks) with|(?:[a-z]{1,14}|\d{1,2}) (?:years|"
    r"yrs) at|on the payroll (?:of|at)|out sick from|route for|is employed,|now at|swept up at|moved over to|"
    r"went over to|jumped to|hired by|signed on with|signed on at|hired on with|now with|took over at|"
    r"catch (?:him|her|them) at|find (?:him|her|them)(?: working)? at|gets off at|closes at|opens at|"
    r"interned at|leaves|leaving)"
)
ASSIGNED = (
    r"(?:re-?assigned|assigned|transferred|transfers|moved|moves|detailed|posted|promoted|rotated|rotates|"
    r"attached|currently serving|serving|deployed|detached|loaned)"
    r"(?:[ \n]from[ \n][^\n,.;]{2,30})?(?:[ \n]back)?[ \n](?:to|with|at)"
)
CREDENTIALS = (
    r",[ \n](?:an? )?(?-i:RN|LPN|CNA|EMT|EMT-P|PA-C|NP|FNP|PharmD|DVM|LCSW|CPA|[Pp]aramedic|[Nn]urse|"
    r"[Dd]ispatcher|[Cc]ustodian|[Tt]eller|"
    r"[Cc]ashier|[Ww]elder|[Mm]achinist|[Bb]artender|[Ff]irefighter|[Ee]lectrician|[Mm]echanic|[Cc]lerk|"
    r"[Nn]urse practitioner|[Ss]ocial worker)"
)
WHERE = (
    r"(?:,? )?(?:where|which is where) (?:he|she|i|they|we|(?:my|his|her) [a-z]{1,14})(?:'s| is| also|"
    r" currently| has)? "
    r"(?:works?|working|worked|is employed|tends bar|bartends|teaches|practices|cooks|clocks in|"
    r"is a [a-z]{1,14}|manages)"
)
LABELS = (
    r"(?:(?:current |present |your |my |his |her |spouse |spouse's |mother's |father's )?employer(?:'s name|'s|"
    r" name| \(?current\)?|/school|_name| is)?|work ?place(?: is)?|"
    r"garnishee|employment|empl?|employ|wkplace|current job|day job|work address|work addr|job site|worksite|"
    r"(?:duty )?assignment|assigned unit|unit of assignment|place of business|"
    r"place of (?:work|employment)(?: is)?|(?:he|she|they)? ?works at|work(?:s)? location|duty station|"
    r"company name|occupation/employer|employed at|arbeitgeber|empleador)"
)
#: What divides a label from its value, in forms, JSON and chat.
COLON = (
    r"[\"'*_)]{0,3}(?: ?[:=]+>?| is |, | (?:-+>|-) |>| ?(?:➡|→|=>|>>)|</[a-z]{1,6}>\s{0,4}<[a-z]{1,6}>|\t+| {2,6})"
    r"[ \t]{0,6}\n?[ \t]{0,4}(?:\{\"name\":)?[\"'*_]{0,3}"
)
TO_NOW = (
    r"(?:19|20)\d\d ?(?:-|to|until)+ ?(?:present|current|now|ongoing|today)|since (?:19|20)\d\d(?![^\n])|\((?:current|"
    r"present)\)"
)
CALLED = (
    r"(?:my|his|her|their|ur|your|our|'s) (?:(?:new|old|day|second|current|own|main|part-time) )?(?:employer|job|"
    r"work|workplace|office|company|firm|practice|shop|salon|"
    r"restaurant|church|store|business|clinic|garage|bakery|studio|gym|bar|unit|precinct|dealership|contractor|"
    r"gig)(?: is called| is named| called| is|,|:)|new (?:job|gig)(?::|!+|,| is)|current (?:job|gig)(?::| is)"
)
UNITS = (
    r"(?-i:Division|Unit|Precinct|Patrol|Squad|Substation|Bureau|Task Force|Battalion|Barracks|District|"
    r"Station(?: \d{1,3})?|Company|Command|Section)"
)
HIRES = (
    r"(?:just |recently |finally |re)?(?:hired|employs|promoted|rehired|took on|has had|has employed|"
    r"schedules) (?:me|us|him|her|my|his|their|our|both of)"
)
KIN_THEN = (
    r"(?:wife|husband|spouse|fiancee?|girlfriend|boyfriend|mom|mother|dad|father|sister|brother|son|daughter|"
    r"roommate|partner|ex)"
    r"(?:[):,]|[ \n]-|[ \n]\(| is| works)?(?:[ \n][A-Za-z0-9'.&-]{1,14}){0,3}(?:[ \n]?[(,:-]|[ \n]works)[ \n]?"
)
CHAT_WORK = (
    r"(?:(?:he|she|i|who|dad|mom|wife|husband|brother|sister|bro|bf|gf) (?:slings|makes|flips|scoops|sells|fixes|"
    r"details|bags|cleans|serves|cooks|bakes|"
    r"mops|washes|grooms|hauls|welds|stocks|preps|dances|sings|strips|closes|opens|hosts|hostesses|bounces|"
    r"barbacks|lifeguards|djs|bartends|trains|preaches|cashiers)"
    r"(?: [a-z'-]{1,14}){0,3} at|(?:my|his|her|ur|your|their) (?:[a-z]{1,14} )?(?:shift|shifts|job|gig|boss|coworkers|"
    r"coworker|manager) at|(?:on shift|working a double|on the clock|picking up shifts|opening shift|"
    r"closing shift) at)"
)
DONE_FOR = (
    r"(?:drives|cleaned|cooked|driven|driving|guards|sells?|hauls?|writes?|codes?|cleans?|cooks?|builds?|"
    r"paints?|repairs?|fix(?:es)?|designs?|manages|handles|runs|does|makes|answers|keeps|picks|packs|"
    r"loads|installs?|inspects?|teaches|pilots|flies|welds?|roofs|lays|pours|digs|mows|plays|sings|dispatches|"
    r"interprets|translates)"
    r"(?:[ \n][a-z0-9'-]{1,14}){1,3}"
)
#: The last word of a title, as lines of a signature end.
TITLE_ENDS = (
    r"(?:manager|engineer|director|analyst|buyer|nurse|rn|supervisor|coordinator|specialist|technician|assistant|"
    r"associate|clerk|"
    r"officer|representative|consultant|developer|designer|accountant|controller|administrator|planner|scientist|"
    r"attorney|paralegal|"
    r"foreman|superintendent|estimator|architect|therapist|counselor|teacher|professor|instructor|lecturer|"
    r"librarian|recruiter|"
    r"president|executive|agent|broker|realtor|underwriter|adjuster|pharmacist|physician|dentist|surgeon|editor|"
    r"producer|lead|owner|partner|founder|cfo|ceo|cto|coo)"
)
WITH_NAME = (
    r"(?:bus driver|truck driver|delivery driver|employee|worker|staffer|teacher|nurse|driver|clerk|cashier|"
    r"manager|janitor|custodian|mechanic|engineer|welder|student|bartender|"
    r"guard|dispatcher|firefighter|paramedic|principal|coach|counselor|librarian|professor|sophomore|freshman|"
    r"junior|senior)"
)
OCCUPATION = r"(?:occupation|profession|job title|current position|job|position|title)"
