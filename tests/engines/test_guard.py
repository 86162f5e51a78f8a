"""The guard that watches every journey sees what it should, in every engine."""

import pytest

from tests.browser.served import ServedSite
from tests.engines.complaints import COMPLAINTS, FORGET_COMPLAINTS
from tests.engines.driver import Driver


@pytest.mark.parametrize(
    ("mishap", "complaint"),
    [
        ("setTimeout(() => { throw new Error('oops'); })", "oops"),
        ("void Promise.reject(new Error('refused'))", "refused"),
        ("console.warn('hm')", "hm"),
        ("document.body.append(Object.assign(new Image(), {src: 'nowhere.png'}))", "nowhere.png"),
    ],
    ids=["error", "rejection", "warning", "missing-file"],
)
def test_what_goes_wrong_on_a_page_is_noticed_also_on_the_next(
    driver: Driver, small_site: ServedSite, mishap: str, complaint: str
) -> None:
    driver.goto(f"{small_site.address}over/")
    driver.evaluate(mishap)
    driver.wait_for(f"{COMPLAINTS}.length")
    driver.goto(f"{small_site.address}")
    assert complaint in " ".join(driver.evaluate(COMPLAINTS))
    driver.evaluate(FORGET_COMPLAINTS)
    small_site.missing.clear()
