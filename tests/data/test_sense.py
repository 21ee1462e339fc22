"""What must hold of the data beyond the schema."""

import re
from collections import defaultdict
from functools import cache

import pytest

from dashboard.analysis.events import published_words
from dashboard.frames.digests import key_words
from dashboard.schema import TABLES, codes, table
from tests.data.shipped import rows


@pytest.mark.parametrize("name", ["battlegroups", "sites"])
def test_forces_and_sites_lie_on_the_map(name):
    for row in rows(name):
        if row["lat"]:
            assert 40 <= float(row["lat"]) <= 72, row
            assert 10 <= float(row["lon"]) <= 45, row


def test_a_known_speaker_is_spelt_once():
    names = [row["name"].casefold() for row in rows("claimants")]
    assert len(set(names)) == len(names)
    spoken = {row[name] for row in rows("claims") for name in ("claimant_id", "origin_id")}
    wider = {row["part_of"] for row in rows("claimants")} - {""}
    assert spoken | wider == {row["claimant_id"] for row in rows("claimants")}


def test_a_command_of_a_state_is_part_of_a_wider_body_of_that_state():
    held = {row["claimant_id"]: row for row in rows("claimants")}
    for row in held.values():
        if row["part_of"]:
            states = set(row["state_or_alliance"].split(";"))
            assert states & set(held[row["part_of"]]["state_or_alliance"].split(";")), row
        assert row["kind"] != "command" or row["part_of"], row


def test_who_repeats_or_quotes_is_not_who_first_said_it():
    for row in rows("claims"):
        if row["note"].startswith("Repeats the organiser"):
            assert row["origin_role"] != "outsider", row["claim_id"]
        if row["origin_role"] == "unknown":
            assert row["number_kind"] != "declared", row["claim_id"]


def test_a_reader_can_choose_the_year_of_the_first_exercise():
    first = min(row["start_date"][:4] for row in rows("exercises") if row["start_date"])
    assert int(first) == codes.FIRST_YEAR


def test_an_exercise_is_no_part_of_itself_nor_of_its_part():
    pairs = {(row["parent_id"], row["child_id"]) for row in rows("exercise_links")}
    assert not {(child, parent) for parent, child in pairs} & pairs


def test_parts_begin_while_their_umbrella_may_run():
    dates = {row["exercise_id"]: row["start_date"][:4] for row in rows("exercises")}
    for row in rows("exercise_links"):
        assert dates[row["parent_id"]] == dates[row["child_id"]], row


def test_pairs_have_a_lag_and_an_overlap():
    assert sum(row["overlap_days"] != "" for row in rows("action_responses")) > 50


def test_a_document_that_links_two_is_read_for_which_of_them_is_the_answer():
    for row in rows("action_responses"):
        if "reverse direction" in row["note"]:
            assert row["link_direction"] == "reverse", row
        if row["measure_id"]:
            assert row["link_direction"] != "reverse", row


def test_an_incident_of_a_whole_year_without_a_day_is_mostly_a_count():
    yearly = [row for row in rows("incidents") if re.search(r"yearly|monthly|cumulative", row["note"])]
    assert len(yearly) > 40
    assert all(row["is_count"] == "true" for row in yearly)


def test_every_exercise_with_a_claim_on_its_troops_is_named_by_it():
    known = {row["exercise_id"] for row in rows("exercises")}
    assert {row["exercise_id"] for row in rows("claims")} <= known


def test_belarusian_drills_are_led_by_belarus():
    belarusian = [row for row in rows("exercises") if row["organiser_side"] == "belarus"]
    assert belarusian
    assert all("BLR" in row["lead"].split(";") and "RUS" not in row["lead"].split(";") for row in belarusian)


def test_notes_do_not_point_into_files_that_are_not_here():
    stale = re.compile(
        r"\b(cell|row) (of|is|=)|README|troops_announced|organiser_side|excerpt", re.IGNORECASE
    )
    for one in TABLES:
        for row in rows(one.name):
            assert not stale.search(" ".join(row.get(name, "") for name in ("note", "grade_reason"))), row


def test_each_correction_names_a_record_that_holds_the_new_value():
    latest = {(line["table"], line["key"], line["column"]): line for line in rows("revisions")}
    for (name, key, column), line in latest.items():
        assert line["old"] != line["new"]
        if column not in {one.name for one in table(name).columns}:
            continue  # a column of an earlier version, told of as a whole or by its records of then
        # A correction of what a record is known by is told under what it was known by before.
        before = {column: line["old"]} if column in table(name).key else {}
        found = (
            by_key(name).get(key, [])
            if not before
            else [row for row in rows(name) if keyed({**row, **before}, name) == key]
        )
        if before:
            found = [row for row in found if row[column] == line["new"]]
            now = key.replace(line["old"], line["new"])
            if not found and now != key and (name, now, column) in latest:
                continue  # corrected once more, under what it is known by now
        found = [row[column] for row in found]
        assert found == [line["new"]] or (found == [] and line["new"] == ""), line


@cache
def by_key(name):
    """Return the rows of a table by what they are known by."""
    found = defaultdict(list)
    for row in rows(name):
        found[keyed(row, name)].append(row)
    return found


def keyed(row, name):
    return key_words(";".join(row[part] for part in table(name).key))


def test_columns_that_went_are_told_of_as_a_whole():
    for line in rows("revisions"):
        if line["key"] == "*":
            assert line["column"] not in {one.name for one in table(line["table"]).columns}
            assert line["new"] == ""


def test_the_unit_of_a_published_count_says_what_is_counted_and_not_how_exactly():
    """By its unit a count joins those of other years; "about" and "over" stand in the description."""
    counts = [row for row in rows("incidents") if row["is_count"] == "true"]
    assert [row["incident_id"] for row in counts if re.search(r"[()]", row["unit"])] == []
    assert {row["unit"] for row in counts if row["place"] == "Poland-Belarus border"} == {"attempts"}


def test_a_series_of_published_counts_has_one_count_a_year():
    held = {}
    for row in rows("incidents"):
        words = row["description"], row["note"]
        is_yearly = row["is_count"] == "true" and row["date_precision"] == "year"
        if is_yearly and row["number"] and published_words.is_of_whole_year(*words):
            counted = published_words.counted(row["unit"], row["description"])
            held.setdefault((row["place"], row["kind"], counted, row["date"]), []).append(row["incident_id"])
    assert held
    assert not [ids for ids in held.values() if len(ids) > 1]


def test_a_count_that_is_noted_as_a_bound_is_hedged_as_one():
    noted = [row for row in rows("incidents") if row["is_count"] == "true" and "lower bound" in row["note"]]
    assert noted
    for row in noted:
        hedge = published_words.hedge(float(row["number"]), row["description"], row["note"])
        assert hedge in ("over", "at least"), row
