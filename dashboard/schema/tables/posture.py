"""Posture: states, spending, battlegroups, sites, measures, indicators and incidents."""

from dashboard.schema import codes
from dashboard.schema.model import Column, Table
from dashboard.schema.tables.shared_columns import (
    CONFIDENCE,
    ISO3,
    LAT,
    LON,
    NOTE,
    OPTIONAL_SOURCE_ID,
    SLUG,
    SOURCE_ID,
)

FLANK_ISO3 = Column(
    "iso3",
    "text",
    "State, ISO 3166-1 alpha-3.",
    required=True,
    codes=tuple(codes.COUNTRY_NAMES),
    references=("countries", "iso3"),
)


def _source(name: str, what: str) -> Column:
    return Column(name, "text", f"Document for {what}.", references=("sources", "source_id"))


COUNTRIES = Table(
    "countries",
    "countries.csv",
    "one state",
    (
        Column("iso3", "text", "ISO 3166-1 alpha-3.", required=True, codes=tuple(codes.COUNTRY_NAMES)),
        Column("name", "text", "Name.", required=True),
        Column("role", "text", "Standing.", required=True, codes=tuple(codes.COUNTRY_ROLES)),
        Column("accession_date", "partial_date", "Accession to NATO."),
        Column("population", "integer", "Inhabitants.", minimum=0),
        Column("population_year", "integer", "Year of that figure.", minimum=1990),
        Column("active_personnel", "integer", "Active armed forces.", minimum=0),
        Column("active_personnel_low", "integer", "Lower end, where a range is given.", minimum=0),
        Column("active_personnel_high", "integer", "Upper end, where a range is given.", minimum=0),
        Column("active_personnel_as_of", "partial_date", "Date of those figures."),
        Column("reserve_personnel", "integer", "Reserve or paramilitary strength.", minimum=0),
        Column("reserve_kind", "text", "What that reserve is."),
        Column("nato_personnel_2025e_thousands", "number", "NATO's 2025 estimate, thousands.", minimum=0),
        Column("nato_personnel_2026e_thousands", "number", "NATO's 2026 estimate, thousands.", minimum=0),
        Column("border_russia_km", "number", "Land border with Russia, km, as published.", minimum=0),
        Column("border_belarus_km", "number", "Land border with Belarus, km, as published.", minimum=0),
        Column("border_ukraine_km", "number", "Land border with Ukraine, km, as published.", minimum=0),
        Column("conscription", "text", "Conscription."),
        Column("conscription_reintroduced_year", "integer", "Year of return.", minimum=1990),
        Column("air_policing_role", "text", "Part in air policing."),
        _source("source_id", "population, personnel and borders"),
        _source("accession_source_id", "the accession"),
        _source("conscription_source_id", "conscription, where it is another one"),
        CONFIDENCE,
        NOTE,
    ),
    ("iso3",),
)

DEFENCE_SPENDING = Table(
    "defence_spending",
    "defence_spending.csv",
    "one country in one year",
    (
        Column(
            "iso3",
            "text",
            "State, or NATO_EUR_CAN, NATO_TOTAL.",
            required=True,
            pattern=rf"{ISO3}|NATO_EUR_CAN|NATO_TOTAL",
        ),
        Column("year", "integer", "Year.", required=True, minimum=1990, maximum=2035),
        Column("percent_gdp", "number", "Share of gross domestic product, percent.", minimum=0, maximum=100),
        Column("usd_millions", "number", "Amount, millions of US dollars.", minimum=0),
        Column("usd_basis", "text", "Prices and rates of that amount."),
        Column(
            "equipment_share_percent",
            "number",
            "Share of equipment in spending, percent.",
            minimum=0,
            maximum=100,
        ),
        Column("personnel_thousands", "number", "Military personnel, thousands.", minimum=0),
        Column("is_estimate", "boolean", "Whether the publisher marks it as an estimate.", required=True),
        Column(
            "percent_gdp_2025_edition",
            "number",
            "The share as NATO's 2025 edition gave it, percent.",
            minimum=0,
            maximum=100,
        ),
        Column("definition", "text", "What counts as spending.", required=True),
        Column("edition", "partial_date", "Edition of the publication."),
        SOURCE_ID,
        _source("secondary_source_id", "the second edition or a check"),
        CONFIDENCE,
        NOTE,
    ),
    ("iso3", "year", "definition"),
)

