"""The words that addresses are made of: street suffixes, directions, units, states.

The suffixes are those of USPS Publication 28, appendix C1 (names, common abbreviations and
standard forms), with words that streets are named by beyond it. They fall in two classes: words
that mean a street wherever they stand after a number and a name, and words that are common in
prose as well (way, court, run), which need more.
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, divided by blanks."""
    return frozenset(text.split())


__all__ = [
    "AFTER",
    "ALONE",
    "COMMON",
    "DIRECTIONS",
    "FAMOUS",
    "LEADING",
    "ORDINARY",
    "SAMPLE",
    "STATES",
    "STATE_NAMES",
    "STREET",
    "UNITS",
    "word_set",
]

#: Suffixes that mean a street.
STREET = word_set("""
    aly alley ave av avenue blvd boulevard bypass byp causeway cswy cir circ circle circles cirs ct cts courts cres
    crescent cv cul-de-sac dr drives estates ests esplanade expressway expy expwy freeway fwy freewy gdns hwy
    highway highwy lane ln lanes lndg motorway parkway pkwy pky parkways pike pl plz pne rd road rds roads route rte
    st str street streets sts terrace ter terr throughway thruway trwy tpke turnpike trl trls trlr vly vlg vis vw wy
    xing xrd crossroad crossroads mews wynd hgts hts jct jctn knl knls mdws mnr mnrs shr spgs spg sq sqr trce
    viaduct bnd brk brks byu cp cyn cnyn frk gln grn hbr hl hls hlw isl jcts lk mls mt mtn orch pr pt pts rdg rdgs
    stra un wls byway skyway lp cmns highlands str33t str3et r0ad av3 l4ne lan3 dr1ve driv3 c0urt pl4ce c1rcle
    stravenue throughway trafficway beltway roadway close grove croft walk lawns quay
    """)

#: Suffixes that are common words as well.
COMMON = word_set("""
    anex annex arcade bay bayou beach bend bluff bluffs bottom branch bridge brook brooks burg camp canyon cape
    center centre cliff cliffs club common commons corner corners course court cove coves creek crest crossing
    crossway curve dale dam divide drive estate extension fall falls ferry field fields flat flats ford forest forge
    forges fork forks fort garden gardens gateway glen glens green greens harbor harbors harbour haven heath heights
    hill hills hollow hollows inlet island islands isle junction key keys knoll knolls knob knobs lake lakes land
    landing light lights loaf lock locks lodge loop mall manor manors meadow meadows mill mills mission mount
    mountain narrows neck orchard oval overlook overpass park parks pass passage path pathway pine pines place plain
    plains plaza point points pointe pointes port ports prairie promenade radial ramp ranch rapid rapids rest ridge
    ridges rise river row rue run shoal shoals shore shores spring springs spur spurs square squares station stream
    summit trace trafficway trail trails track trailer tunnel underpass union valley valleys view views village
    ville vista walks wall way ways well wells wharf wood woods copse chase drove pond ponds paddock paddocks pier
    quarry reach route slip spinney strand view vale yard mere side end hatch ley mead parade warren hurst cross
    bank bight
    """)

#: Names that need no suffix.
ALONE = word_set("broadway bowery embarcadero esplanade paseo malecon boardwalk speedway broadmoor")

#: Words that a street's name follows, in the way of "Avenue B", "Highway 12", "Rue Bleue".
LEADING = word_set("""
    avenue ave highway hwy rue calle calz calzada via camino paseo avenida boulevard chemin route rte carrera cra
    callejon caminito circuito cerrada privada rua viale piazza corso quai impasse allee cours interstate loop spur
    fm rm rr cr sr sh ih us co county state township twp farm ranch lane road ruelle
    """)

DIRECTIONS = word_set("""
    n s e w ne nw se sw north south east west northeast northwest southeast southwest n.e n.w s.e s.w no so n.e.
    n.w. s.e. s.w. n. s. e. w.
    """)

#: Words for a part of a building, with and without a number after them.
UNITS = (
    r"apartment|apart|aptmt|apmt|appt|apt|unit|suite|ste|floor|fl|flr|lot|building|bldg|room|rm|trailer|trlr"
    r"|spc|space|slip|slip house|cottage|cabin|penthouse|ph|department|dept|hangar|hngr|pier|stop|flat|villa"
    r"|studio|house|townhouse|condo|door|wing|block|bungalow|casita|depto|piso|int|interior"
    r"|appartement|whg|box|p\.?[ ]?o\.?[ ]?box|pmb"
)

_CODES = """
AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;FL Florida;GA Georgia
HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland
MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire
NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon
PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia
WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;DC District of Columbia;PR Puerto Rico;GU Guam
VI Virgin Islands;AE Armed Forces;AP Armed Forces Pacific
AB Alberta;BC British Columbia;MB Manitoba;NB New Brunswick;NL Newfoundland;NS Nova Scotia;ON Ontario;QC Quebec
SK Saskatchewan;NSW New South Wales;VIC Victoria;QLD Queensland;TAS Tasmania;ACT Capital Territory
"""
_PAIRS = [pair.split(" ", 1) for line in _CODES.split("\n") for pair in line.split(";") if pair]
STATES = tuple(code for code, _ in _PAIRS)
STATE_NAMES = tuple(name for _, name in _PAIRS)

#: Words that follow a number in prose and begin no street's name.
ORDINARY = word_set("""
    a an the of in on at to for from by with and or but nor as than then that this these those which who whom whose
    is are was were be been being has have had do does did will would can could may might shall should must not i
    you he she it we they me him us them my your his her its our their more less most least other others such each
    every all any some no none only about over under after before between within without during through into onto
    upon per via out off up down near around along across percent per-cent pct times years year yrs yr months month
    mos weeks week days day hours hour hrs hr minutes minute mins min seconds second secs sec am pm a.m p.m o'clock
    feet foot ft inch inches miles mile mi km kilometers kilometres meters metres meter m cm mm yards acres acre
    pounds lbs lb oz ounces grams g kg mg mcg ml gallons gal cups cup tbsp tsp degrees gb mb tb kb ghz mhz hp cc
    volt volts watt watts dollars dollar bucks cents usd euros million billion thousand hundred dozen grand people
    persons men women children kids boys girls students guys members patients cases players teams u.s u.s.c c.f.r
    f.2d f.3d f.supp usc cfr january february march april june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday point
    points star stars part parts page pages step steps stage way ways door doors story stories bedroom bedrooms bed
    beds bath baths car cars round rounds ball game games set sets seed hole holes lane speed wheel wheeler pack
    piece pieces et al seq vs v
    """)

#: Words after a suffix that make a phrase of it: "drive to", "way of", "court case".
AFTER = word_set("to of from away through home back there here down up in-out time long")

#: Addresses that everybody knows, as number and first word of the name.
FAMOUS = frozenset(
    {
        ("221b", "baker"), ("1600", "pennsylvania"), ("10", "downing"), ("11", "downing"), ("742", "evergreen"),
        ("4", "privet"), ("12", "grimmauld"), ("1313", "mockingbird"), ("124", "conch"), ("1", "infinite"),
        ("11", "wall"), ("350", "fifth"), ("77", "sunset"), ("1060", "addison"), ("42", "wallaby"), ("32", "windsor"),
    }
)  # fmt: skip
SAMPLE = frozenset(
    {("123", "main"), ("123", "fake"), ("1234", "main"), ("123", "any"), ("123", "example"), ("100", "main")}
)
