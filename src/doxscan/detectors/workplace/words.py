"""The words that name schools, workplaces and people, and the words at which a name ends.

Small lists stay here; the titles of jobs are a data file, read when first asked for.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = [
    "ABBREVIATIONS", "ENDS", "GENERIC", "KIN", "LEGAL", "NOT_A_NAME", "NUMBERED", "PLACES", "SCHOOL", "SCHOOL_END",
    "SCHOOL_LAST",
    "STATES", "TIMES", "UNIT", "WORK", "WORK_END", "titles",
]  # fmt: skip


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words that a name of a school has.
SCHOOL = _set(
    "school schools elementary middle high prep preparatory academy academies college university univ institute "
    "polytechnic kindergarten kinder preschool pre-school montessori primary secondary hs ms k-8 k-12 k-5 k-6 charter "
    "magnet seminary conservatory junior lyceum gymnasium daycare nursery grammar sixth campus isd usd grundschule "
    "realschule hochschule universitat universite escuela colegio universidad lycee ecole instituto liceo yeshiva "
    "madrasa vidyalaya niketan intermediate community-college parochial lutheran-school headstart head-start "
    "universitaet gesamtschule kita vo-tech votech elem jr-high sr-high"
)
#: Of these, words that show one only at the end of a name.
SCHOOL_LAST = _set(
    "middle high primary secondary junior sixth grammar intermediate charter nursery campus kinder magnet elem "
    "ms hs prep"
)
#: Words that show a school only beside another name word (``West High``, ``Gulf State``, ``Marlow Tech``).
SCHOOL_END = _set("state tech christian catholic lutheran central a&m latin day friends k12 law alternative learning")

#: Words that a name of a workplace has.
WORK = _set(
    "hospital clinic medical health healthcare hospice pharmacy dental orthopedics pathology pediatrics surgery "
    "radiology cardiology oncology urgent icu plant factory mill mills works foundry refinery smelter brewery winery "
    "distillery bakery dairy "
    "cannery creamery logistics freight trucking transport transportation shipping transit airlines airways railroad "
    "railway distribution warehouse storage supply depot terminal yard barn shop store stores market mart foods "
    "grocery "
    "grocers deli cafe diner grill bistro pizzeria pizza bbq kitchen restaurant tavern pub saloon bar lounge brewing "
    "inn hotel motel suites resort casino cinema theater theatre theatres museum library lanes salon spa barbershop "
    "barbers nails "
    "gym fitness bank credit-union savings mutual insurance financial capital holdings partners associates advisors "
    "consulting solutions systems software technologies technology tech analytics labs laboratories data networks "
    "robotics aerospace aviation defense energy electric power gas oil utilities plumbing heating hvac roofing "
    "construction contracting contractors builders paving concrete masonry excavating landscaping lumber hardware tool "
    "tools motors auto automotive tire tires lube transmission collision towing garage equipment machine fabrication "
    "welding steel metal metals glass plastics chemical chemicals industries industrial manufacturing mfg enterprises "
    "company companies co corporation corp incorporated group firm bros brothers sons cpas realty properties estates "
    "management services service staffing agency bureau department dept division office offices authority commission "
    "county township city district municipal courthouse court sheriff sheriff's police precinct station fire ems "
    "rescue "
    "jail prison penitentiary correctional corrections church chapel ministries parish temple synagogue mosque "
    "cathedral fellowship foundation center centre nursing rehab rehabilitation assisted senior living manor "
    "veterinary "
    "vet animal kennel farm farms ranch orchard nursery vineyard feed seed poultry meats packing bus highway "
    "road roads bridge sanitation water sewer parks recreation dmv usps ups post printing print press media news "
    "studio "
    "studios records radio television tv pictures games linen laundry cleaners optical vision eyewear embassy "
    "consulate "
    "administration sporting goods nail hair beauty title realtor realtors pest lawn tree pool dry ford "
    "chevrolet toyota honda arsenal shipyard dock docks port airport mall outlet furniture jewelers florist "
    "flowers brigade battalion regiment "
    "squadron fleet base camp fort barracks naval conservancy shelter pantry ymca ywca union local cooperative co-op "
    "coop mining quarry pharma pharmaceuticals biotech biosciences therapeutics diagnostics imaging "
    "books bookstore video theaters bowl cemetery funeral mortuary wireless telecom cable communications security "
    "protection patrol daycare childcare learning cars bagels donuts burger burgers taco tacos palace house "
    "grille steakhouse wash pawn hut shack coffee bean"
)

#: Words that show a hospital only at the end of a name (``Dunmore General``).
WORK_END = _set("general memorial regional methodist presbyterian")

#: Words that name a unit that officers and soldiers are assigned to.
UNIT = _set(
    "unit division precinct patrol squad district station bureau command battalion post zone section team detail "
    "homicide narcotics vice robbery traffic detectives investigations k-9 k9 swat barracks troop company brigade "
    "regiment squadron fleet wing watch sector substation intelligence taskforce task-force burglary academy base camp "
    "fort force correctional penitentiary prison jail dispatch firehouse engine ladder region field-office "
    "office corrections"
)

LEGAL = _set(
    "inc llc ltd llp pllc plc lp pc pa corp co company corporation incorporated limited gmbh ag sa bv pty lllp"
)
ABBREVIATIONS = _set("st mt ft dr inc co corp ltd bros jr sr mr mrs ms ste mfg dept univ intl assoc no pt hon rev msgr")
#: After these a number belongs to the name.
NUMBERED = _set(
    "precinct station route rt hwy highway local ps school district pier gate company engine troop channel studio "
    "unit zone sector post area terminal hall building plant store dock is ms squad ladder truck battalion number no "
    "i us sr r-v troop bank depot"
)

#: Nouns of places in lower case that may follow or carry a name (``Ford plant``, ``Ash Grove bus barn``).
PLACES = _set(
    "plant refinery store mill warehouse office depot yard factory campus branch location hospital clinic school "
    "precinct station barn garage library market diner restaurant bar club shop center centre outlet terminal dock "
    "courthouse jail prison firehouse base shipyard casino hotel motel salon spa gym pharmacy bakery brewery cafe "
    "bookstore deli mine quarry farm ranch church academy college university daycare preschool headquarters hq "
    "dealership agency lab labs distribution fulfillment nursery theater theatre museum zoo airport hangar kitchen dmv "
    "substation barracks landfill hub showroom dealership kiosk storefront lounge arena stadium sawmill foundry "
    "smelter brickyard cannery creamery call-center post-office"
)

#: Nouns and describing words in lower case that name no place of their own.
GENERIC = PLACES | _set(
    "work home school church bed sleep lunch dinner breakfast therapy rehab yoga practice class classes court trial "
    "jail prison college uni town city county state government gov military army navy force marines feds federal law "
    "firm company startup start-up business job place spot joint corner local big small large major private public "
    "elementary middle high grocery tech medical dental real estate insurance construction fast food retail new old "
    "downtown uptown nearby different another other same good great nice cool weird random certain huge tiny little "
    "international national regional family community charity nonprofit ngo agency bank mall supermarket convenience "
    "gas liquor clothing shoe book coffee tea ice cream pizza burger pet phone car auto body repair nail hair call "
    "center travel marketing advertising accounting software hardware it hr height heights scale speed sea night dawn "
    "dusk noon midnight least best most times first once all present full max maximum minimum capacity random "
    "odds peace "
    "risk rest large length home-office cost will hand ease sight heart issue stake fault gunpoint war play minimum "
    "wage people kids clients customers patients cars animals children adults seniors money cash tips free peanuts fun "
    "profit nothing everyone anyone everything himself herself themselves myself yourself life living love him change "
    "pay hire sale rent years months weeks days hours minutes someone somebody something whatever whoever google-docs "
    "summer winter spring fall christmas weekend moment time beach park pool lake house hotel movies movie "
    "concert game "
    "games party bars clubs doctor doctors dentist vet hairdresser store stores shops theater show shows meeting "
    "meetings event events festival table top bottom end side front back door desk counter window level university "
    "hospital airport train bus stop station post office police fire department building site construction-site "
    "jobsite "
    "field farm country district school's kindergarten preschool daycare day care nursery boarding catholic christian "
    "charter state-school art music dance trade vocational technical graduate grad night-school summer-school public-"
    "school middle-school high-school neighborhood upscale fancy busy quiet popular famous prestigious top-tier top "
    "manufacturing shipping packing distribution fulfillment auto-parts family-owned inc startup large-scale "
    "schools colleges universities academies hospitals companies banks restaurants offices agencies organizations safe "
    "nations countries lands solutions projects progress level levels "
    "global multinational fortune world world's european american german japanese chinese italian mexican "
    "rural urban suburban remote leading well-known veterinary veterinarian animal bowling alley chain "
    "department-store assisted living facility nursing retirement daycare-center rate rates"
)

#: Lower-case words at which a name ends.
ENDS = _set(
    "two three four five six seven eight nine ten several anyone everyone else our themselves "
    "a an the and but or nor yet so if when while because cuz bc cause til till until since from with without "
    "for to by "
    "as is are was were be been being am has have had do does did will would can could should may might must just also "
    "too now then there here again still already every each all any some both that this these those who whom whose "
    "which what where why how i im i'm he she he's she's hes shes they they're theyre we we're you u ur your you're it "
    "its it's my his her hers their our me him them us not dont don't doesnt doesn't isnt isn't wont can't "
    "nights night "
    "days day mornings morning evenings evening afternoons weekends weekend weekdays today tonight tomorrow yesterday "
    "noon midnight monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday "
    "saturdays sunday sundays pm part-time parttime full-time fulltime about after before during near around across "
    "over under next behind down up out off into than through between within against along past per via like lol lmao "
    "rofl rn tho though btw smh fr ngl haha hah hmm pls plz idk tbh imo omg wtf yeah yep nah no yes ok okay and/or "
    "making doing going getting making coming said says told asked think thinks know knows got get gets makes made "
    "wants want needs need likes loves hates hate love loves hated loved saw seen heard moved lives live living lived "
    "later soon always never often sometimes usually maybe probably basically actually literally currently recently "
    "lately daily weekly monthly only even ever either really very pretty quite almost most more less much many few "
    "several one's apparently supposedly allegedly anymore anyway anyways except instead together alone everyday w n & "
    "b4 cos coz whilst hours hrs hr mon tues wed weds thurs thu fri sat sun x ppl someone everyone everybody anybody "
    "where's that's thats what's whats dont didnt didn't wasnt wasn't aint ain't gonna wanna gotta lemme nobody "
    "whoever "
    "which's last this's last first plus minus amid despite unless whereas although once twice thing things stuff him. "
    "making earns earning earned paid pays paying drives driving drove called call calls came comes come went goes go "
    "works work working worked starts start started ends ended starting teaching teaches attends attending studies "
    "studying majoring majored doing as-of then,"
)

#: Capitalised words that never belong to such a name, or end it.
TIMES = _set(
    "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday "
    "sundays january february march april june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec mon tue tues wed thu thurs fri today tonight tomorrow yesterday "
    "i i'm i've he she they we you his her my our your their it is was and but or if when where who what the this that "
    "these those there then so because since until while after before please thanks thank hi hello dear ssn dob "
    "mrn tel "
    "phone email e-mail cell fax address addr class room rm attn re cc subject date name badge id occupation "
    "position title salary supervisor lol omg rn pto edit update also he's she's they're here noon midnight pm am "
    "plate plates shift hours contact source link http https www photo age aged license"
)

#: Names that say a kind of body, a country or a person in power, and no place of work.
NOT_A_NAME = _set(
    "congress parliament senate house government state states nation union america american usa u.s us uk england "
    "britain france germany russia china japan europe korea vietnam iraq god jesus christ heaven hell mass christmas "
    "easter facebook twitter instagram youtube tiktok reddit linkedin discord snapchat linux windows mac ios android "
    "medicare medicaid nato republic commonwealth world earth president king queen king's majesty administration "
    "executive branch federal constitution company employer employee school university department agency "
    "board committee court commission office party county city democrats republicans people union "
    "zoom teams skype slack netflix spotify none null nil n/a na unknown unemployed self self-employed retired "
    "disabled homemaker student various see same other yes no tbd tba refused declined not blank applicable pending "
    "redacted withheld xxx closed open required optional number identification ein id phone address telephone street "
    "type size date contact information info match contribution signature representative must shall may will is "
    "covid covid-19 stage phase grade level"
)

STATES = _set(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa "
    "ri sc sd tn tx ut vt va wa wv wi wy dc on bc ab qc ns nb mb sk uk"
)

#: Family, and others that people write about by their tie to somebody.
KIN = (
    r"(?:(?:step|grand|god|great-grand)?-?(?:son|sons|daughter|daughters|kid|kids|child|children|niece|nieces|nephew|"
    r"nephews|mother|father|mom|mum|mama|dad|wife|husband|hubby|brother|brothers|sister|sisters|bro|sis|cousin|cousins|"
    r"parents|aunt|uncle|girl|girls|boy|boys|twins|twin|toddler|baby|fiance|fiancee|girlfriend|boyfriend|gf|bf|partner|"
    r"spouse|ex|ex-wife|ex-husband|roommate|neighbor|landlord|teenager|teen|oldest|youngest|eldest|ward|minor|grandma|"
    r"grandpa|stepdad|stepmom|little one|little ones))"
)


@cache
def titles() -> frozenset[str]:
    """Return the titles of jobs, in lower case and singular."""
    text = files(__package__).joinpath("titles.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
