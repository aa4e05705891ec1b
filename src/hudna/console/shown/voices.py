"""What no register has a name for: sorts of speakers, and what is promised, in people's words."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

THINGS: Final[Mapping[str, Any]] = {
    "strikes": _("no strikes"),
    "fire": _("no fire"),
    "detention": _("no detentions"),
    "declared": _("for those who declared that they stop fighting"),
    "told_location": _("for those who told where they are"),
    "groups": _("armed groups"),
    "localities": _("localities"),
}
"""What is promised, on which conditions and to whom, by the ids that the reader gives them."""
VOICES: Final[Mapping[str, Any]] = {
    "monitors": _("monitors"),
    "observers": _("observers"),
    "officials": _("officials"),
    "an official": _("an official"),
    "a source": _("a source"),
    "sources": _("sources"),
    "a military source": _("a military source"),
    "a spokesman": _("a spokesman"),
    "witnesses": _("witnesses"),
    "residents": _("residents"),
    "activists": _("activists"),
    "human rights workers": _("human rights workers"),
    "diplomats": _("diplomats"),
    "peacekeepers": _("peacekeepers"),
    "the coalition": _("the coalition"),
    "the authorities": _("the authorities"),
    "the press office": _("the press office"),
    "the headquarters": _("the headquarters"),
    "the ministry of defence": _("the ministry of defence"),
    "the ministry of health": _("the ministry of health"),
}
"""Speakers who are named by their sort alone, which no register has."""
_PRINTED: Final = {
    "monitors": "the monitors | مراقبون | المراقبون | مراقبين | المراقبين | наблюдатели | "
    "наблюдателей",
    "observers": "the observers | راصدون | الراصدون",
    "officials": "the officials | مسؤولون | المسؤولون | مسؤولين | чиновники | официальные лица",
    "an official": "official | the official | مسؤول | المسؤول | чиновник",
    "a source": "source | the source | مصدر | المصدر | источник | источника | собеседник",
    "sources": "the sources | مصادر | المصادر | источники | источников",
    "a military source": "military source | the military source | مصدر عسكري | военный источник | "
    "военного источника",
    "a spokesman": "spokesman | the spokesman | spokesperson | the spokesperson | متحدث | المتحدث "
    "| ناطق | الناطق | представитель | пресс-секретарь",
    "witnesses": "the witnesses | شهود | الشهود | شهود عيان | очевидцы | свидетели",
    "residents": "the residents | inhabitants | the inhabitants | سكان | السكان | أهالي | الأهالي "
    "| жители | местные жители",
    "activists": "the activists | ناشطون | الناشطون | ناشطين | نشطاء | активисты",
    "human rights workers": "حقوقيون | правозащитники | правозащитников",
    "diplomats": "the diplomats | دبلوماسيون | الدبلوماسيون | дипломаты",
    "peacekeepers": "the peacekeepers | قوات حفظ السلام | миротворцы | миротворцев",
    "the coalition": "coalition | coalition forces | the coalition forces | التحالف | قوات التحالف "
    "| коалиция | коалиции",
    "the authorities": "authorities | السلطات | власти",
    "the press office": "press office | المكتب الإعلامي | пресс-бюро | пресс-служба | медиаофис",
    "the headquarters": "headquarters | القيادة | штаб | штаба",
    "the ministry of defence": "ministry of defence | ministry of defense | defence ministry | "
    "defense ministry | وزارة الدفاع | министерство обороны",
    "the ministry of health": "ministry of health | health ministry | وزارة الصحة | "
    "министерство здравоохранения | минздрав",
}
SAID_AS: Final[Mapping[str, str]] = {
    one.strip(): voice for voice, printed in _PRINTED.items() for one in printed.split("|")
}
"""Which of them words mean as they are printed, in any of the three languages."""
