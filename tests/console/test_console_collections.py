"""`hudna collection`: what only some may see, from the command line."""

import pytest
from typer.testing import CliRunner, Result

from console.conftest import Site
from hudna.cli.web.collection import collection
from hudna.desk import DeskError


def run(*arguments: str) -> Result:
    return CliRunner().invoke(collection, arguments)


def test_a_document_is_restricted_opened_to_a_member_and_let_go(site: Site) -> None:
    address = f"/documents/{site.own}/"
    assert site.as_("viewer").get(address).status_code == 200
    assert "open.txt is seen by members of sources only" in run("put", "sources", "open.txt").output
    assert site.as_("viewer").get(address).status_code == 404
    assert "viewer is a member of sources" in run("member", "sources", "VIEWER").output
    assert site.as_("viewer").get(address).status_code == 200
    told = run("looks", "--document", "open.txt").output
    assert "viewer" in told and site.own[:10] in told
    assert "sources" in run("list").output
    run("member", "sources", "viewer", "--remove")
    assert site.as_("viewer").get(address).status_code == 404
    run("take-out", "sources", site.own[:10])
    assert site.as_("viewer").get(address).status_code == 200


@pytest.mark.parametrize(
    "arguments",
    [
        ("put", "sources", "nowhere.txt"), ("put", " ", "open.txt"),
        ("member", "sources", "viewer"), ("member", "witnesses", "nobody"),
        ("take-out", "witnesses", "open.txt"), ("looks", "--document", "nowhere.txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(site: Site, arguments: tuple[str, ...]) -> None:
    assert isinstance(run(*arguments).exception, DeskError)
