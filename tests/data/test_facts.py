"""Facts picked by hand and looked up with the page that states them."""

import pytest

from dashboard.analysis.advice import checks, held_elsewhere
from dashboard.analysis.advice.concerns import FORCE, SAME, concerns
from dashboard.analysis.claims import bases, thresholds
from dashboard.analysis.exercises import sizes
from dashboard.analysis.posture import battlegroups
from dashboard.selection import Selection
from tests.data.shipped import frames, rows

CLAIMS = [
    ("zapad-2009", "troops", 18000, "NATO", "outsider", "en.wikipedia.org"),
    ("zapad-2013", "troops", 22000, "OSW (Wilk)", "organiser", "polska-zbrojna.pl"),
    ("zapad-2017", "troops", 12700, "Organisers' notice to the OSCE (via ERR)", "organiser", "err.ee"),
    ("zapad-2017", "troops", 40000, "US Army Europe, Gen. Hodges", "outsider", "masress.com"),
    ("zapad-2021", "troops", 200000, "Russian MoD, Maj. Gen. Ilyin", "organiser", "tvzvezda.ru"),
    ("zapad-2025", "troops", 100000, "President Putin", "organiser", "anews.com.tr"),
    ("zapad-2025", "troops", 43000, "German chief of defence Breuer", "outsider", "onet.pl"),
    ("vostok-2018", "troops", 300000, "Russian Defence Minister Shoigu", "organiser", "sharecast.com"),
    ("vostok-2022", "troops", 15000, "UK MoD intelligence", "outsider", "rubryka.com"),
    ("kavkaz-2016", "troops", 120000, "Russian chief of General Staff Gerasimov", "organiser", "tass.com"),
    ("kavkaz-2020", "troops", 12900, "Russian MoD (TASS)", "organiser", "tass.com"),
    ("steadfast-defender-2024", "troops", 90000, "SACEUR Gen. Cavoli", "organiser", "i24news.tv"),
    ("ocean-2024", "ships", 300, "UK MoD Defence Intelligence", "outsider", "pravda.com.ua"),
    ("slavic-brotherhood-2020", "troops", 6000, "Belarus MoD", "organiser", "belarus-now.com"),
    ("csto-interaction-2015", "troops", 2000, "Russian MoD (Interfax)", "host", "interfax.ru"),
    ("cold-response-2026", "troops", 20000, "Norwegian Armed Forces", "organiser", "forsvaret.no"),
    ("cold-response-2016", "troops", 15000, "Norwegian Armed Forces", "organiser", "forsvaret.no"),
    ("saber-strike-2012", "troops", 2000, "US Army Europe", "organiser", "eur.army.mil"),
    ("neptune-strike-2025-1", "troops", 20000, "NATO (STRIKFORNATO)", "organiser", "sfn.nato.int"),
    ("winter-camp-2026", "troops", 1250, "FW Mag", "organiser", "fw-mag.com"),
    ("article-drill-2025", "troops", 12000, "europ.info article", "unknown", "europ.info"),
]


@pytest.mark.parametrize(("exercise", "metric", "value", "claimant", "role", "address"), CLAIMS)
def test_a_claim_stands_with_its_page(exercise, metric, value, claimant, role, address):
    urls = {row["source_id"]: row["url"] for row in rows("sources")}
    found = [
        row
        for row in rows("claims")
        if (row["exercise_id"], row["metric"], row["claimant"]) == (exercise, metric, claimant)
        and int(row["value_low"]) == value
    ]
    assert found
    assert {row["origin_role"] for row in found} == {role}
    assert any(f"{address}/" in urls[row["source_id"]] for row in found)


@pytest.mark.parametrize(
    ("exercise", "start", "end", "side"),
    [
        ("zapad-2017", "2017-09-14", "2017-09-20", "russia_belarus"),
        ("zapad-2025", "2025-09-12", "2025-09-16", "russia_belarus"),
        ("steadfast-defender-2024", "2024-01-24", "2024-05-31", "nato"),
        ("belarus-snap-check-2022-12", "2022-12-13", "2022-12-19", "belarus"),
        ("eagle-assault-2024", "2024-07-08", "2024-07-19", "belarus"),
        ("vostok-2014", "2014-09-19", "2014-09-25", "russia"),
        ("kavkaz-2009", "2009-06-29", "2009-07-06", "russia"),
        ("cold-response-2022", "2022-03-14", "2022-04-01", "allied_multinational"),
    ],
)
def test_an_exercise_stands_with_its_dates_and_organiser(exercise, start, end, side):
    record = next(row for row in rows("exercises") if row["exercise_id"] == exercise)
    assert (record["start_date"], record["end_date"], record["organiser_side"]) == (start, end, side)


