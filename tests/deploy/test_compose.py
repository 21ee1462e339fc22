"""The compose file and the Dockerfile name only what there is: files, ports, replicas, variables."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from dashboard.event_lists import location
from dashboard.export.citations import public_address
from dashboard.serving.kept import NAMED

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
OURS = {location.VARIABLE, public_address.VARIABLE, NAMED, "STREAMLIT_SERVER_COOKIE_SECRET"}


@pytest.fixture(scope="module")
def services():
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]


@pytest.fixture(scope="module")
def nginx():
    return (DEPLOY / "nginx.conf").read_text("utf-8")


def test_each_replica_of_the_proxy_is_a_service_at_its_port(services, nginx):
    replicas = {name: one for name, one in services.items() if name != "web"}
    named = dict(
        re.findall(r"upstream flankwatch_(\w+) \{\s*zone \w+ 64k;\s*server 127\.0\.0\.1:(\d+)", nginx)
    )
    assert {name: one["command"][1] for name, one in replicas.items()} == named
    assert all(one["environment"][NAMED] == name for name, one in replicas.items())
    assert all(one["network_mode"] == "service:web" for one in replicas.values())
    assert services["web"]["ports"][0].endswith(":80")
    assert "listen 80;" in nginx


def test_variables_are_those_that_the_program_reads(services):
    assert set(services["a"]["environment"]) == OURS
    assert services["a"]["environment"].keys() == services["b"]["environment"].keys()


def test_files_that_are_named_exist(services):
    build = services["a"]["build"]
    assert (DEPLOY / build["context"]).resolve() == ROOT
    assert (ROOT / build["dockerfile"]).is_file()
    assert (DEPLOY / services["web"]["volumes"][0].split(":")[0]).is_file()


def test_the_image_is_made_of_what_there_is_and_of_what_the_project_needs_to_be_built():
    lines = (DEPLOY / "Dockerfile").read_text("utf-8").splitlines()
    copied = {word for line in lines if line.startswith("COPY") for word in line.split()[1:-1]}
    assert all((ROOT / one).exists() for one in copied)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needed = {project["project"]["readme"], *project["project"]["license-files"]}
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed |= {*wheel["packages"], *wheel["force-include"], "uv.lock"}
    assert {one.split("/")[0] for one in needed} <= copied
    (installs,) = [line for line in lines if "uv sync" in line]
    assert "--frozen" in installs
    assert "--compile-bytecode" in installs, (
        "the user of the image may write nothing: each start compiles all"
    )
    assert "compileall -q dashboard" in installs
    assert re.findall(r"--extra (\w+)", installs)[0] in project["project"]["optional-dependencies"]
    assert "flankwatch" in project["project"]["scripts"]
