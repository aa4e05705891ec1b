"""English of other theatres: reports of a monitoring mission, of ministries, of truces' counts.

Written as `varied_corpus.py` is; what lies close to them and must be left alone is in `QUIET`.
"""

from typing import Final

THEATRES: Final[dict[str, tuple[str, ...]]] = {
    "violations 112 @Donetsk /24h; explosions 16 @Donetsk /24h": (
        "In Donetsk region, the SMM recorded 112 ceasefire violations, including 16 explosions.",
        "Between the evenings of 5 and 6 June, the SMM recorded 112 violations in Donetsk region, "
        "of which 16 explosions.",
    ),
    "violations 23 @Luhansk; violations 0 @Luhansk /other": (
        "In Luhansk region, 23 ceasefire violations; the period before had none.",
        "In Luhansk region, 23 ceasefire violations; the prior reporting period had none.",
    ),
    "violations 83 @Donetsk /other; violations 184 @Donetsk /other": (
        "The SMM counted 83 violations in Donetsk region over the weekend. "
        "A day-long period before that had yielded 184.",
        "Between the evenings of 15 and 17 June the SMM counted 83 violations in Donetsk region. "
        "The reporting period before had 184.",
    ),
    "explosions 5 @Avdiivka /other": (
        "On the evening of 3 June, the SMM heard five explosions in Avdiivka.",
        "On the evening and night of 3-4 June, the SMM camera in Avdiivka recorded five "
        "explosions.",
    ),
    "explosions 1 @Luhansk": (
        "In Luhansk region a lone explosion was heard.",
        "In Luhansk region a sole explosion was heard.",
    ),
    "explosions 0 @Luhansk": ("Luhansk was quiet – no explosions.",),
    "wounded 1 @Horlivka": (
        "A 9-year-old girl was wounded in Horlivka.",
        "A man in his 60s was injured in Horlivka.",
    ),
    "violations 6294 /cumulative; explosions 2660 /cumulative": (
        "From 27 July 2020, when new measures took effect, the SMM has recorded 6,294 violations, "
        "including 2,660 explosions.",
    ),
}

QUIET: Final[tuple[str, ...]] = (
    "A 9-year-old girl was taken to school in Horlivka.",
    "The period before the truce had none of the quiet of today.",
    "On the evening of 3 June the SMM returned to its base in Avdiivka.",
)