def test_the_treaty_lines_are_9000_and_13000():
    lines = thresholds.troop_lines(frames().thresholds)
    assert (lines.notification, lines.observation) == (9000, 13000)


def test_equipment_lines_that_no_page_prints_say_so():
    unseen = [row for row in rows("thresholds") if row["confidence"] == "not_seen"]
    assert len(unseen) == 6
    assert {row["activity"] for row in unseen} >= {"battle tanks", "armoured combat vehicles"}


def sized():
    return sizes.sizes(frames().exercises, frames().claims, Selection()).set_index("exercise_id")


def test_the_zapads_are_declared_as_their_organisers_last_did():
    table = sized()
    zapads = {name: table.loc[f"zapad-{name}", "declared"] for name in (2009, 2013, 2017, 2021, 2025)}
    assert zapads == {2009: 12500, 2013: 22000, 2017: 12700, 2021: 200000, 2025: 100000}
    assert set(table.loc[[f"zapad-{name}" for name in zapads], "declared_scope"]) == {"whole_exercise"}


@pytest.mark.parametrize(
    ("exercise", "troops"),
    [
        ("kavkaz-2016", 125000),
        ("vostok-2014", 155000),
        ("vostok-2018", 300000),
        ("snap-inspection-2015-03", 76000),
        ("snap-inspection-2020-07", 149755),
        ("steadfast-defender-2024", 90000),
        ("baltops-2016", 6100),
    ],
)
def test_the_organisers_last_word_is_the_declared_figure(exercise, troops):
    assert sized().loc[exercise, "declared"] == troops


def test_every_independent_figure_rests_on_an_outsider_who_looked():
    claims = frames().claims
    found = bases.independent_claims(claims, "troops")
    assert len(found)
    assert set(found["origin_role"]) == {"outsider"}
    assert set(found["number_kind"]) <= {"counted", "estimated"}
    assert set(found["stage"]) <= {"during", "after"}
    assert set(found["scope"]) == {"whole_exercise"}
    assert not found["note"].str.contains("Repeats the organiser", na=False).any()


@pytest.mark.parametrize(
    "exercise", ["zapad-2021", "kavkaz-2020", "union-shield-2019", "grom-2019", "aurora-2017", "tsentr-2011"]
)
def test_who_repeats_the_organiser_counts_nothing_independently(exercise):
    assert sized().loc[exercise, ["independent", "n_claimants"]].isna().all()


def test_a_ceiling_is_no_estimate():
    assert sized().loc[["vostok-2022", "snap-inspection-2013-07"], "independent"].isna().all()


def test_lithuanian_intelligence_is_one_voice_on_zapad_2025_however_many_pages_carry_it():
    said = [
        row
        for row in rows("claims")
        if (row["exercise_id"], row["origin_id"]) == ("zapad-2025", "lithuanian-military-intelligence-aotd")
        and (row["metric"], row["value_low"]) == ("troops", "30000")
    ]
    assert len({row["source_id"] for row in said}) > 3
    assert {row["number_kind"] for row in said} == {"forecast"}


def test_57_000_is_told_as_a_sum_of_two_parts_and_the_kremlins_own_as_its_own():
    held = {row["claim_id"]: row for row in rows("claims")}
    made = [
        row for row in held.values() if row["exercise_id"] == "zapad-2025" and row["value_low"] == "57000"
    ]
    by_kind = {row["number_kind"]: row for row in made}
    assert set(by_kind) == {"derived", "declared"}
    parts = [held[name] for name in by_kind["derived"]["derived_from"].split(";")]
    assert [(row["value_low"], row["qualifier"]) for row in parts] == [
        ("50000", "more_than"),
        ("7000", "up_to"),
    ]
    assert by_kind["declared"]["origin_id"] == "kremlin-press-service"


