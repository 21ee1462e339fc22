"""Names of series in the languages of those who hold them, for whoever searches by what is read at home."""

SERIES_NAMES: dict[str, tuple[str, ...]] = {
    "Combat Brotherhood": ("Боевое братство",),
    "Interaction": ("Взаимодействие",),
    "Iron Wolf": ("Geležinis vilkas",),
    "Silver Arrow": ("Sudraba bulta",),
    "Slavic Brotherhood": ("Славянское братство",),
    "Unbreakable Brotherhood": ("Нерушимое братство",),
    "Union Shield": ("Щит Союза", "Шчыт Саюза"),
    "Zapad": ("Запад", "Захад"),
}
"""By the series of the register; what its exercises have in brackets needs no line here."""