BATTLEGROUPS = Table(
    "battlegroups",
    "battlegroups.csv",
    "one dated snapshot of a forward land force",
    (
        Column("snapshot_id", "text", "Stable name of the snapshot.", required=True, pattern=SLUG),
        Column("host", "text", "Host nation.", required=True, codes=codes.BATTLEGROUP_HOSTS),
        Column("framework_nation", "text", "Framework nation.", required=True, pattern=ISO3),
        Column("contributors", "list", "Contributors named.", pattern=ISO3),
        Column("base", "list", "Base."),
        LAT,
        LON,
        Column("established", "partial_date", "When the force was set up."),
        Column("as_of", "partial_date", "Date of the snapshot.", required=True),
        Column("troops", "integer", "Troops.", minimum=0),
        Column("troops_scope", "text", "Who is counted."),
        Column(
            "kind", "text", "Standing of the number.", required=True, codes=tuple(codes.BATTLEGROUP_KINDS)
        ),
        Column("brigade_status", "text", "On the way from battalion to brigade."),
        Column("rotation_months", "number", "Length of a rotation, months; 0: permanent.", minimum=0),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("snapshot_id",),
)

SITES = Table(
    "sites",
    "sites.csv",
    "one base, range or hub",
    (
        Column("site_id", "text", "Stable name of the site.", required=True, pattern=SLUG),
        Column("name", "text", "Name.", required=True),
        Column("country", "text", "State, ISO 3166-1 alpha-3.", required=True, pattern=ISO3),
        Column("side", "text", "Whose site.", required=True, codes=tuple(codes.SITE_SIDES)),
        Column("kind", "text", "Kind.", required=True, codes=tuple(codes.SITE_KINDS)),
        Column("kind_detail", "text", "Kind, more closely.", required=True),
        LAT,
        LON,
        Column("role", "text", "What it is for, in our words."),
        Column("public_systems", "text", "Systems that public reporting places there."),
        Column("as_of", "partial_date", "Date of the information."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("site_id",),
)

WEAPON_RANGES = Table(
    "weapon_ranges",
    "weapon_ranges.csv",
    "one source's figure for one system",
    (
        Column("system", "text", "System.", required=True),
        Column("operator", "list", "Operators, ISO 3166-1 alpha-3.", required=True, pattern=ISO3),
        Column("kind", "text", "Kind of system.", required=True),
        Column("range_min_km", "number", "Lower end of the published maximum, km.", minimum=0),
        Column("range_max_km", "number", "Published maximum, km.", required=True, minimum=0),
        Column("as_of", "partial_date", "Date of the information."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("system", "source_id", "range_max_km", "operator"),
)

MEASURES = Table(
    "measures",
    "measures.csv",
    "one NATO, allied or EU measure",
    (
        Column("measure_id", "text", "Stable name of the measure.", required=True, pattern=r"RM\d{3}"),
        Column("date", "partial_date", "When it was taken.", required=True),
        Column("countries", "list", "States concerned.", pattern=r"[A-Z]{2,4}"),
        Column("response_area", "text", "Our coding.", required=True, codes=codes.RESPONSE_AREAS),
        Column("focus_area", "text", "Our coding.", required=True, codes=codes.FOCUS_AREAS),
        Column("title", "text", "Title, in our words.", required=True),
        Column("description", "text", "What it is, in our words."),
        Column("status", "text", "Status.", required=True, codes=tuple(codes.MEASURE_STATUS)),
        Column("number", "number", "Size, where it has one."),
        Column("unit", "text", "Unit of that size."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("measure_id",),
)

INDICATORS = Table(
    "indicators",
    "indicators.csv",
    "one indicator of a focus area in one country",
    (
        FLANK_ISO3,
        Column("focus_area", "text", "Focus area.", required=True, codes=codes.FOCUS_AREAS),
        Column("indicator", "text", "Indicator.", required=True),
        Column("value", "number", "Value; empty: not found, never zero."),
        Column("unit", "text", "Unit.", required=True),
        Column("target", "number", "Target, in the same unit."),
        Column(
            "direction",
            "text",
            "On which side of the target a value should lie.",
            required=True,
            codes=tuple(codes.DIRECTIONS),
        ),
        Column("as_of", "partial_date", "Date of the value."),
        OPTIONAL_SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("iso3", "focus_area", "indicator", "unit"),
)

REGISTER_INCIDENT_KINDS = tuple(kind for kind in codes.INCIDENT_KINDS if kind not in codes.OWN_INCIDENT_KINDS)

INCIDENTS = Table(
    "incidents",
    "incidents.csv",
    "one hybrid incident, or one published count",
    (
        Column("incident_id", "text", "Stable name of the incident.", required=True, pattern=SLUG),
        Column("date", "partial_date", "Date.", required=True),
        Column("date_precision", "text", "How exact it is.", required=True, codes=tuple(codes.PRECISIONS)),
        Column("is_count", "boolean", "True for a published count; never added to events.", required=True),
        Column("countries", "list", "States affected, or NATO.", pattern=r"[A-Z]{3,4}"),
        Column("kind", "text", "Kind.", required=True, codes=REGISTER_INCIDENT_KINDS),
        Column("place", "text", "Place.", required=True),
        LAT,
        LON,
        Column("description", "text", "What happened, in our words.", required=True),
        Column("number", "number", "Size, where it has one."),
        Column("unit", "text", "Unit of that size."),
        Column("attributed_to", "list", "Whom it is attributed to."),
        Column(
            "attribution_status",
            "text",
            "By whom and how.",
            required=True,
            codes=tuple(codes.ATTRIBUTION_STATUS),
        ),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("incident_id",),
)
