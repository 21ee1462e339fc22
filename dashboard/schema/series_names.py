"""Names of series as those who hold them say them, and as others spell or translate them, for searches."""

SERIES_NAMES: dict[str, tuple[str, ...]] = {
    "Anakonda": ("Anaconda",),
    "Combat Brotherhood": ("Боевое братство",),
    "Interaction": ("Взаимодействие",),
    "Iron Wolf": ("Geležinis vilkas",),
    "Kavkaz": ("Caucasus",),
    "Saber Guardian": ("Sabre Guardian",),
    "Saber Junction": ("Sabre Junction",),
    "Saber Strike": ("Sabre Strike",),
    "Silver Arrow": ("Sudraba bulta",),
    "Slavic Brotherhood": ("Славянское братство",),
    "Tsentr": ("Centre", "Center"),
    "Unbreakable Brotherhood": ("Нерушимое братство",),
    "Union Shield": ("Shield of the Union", "Щит Союза", "Шчыт Саюза"),
    "Vostok": ("East",),
    "Zapad": ("West", "Запад", "Захад"),
}
"""By the series of the register; what its exercises have in brackets needs no line here."""
