#!/usr/bin/env bash
# Guess: a collector of news links takes the addresses of one state as those of another.
#
# What happens: courlan, which chooses the links for trafilatura, refuses every address whose host ends in ".pl". To it
# a host name with the ending of a page of the web is no host but a file, and the list of such endings has that of
# Perl. So `check_url` has nothing for any Polish page, `extract_links` finds none on one, and trafilatura reads a feed
# of two articles as empty, without a warning; the same feed at ".lt" has both. Sitemaps go another way and are read.
# No other state of the flank is met: Lithuania, Latvia, Estonia, Finland, Norway, Sweden, Slovakia, Hungary, Romania,
# Bulgaria, Moldova, Ukraine, Belarus and Russia pass.
#
# Versions: courlan 1.4.0, trafilatura 2.3.1.
#
# Why it matters: who gathers reports on exercises with it gets none from Poland, the largest host of the flank, and
# counts by country then say that little happened there. Count the addresses by state before and after.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps babel==2.16.0 certifi==2026.10.19.post1 \
  charset-normalizer==3.5.3 convertdate==2.4.0 courlan==1.4.0 dateparser==1.5.0 htmldate==1.11.0 justext==3.0.2 \
  lxml==6.1.3 lxml-html-clean==0.4.6 pymeeus==0.5.12 python-dateutil==2.9.0.post0 pytz==2026.1 regex==2026.11.19 \
  six==1.17.0 tld==0.13.2 trafilatura==2.3.1 tzlocal==5.3.1 urllib3==2.8.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

from courlan import check_url, extract_links
from trafilatura.feeds import FeedParameters
from trafilatura.feeds import extract_links as links_of_feed
from trafilatura.sitemaps import SitemapObject

print(*(f"{name} {version(name)}" for name in ("courlan", "trafilatura")))
PATHS = ("/defence/2025/exercise-begins", "/defence/2025/exercise-ends")
FLANK = "lt lv ee fi no se sk hu ro bg md ua by ru".split()


def host(ending):
    return f"https://example.{ending}"


def feed(ending):
    items = "".join(f"<item><link>{host(ending)}{path}</link></item>" for path in PATHS)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Defence</title>{items}</channel></rss>'


def sitemap(ending):
    rows = "".join(f"<url><loc>{host(ending)}{path}</loc></url>" for path in PATHS)
    site = SitemapObject(host(ending), f"example.{ending}", [f"{host(ending)}/sitemap.xml"])
    site.current_url = site.sitemap_urls[0]
    site.content = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'
    site.process()
    return site.urls


def found(ending):
    page = "".join(f'<a href="{host(ending)}{path}">report</a>' for path in PATHS)
    return {
        "address": int(check_url(host(ending) + PATHS[0]) is not None),
        "page": len(extract_links(page, url=host(ending), external_bool=False)),
        "feed": len(links_of_feed(feed(ending), FeedParameters(host(ending), f"example.{ending}", host(ending)))),
        "sitemap": len(sitemap(ending)),
    }


seen = {ending: found(ending) for ending in ["pl", *FLANK]}
for ending, numbers in seen.items():
    print(f"  .{ending}: {numbers}")
assert seen["pl"] == {"address": 0, "page": 0, "feed": 0, "sitemap": 2}
assert all(seen[ending] == {"address": 1, "page": 2, "feed": 2, "sitemap": 2} for ending in FLANK)
assert check_url("https://www.gov.pl/web/national-defence") is None
print("As found: no address of Poland is one.")
PY
