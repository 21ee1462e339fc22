"""Pictures signed by C2PA: what is said of them, what of tampering, and what of keys that cannot sign."""

import io
import socket
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.cli import main, take_away
from dashboard.export.evidence import c2pa_files, signature
from dashboard.export.evidence.carried import carried
from dashboard.export.evidence.signature import CERTIFICATE, KEY, CannotSignError, configured, found_in
from dashboard.export.evidence.verify import verify
from dashboard.export.pictures import headless
from tests.exhibits.shipped import extract
from tests.export.evidence.carrying import RELEASED, png, statement, svg
from tests.export.evidence.signers import in_pem, pair

KEY_IN_PEM, CERTIFICATE_IN_PEM = pair()
SEAL = signature.Seal(KEY_IN_PEM, CERTIFICATE_IN_PEM)
HOLDS = (
    "Signed by C2PA with a certificate in the name of “Flank Desk”: the signature holds, so nothing was "
    "changed since. No authority is asked about the certificate here, and anyone can make one in any name: "
    "that alone is no proof of who made it."
)


def signed(raw, form="png"):
    return SEAL.on({form: raw}, "Claims on Zapad-2017")[form]


def test_a_signed_picture_says_by_whom_and_that_this_is_no_proof():
    verdict = verify(signed(png(statement().text)), extract(), RELEASED)
    assert verdict.is_as_made
    assert verdict.sentences[1:3] == (
        "Unaltered as far as can be seen: its pixels and its statement belong together.",
        HOLDS,
    )


def test_a_signature_leaves_picture_and_statement_as_they_were():
    plain = png(statement().text)
    assert carried(signed(plain)) == carried(plain)
    assert Image.open(io.BytesIO(signed(plain))).tobytes() == Image.open(io.BytesIO(plain)).tobytes()


def test_a_signature_on_an_svg_of_another_program_is_read():
    raw = c2pa_files.sign(svg("{}"), "SVG", "Title", KEY_IN_PEM, CERTIFICATE_IN_PEM)
    assert str(found_in(raw, "SVG")) == HOLDS


def test_what_was_changed_after_signing_is_told_though_its_digest_fits(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(take_away, "loaded", lambda _, **__: extract().data)
    raw = signed(png(statement().text))
    # A text of a PNG may follow its pixels; readers of the statement do not look at it.
    added = PngInfo()
    added.add_text("Source", "somebody else")
    other = io.BytesIO()
    Image.new("RGB", (1, 1)).save(other, "PNG", pnginfo=added)
    start = other.getvalue().index(b"tEXt") - 4
    end = other.getvalue().index(b"IDAT") - 4
    path = tmp_path / "changed.png"
    path.write_bytes(raw[:-12] + other.getvalue()[start:end] + raw[-12:])
    assert main(["verify", str(path)]) == 1
    said = capsys.readouterr().out
    assert "Altered, though its pixels and its statement belong together." in said
    assert "and the signature does not hold: the file or the signature was changed since." in said


def test_a_picture_of_another_program_is_told_to_be_signed_too():
    verdict = verify(signed(png("{}")), extract(), RELEASED)
    assert verdict.sentences == (
        "This PNG was not made here, or what it said of itself has been taken out.",
        HOLDS,
    )


def test_whatever_byte_is_damaged_a_picture_is_read_without_a_traceback():
    raw = signed(png("{}"))
    found = [
        found_in(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :], "PNG") for at in range(40, len(raw), 97)
    ]
    assert sum(one is not None and not one.holds for one in found) > len(found) / 2


def test_a_certificate_that_has_run_out_makes_no_picture_an_altered_one():
    """c2pa-python 0.38.1 calls a file invalid from the day on which its certificate runs out.

    The file was signed here by a certificate that lasted for three seconds.
    """
    found = found_in((Path(__file__).parent / "expired.png").read_bytes(), "PNG")
    assert found.holds
    assert "The certificate has run out since, or was used after its time." in str(found)


