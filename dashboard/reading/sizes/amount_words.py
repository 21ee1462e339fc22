"""Words beside a number of people, in English and the languages of the flank, as parts of a pattern."""

HEDGES = {
    "about": r"about|around|approx\.?|approximately|roughly|some|nearly|almost|circa|ca\.?|c\.|est\.?|"
    r"estimated|~|≈|±|just under|close to|około|ok\.|blisko|prawie|apie|beveik|arti|aptuveni|ap|gandrīz|"
    r"umbes|u\.?|ligi|ligikaudu|peaaegu|noin|n\.|lähes|omkring|rundt|om lag|nesten|cirka|nästan|etwa|rund|"
    r"rd\.|ungefähr|knapp|environ|env\.|près de|quelque|приблизно|близько|майже|около|примерно|почти|порядка|"
    r"прыкладна|каля",
    "more_than": r"(?:well |slightly )?(?:more than|over|in excess of)|upwards of|no less than|не менее|"
    r"не меньше|не менш(?:е)?|co najmniej|ne mažiau kaip|vismaz|vähemalt|vähintään|minst|mindestens|"
    r"cel puțin|legalább|at least|min\.?|minimum|no fewer than|>=?|≥|ponad|daugiau (?:kaip|nei|negu)|"
    r"vairāk (?:nekā|par)|üle|enam kui|rohkem kui|yli|enemmän kuin|over|mer enn|mer än|drygt|över|peste|"
    r"mehr als|über|plus de|au moins|понад|більше|більш ніж|более|более чем|свыше|больш за",
    "fewer_than": r"fewer than|less than|under|below|<|mniej niż|mažiau (?:kaip|nei)|mazāk nekā|alle|sub|"
    r"weniger als|unter|moins de|mindre enn|mindre än|färre än|менше|менее|менш за",
    "up_to": r"up to|не более|не больше|не більше|najwyżej|ne daugiau kaip|ne vairāk kā|höchstens|"
    r"max\.?|maximum|no more than|at most|<=|≤|do|iki|līdz|kuni|enintään|opptil|upp till|"
    r"până la|bis zu|jusqu['’]à|до|да",
}
"""Patterns by qualifier, a code of `codes.QUALIFIERS`."""

THOUSAND = (
    r"k|thousands?|tys\.?|tūkst\.?|tūkstanč(?:ių|iai)|tūkstoš(?:i|u)|tuh(?:at(?:ta)?|\.)?|tusen|mii|tsd\.?|"
    r"tausend|mille|milliers?|тыс\.?|тис\.?|тысяч[и]?"
)
MILLION = r"mn|mln|million|milj?\.?|mio\.?|млн\.?"

UNITS = (
    r"troops|soldiers|service ?members|servicemen|personnel|people|persons|men|pax|military|participants|"
    r"pers\.?|żołnierz[ye]|osób|osoby|uczestników|karių|kareivių|dalyvių|karavīri|karavīru|dalībniek[iu]|"
    r"sõdurit|osalejat|kaitseväelast|sotilasta|henkeä|henkilöä|soldater|deltakere|deltagare|personell|"
    r"personer|mann?|soldați|militari|soldaten|personen|teilnehmer|hommes|militaires|soldats|"
    r"військових|військовослужбовців|осіб|людей|солдатів|учасників|человек|чел\.?|военнослужащих|солдат|"
    r"участников|чалавек"
)

BETWEEN = r"between|from|zwischen|von|de|entre|od|między|nuo|no|від|між|от|fra|mellan|mellom"
"""What may stand before a range; alone before one number it is half of one."""

TO = r"to|bis|do|до|à|līdz|iki|kuni|til|till"
AND = r"and|und|et|a|i|ir|un|ja|och|og|і|та|и"
"""What joins the ends of a range behind such a word, and elsewhere two numbers."""

OF_WHICH = (
    r"incl\.?|including|of which|of whom|w tym|davon|inkl\.?|dont|tarp jų|tostarp|sh\.|"
    r"в т\. ?ч\.|в тому числі"
)
"""What begins a bracket with a part of the number before it."""