def test_no_check_of_advice_lacks_a_figure_that_another_table_has():
    forces = battlegroups.latest(frames().battlegroups)
    table = checks.checks(held_elsewhere.complete(frames(), forces))
    whole = forces[forces["troops"].notna() & forces["is_whole"].eq(other=True)].set_index("host")["troops"]
    strength = table[(table["indicator"] == FORCE) & table["iso3"].isin(whole.index)]
    # The latest count of everybody is one number on every page.
    assert dict(zip(strength["iso3"], strength["value"], strict=True)) == whole.to_dict()
    unknown = {
        (row["iso3"], row["indicator"]) for row in table[table["status"] == "unknown"].to_dict("records")
    }
    made = {indicator for _, indicator in unknown}
    spending = frames().defence_spending
    latest = spending[spending["year"] == spending["year"].max()].set_index("iso3")
    for share in held_elsewhere.SHARES:
        name = share.indicator.format(year=int(latest["year"].iloc[0]))
        known = {(iso3, name) for iso3 in latest.index[latest[share.column].notna()]}
        assert not unknown & known
    for scheme in held_elsewhere.SCHEMES:
        states = next(row for row in rows("measures") if row["measure_id"] == scheme.measure_id)["countries"]
        assert not unknown & {(iso3, scheme.indicator) for iso3 in states.split(";")}
    assert made
    # Nobody can publish what does not concern the ally, and one thing has one name.
    assert not [row for row in unknown if not concerns(row[1], row[0])]
    assert not set(SAME) & set(zip(table["indicator"], table["unit"], strict=True))


def test_what_another_table_holds_is_typed_nowhere_else():
    key = ["iso3", "focus_area", "indicator", "unit"]
    complete = held_elsewhere.complete(frames())
    assert len(complete) > len(frames().indicators)
    assert not complete.duplicated(key).any()
    norway = complete[complete["iso3"] == "NOR"].set_index("indicator")["value"]
    assert norway[norway.index.str.startswith("equipment share")].tolist() == [17.95]
    status = checks.checks(complete).set_index(["iso3", "indicator"])["status"]
    for state, spending, equipment in (("SWE", "not_met", "met"), ("NOR", "not_met", "not_met")):
        assert status[state, "core defence spending 2026 estimate"] == spending
        assert status[state, "equipment share of defence spending 2026 estimate"] == equipment
        assert status[state, "signatory of satellite data sharing (APSS), 2023 list"] == "met"
        assert status[state, "takes part in Nordic Warden ship-risk alerts"] == "met"


@pytest.mark.parametrize(
    ("table", "key", "value", "column", "expected"),
    [
        ("countries", "iso3", "FIN", "accession_date", "2023-04-04"),
        ("countries", "iso3", "SWE", "accession_date", "2024-03-07"),
        ("countries", "iso3", "FIN", "border_russia_km", "1309"),
        ("countries", "iso3", "LTU", "border_belarus_km", "640"),
        ("sites", "site_id", "rukla", "country", "LTU"),
        ("measures", "measure_id", "RM137", "date", "2025-09-12"),
        ("incidents", "incident_id", "2025-09-10-pol-drone-eastern-poland", "number", "19"),
        ("incidents", "incident_id", "2024-ltu-balloon-lithuania-belarus-border", "is_count", "true"),
    ],
)
def test_a_cell_holds_what_its_page_states(table, key, value, column, expected):
    found = [row for row in rows(table) if row[key] == value]
    assert [row[column] for row in found] == [expected]
    assert all(row["source_id"] for row in found)


def test_spending_is_kept_by_definition():
    poland = [row for row in rows("defence_spending") if (row["iso3"], row["year"]) == ("POL", "2025")]
    assert [(row["percent_gdp"], row["percent_gdp_2025_edition"]) for row in poland] == [("4.25", "4.48")]


def test_rotation_may_reach_its_target_at_most():
    rotation = [row for row in rows("indicators") if row["indicator"] == "framework-nation rotation length"]
    assert {(row["target"], row["direction"]) for row in rotation} == {("3", "at_most")}
    assert {row["direction"] for row in rows("indicators") if not row["target"]} == {"none"}
