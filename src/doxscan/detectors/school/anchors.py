"""Short strings of which one stands in each frame: they wake the triggers of ``school``."""

from __future__ import annotations

from doxscan.detectors.workplace.literals import each

GOES = each(
    "attend",
    "{go|goes|going|went|gone} to",
    "enrol",
    "{studies|studying|studied|majors|majoring|besucht|estudia|etudie|estuda|studia} ",
    "{i|we|they|you} study",
    "got {seat|a seat|into}",
    "{accepted|admitted} {to|into|at}",
    "{getting|earning|finishing|doing|pursuing|working on|starting} {my|his|her|a|an|their} ",
    "homeschool",
    "schooled at",
    "{expelled|suspended} from",
    "geht {auf|zur|in|an}",
    "studiert an",
    "{scolarise|inscrit}",
    "zit op",
    "{va|van} a",
    "aaral sa",
)
_PUPIL = "{junior|senior|student|candidate|grade|year|standard|std|form|kindergarten|prek|pre-k|kinder}"
PUPIL = each(
    "{freshman|sophomore|frosh|new kid|new girl|new here|undergrad|kindergart|preschooler|pupil|"
    "valedictorian|grader|cheerleader|"
    "quarterback|linebacker|goalie}",
    _PUPIL + " {at|of|in|@|from|here|now|over}",
    _PUPIL + ", {here|now|over}",
)
TEACHES = each("{teach|teaches|teaching|taught|subs|subbing|student-teaches|coaches|coached|coaching|tutors|lectures} ")
RIDES = each(
    "{walk|walks|bikes} to",
    "bus {for|to|from}",
    "{dropped|dropping|drops|drop|picked|picking|picks|pick|play|plays|leaves|leaving} ",
    (
        "{drop-off|dropoff|pick-up|pickup|carpool|dismissal|bus stop|recess|homeroom|locker|tuition} {at|for|to|"
        "from|line|is}"
    ),
    "{first|last} day {at|of|back}",
    "{playing|runs|running|run|wrestles|swims|pitches|cheers} ",
    (
        "starts {for|varsity|jv|football|basketball|baseball|soccer|volleyball|softball|lacrosse|hockey|tennis|"
        "golf|track|cross|on|in}"
    ),
    "{started|starts|starting|start|begins|beginning|transferred|transfers|transferring|switched|switching|"
    "moved|moves|schools|off|"
    "heading|heads|headed|committed|signed|released|back} {at|to|with}",
    "{put|sent|send|sends|sending|moved} {him|her|them|the|their|his|our|my|both|all} ",
)
CALLED = each(
    "{school|daycare|day care|preschool|college|campus|university}{,| is|:| -}", "daycare they use", "crest is"
)
BESIDE = each(
    " {elementary|middle|high|academy|prep|preschool|montessori|charter|k-8|hs|college|university|primary|"
    "kindergarten|christian}"
)
IN_CHAT = each(" {high|hs|middle|elementary|elem|prep|academy|univ}")
LESSONS = each(
    "{ballet|dance|karate|piano|gymnastics|swim|swimming|judo|violin|guitar|tumbling|hop|taekwondo|art|"
    "soccer|tutoring|choir} "
    "{at|with|lesson|class|practice}"
)
LABEL = (
    (
        r"(?:school|college|university|day ?care|preschool)(?:[\"'*_)]{0,3} ?[:=>➡→\t<-]|  | is| name| of att|"
        r" att|_name|[\"'*_]{1,3} )"
    ),
    (
        r"(?:studies at|goes to|alma mater|education|schule|sch|escuela|ecole|"
        r"kids?)(?:[\"'*_)]{0,3} ?[:=>➡→\t<-]|  |[\"'*_]{1,3} )"
    ),
    *each("schools of", "attends", "{kid|kids}{'| } school"),
)