def test_no_address_that_a_file_names_is_asked():
    """c2pa-python 0.38.1 asks the address that a picture's XMP names as its evidence, unless told not to."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/evidence.c2pa"
        said = PngInfo()
        said.add_itxt("XML:com.adobe.xmp", _NAMES_ITS_EVIDENCE % address)
        file = io.BytesIO()
        Image.new("RGB", (3, 2)).save(file, "PNG", pnginfo=said)
        assert found_in(file.getvalue(), "PNG") is None
        with pytest.raises(BlockingIOError):
            listening.accept()


_NAMES_ITS_EVIDENCE = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="%s"/>'
    "</rdf:RDF></x:xmpmeta>"
)


def test_a_drawing_and_an_unsigned_picture_have_no_signature():
    assert found_in(svg("{}"), "SVG") is None
    assert found_in(png("{}"), "PNG") is None


@pytest.mark.parametrize("form", ["svg", "pdf"])
def test_drawings_and_documents_are_left_unsigned(form):
    """c2pa-python 0.38.1 writes the head of an SVG and the numbers of a PDF anew: no digest of ours fits."""
    assert signed(b"as it was", form) == b"as it was"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "es256"),
        (ec.generate_private_key(ec.SECP384R1()), "es384"),
        (ed25519.Ed25519PrivateKey.generate(), "ed25519"),
        (rsa.generate_private_key(65537, 2048), "ps256"),
    ],
)
def test_the_algorithm_follows_from_the_key(key, name):
    assert c2pa_files.algorithm(in_pem(key)) == name


@pytest.mark.parametrize(
    ("key", "certificate", "why"),
    [
        (b"nothing", CERTIFICATE_IN_PEM, "the key is no private key in PEM without a password"),
        (in_pem(ec.generate_private_key(ec.SECP256K1())), CERTIFICATE_IN_PEM, "of no kind that C2PA takes"),
        (KEY_IN_PEM, b"nothing", "certificate"),
        (pair()[0], CERTIFICATE_IN_PEM, "does not match"),
    ],
)
def test_what_cannot_sign_is_refused_in_a_sentence(key, certificate, why):
    with pytest.raises(CannotSignError, match=why):
        signature.Seal(key, certificate).on({"png": png("{}")}, "Title")


@pytest.fixture
def set_up(tmp_path, monkeypatch):
    """An operator's key and certificate; in place of the browser that draws, a small picture."""
    paths = {KEY: tmp_path / "key.pem", CERTIFICATE: tmp_path / "certificate.pem"}
    for name, content in ((KEY, KEY_IN_PEM), (CERTIFICATE, CERTIFICATE_IN_PEM)):
        paths[name].write_bytes(content)
        monkeypatch.setenv(name, str(paths[name]))
    monkeypatch.setattr(take_away, "loaded", lambda _, **__: extract().data)
    drawn = {"png": png(statement().text)}
    monkeypatch.setattr(headless, "pictures", lambda *_: drawn)
    return paths


def export(folder):
    return main(["export", "--figure", "lags", "--format", "png", "-o", str(folder)])


def test_an_operators_key_signs_what_is_exported(set_up, tmp_path):
    assert export(tmp_path / "out") == 0
    (path,) = (tmp_path / "out").iterdir()
    assert found_in(path.read_bytes(), "PNG") == signature.Signature("Flank Desk", holds=True)


def test_a_key_or_certificate_that_cannot_be_had_is_told_and_nothing_is_written(
    set_up, tmp_path, monkeypatch, capsys
):
    set_up[CERTIFICATE].unlink()
    assert export(tmp_path / "out") == 1
    assert capsys.readouterr().err == (
        f"Cannot read {set_up[CERTIFICATE]}, named in {CERTIFICATE}: No such file or directory.\n"
    )
    monkeypatch.delenv(CERTIFICATE)
    assert export(tmp_path / "out") == 1
    assert capsys.readouterr().err == (
        f"Signed pictures need both {KEY} and {CERTIFICATE}; {CERTIFICATE} is not set.\n"
    )
    assert not (tmp_path / "out").exists()


def test_without_the_extra_it_is_told_what_is_missing(set_up, tmp_path, monkeypatch, capsys):
    raw = signed(png("{}"))
    monkeypatch.setitem(sys.modules, "dashboard.export.evidence.c2pa_files", None)
    assert export(tmp_path / "out") == 1
    assert capsys.readouterr().err == "Signed pictures need an extra: install `flankwatch[signed]`.\n"
    assert found_in(png("{}"), "PNG") is None
    assert str(found_in(raw, "PNG")) == signature.NOT_READ


def test_without_a_key_nothing_is_signed():
    assert configured({}) is None
