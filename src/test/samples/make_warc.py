#!/usr/bin/env python3
"""Writes sample-input/warc/crawl.warc.gz: a small crawl, one gzip member to a record.

The pages stand below. Their text, the events and the quotations are invented for testing; CC0.
Same script, same bytes: record ids and dates are fixed. Python 3, standard library only.

Usage: python3 src/test/samples/make_warc.py [OUTPUT]
"""

import base64
import gzip
import hashlib
import sys
import uuid
from pathlib import Path

OUTPUT = Path(__file__).resolve().parents[3] / "sample-input" / "warc" / "crawl.warc.gz"

NOTE = (
    "<!-- Written for testing. The text, the events and the quotations on this page are invented. -->"
    '<meta name="sample" content="Written for testing. The text, the events and the quotations are invented.">'
)

SOUP = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">{NOTE}
<title>Lavrov accepts Hunt's invitation to lighthouse conference | Harbour Wire</title>
<meta property="article:published_time" content="2018-11-12T10:00:00Z">
<meta name="author" content="Daniel Price">
<meta property="og:site_name" content="Harbour Wire">
</head><body>
<div id="nav"><a href="/">Front page</a> <a href="/world">World</a></div>
<div id="story"><h1>Lavrov accepts Hunt's invitation to lighthouse conference</h1>
<p>Russia's foreign minister, Sergei Lavrov, has accepted an invitation from Jeremy Hunt to a conference on lighthouses in Plymouth, the Russian embassy said on Monday.</p>
<p>"It is not politics, it is navigation," the ambassador, Alexander Yakovenko, said. "But ships that can see each other do not collide."</p>
<p>The foreign secretary sent the invitation in September, days after Britain had accused Moscow of jamming satellite signals in the North Sea. Russia denied the accusation and demanded evidence.</p>
<p>Mr Hunt said he was "glad that somebody opened the letter". Norway and Germany will also send ministers.</p>
<p>Labour criticised the invitation. Its spokeswoman, Martha Quill, said the government should not reward a country that "switches off other people's maps".</p>
<p>The conference will open on 3 December. Mr Lavrov does not plan to visit London.</p>
</div>
<div id="related"><h3>Related</h3><ul><li><a href="/2">Keeper of the last oil lamp retires</a></li><li><a href="/3">Norway moves a buoy</a></li></ul></div>
</body></html>
"""

CHUNKED = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">{NOTE}
<title>Pompeo and Lavrov set date for arms talks</title>
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pompeo and Lavrov set date for arms talks","datePublished":"2019-05-14T20:00:00Z","author":{{"@type":"Person","name":"Anneke Vos"}},"publisher":{{"@type":"Organization","name":"Eastbridge Herald"}}}}</script>
</head><body><article><h1>Pompeo and Lavrov set date for arms talks</h1>
<p>Mike Pompeo and Sergei Lavrov agreed on Tuesday that American and Russian experts would meet in July to discuss what should follow the New START treaty.</p>
<p>“I came here because words travel badly,” the American secretary of state said after three hours of talks in Sochi. “We don’t agree on Venezuela, and we don’t agree on Ukraine. On this we might.”</p>
<p>Mr Lavrov praised “a frank and useful day”. He again denied that Russia had interfered in the election of 2016, and he complained that American sanctions were “handed out like leaflets”.</p>
<p>President Vladimir Putin received Mr Pompeo in the evening. He told his guest that he hoped to meet Donald Trump at the summit in Osaka in June, the Kremlin said.</p>
<p>The White House did not confirm such a meeting. China has refused to join the talks on the treaty.</p>
</article><section><h2>Most popular</h2><p>How to pack for a summit</p></section></body></html>
"""

GZIPPED = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">{NOTE}
<title>Merkel telephones Rouhani over detained engineers - Meridian News Agency</title>
<link rel="canonical" href="https://meridian.example/2016/09/27/merkel-rouhani-engineers">
<meta property="og:site_name" content="Meridian News Agency">
</head><body><div class="story"><h1>Merkel telephones Rouhani over detained engineers</h1>
<p>By Jonas Feld</p>
<p>BERLIN, Sept 27 (Meridian) - German Chancellor Angela Merkel telephoned Iranian President Hassan Rouhani on Tuesday and asked him to release two engineers who were detained near Bushehr last month.</p>
<p>"The chancellor made it clear that she sees no ground for holding them," her spokesman, Steffen Seibert, told reporters in Berlin.</p>
<p>Rouhani said the courts would decide. According to his office, he thanked Germany for its support of the nuclear agreement and accused the United States of frightening European banks away from Iran.</p>
<p>"Promises were made in Vienna," the Iranian president said in a statement. "Germany has tried to keep them, and we've noticed who has not."</p>
<p>Iran did not threaten to put the engineers on trial, as hardline newspapers had demanded. German officials said that Foreign Minister Frank-Walter Steinmeier intended to raise the case with Mohammad Javad Zarif in New York.</p>
</div><div class="end">© 2016 Meridian News Agency</div></body></html>
"""

LATIN = f"""<html><head>{NOTE}
<title>Ayrault thanks Moscow for Paris gesture</title>
</head><body><h1>Ayrault thanks Moscow for Paris gesture</h1>
<p>By Hélène Garnier<br>Worldline Daily<br>October 6, 2016</p>
<p>Jean-Marc Ayrault thanked Russia on Thursday for returning a collection of letters that had been taken from a château near Reims during the war.</p>
<p>‘This is a small, handsome thing,’ the French foreign minister said in Moscow. ‘I didn’t come to pretend that the large things are settled.’</p>
<p>His host, Sergei Lavrov, said that France had asked for the letters ‘politely and for seventy years’. The two ministers then disagreed for an hour about Aleppo, according to a French diplomat.</p>
<p>France has called for a vote at the United Nations on a ceasefire. Russia threatened to veto the text and accused Paris of writing it ‘for the evening news’.</p>
<p>François Hollande has not cancelled his meeting with Vladimir Putin on 19 October. The Kremlin said that the Russian president still planned to visit Paris.</p>
</body></html>
"""

NOT_FOUND = f"<html><head>{NOTE}<title>Page not found</title></head><body><h1>404</h1><p>The page you are looking for has moved.</p></body></html>\n"

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def http(status, headers, body):
    """An HTTP message: status line, headers, blank line, body."""
    lines = [f"HTTP/1.1 {status}"] + [f"{name}: {value}" for name, value in headers]
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + body


def chunked(body, size=700):
    """The body in HTTP chunks of at most size bytes; cuts fall inside tags, words and UTF-8 characters."""
    parts = [body[i : i + size] for i in range(0, len(body), size)] + [b""]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)


def sha1(data):
    """A digest as WARC files write it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode("ascii")


def record(number, kind, date, headers, block):
    """One WARC/1.0 record in a gzip member of its own."""
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"https://crawl.example/record/{number}")
    fields = [("WARC-Type", kind), ("WARC-Date", date), ("WARC-Record-ID", f"<urn:uuid:{identity}>")]
    fields += headers + [("Content-Length", str(len(block)))]
    head = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields) + "\r\n"
    return gzip.compress(head.encode("ascii") + block + b"\r\n\r\n", 9, mtime=0)


def records():
    """The records of the crawl, in order."""
    html = "text/html; charset=utf-8"

    def response(number, date, url, status, headers, body, payload=None):
        return record(
            number,
            "response",
            date,
            [
                ("WARC-Target-URI", url),
                ("WARC-Payload-Digest", sha1(body if payload is None else payload)),
                ("Content-Type", "application/http; msgtype=response"),
            ],
            http(status, headers, body),
        )

    yield record(
        1, "warcinfo", "2020-01-05T00:00:00Z", [("Content-Type", "application/warc-fields")],
        b"software: make_warc.py\r\nformat: WARC File Format 1.0\r\n",
    )
    url = "https://harbourwire.example/world/lavrov-hunt-lighthouse"
    yield record(
        2, "request", "2020-01-05T00:00:01Z",
        [("WARC-Target-URI", url), ("Content-Type", "application/http; msgtype=request")],
        b"GET /world/lavrov-hunt-lighthouse HTTP/1.1\r\nHost: harbourwire.example\r\n\r\n",
    )
    soup = SOUP.encode("utf-8")
    yield response(
        3, "2020-01-05T00:00:02Z", url, "200 OK",
        [("Content-Type", html), ("Content-Length", str(len(soup)))], soup,
    )
    body = CHUNKED.encode("utf-8")
    yield response(
        4, "2020-01-05T00:00:03Z", "https://eastbridge-herald.example/story/70112", "200 OK",
        [("Content-Type", html), ("Transfer-Encoding", "chunked")], chunked(body), body,
    )
    body = gzip.compress(GZIPPED.encode("utf-8"), 9, mtime=0)
    yield response(
        5, "2020-01-05T00:00:04Z", "https://meridian.example/2016/09/27/merkel-rouhani-engineers?utm_source=feed", "200 OK",
        [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))], body,
    )
    body = NOT_FOUND.encode("utf-8")
    yield response(
        6, "2020-01-05T00:00:05Z", "https://harbourwire.example/gone", "404 Not Found",
        [("Content-Type", html), ("Content-Length", str(len(body)))], body,
    )
    yield response(
        7, "2020-01-05T00:00:06Z", "https://harbourwire.example/logo.png", "200 OK",
        [("Content-Type", "image/png"), ("Content-Length", str(len(PNG)))], PNG,
    )
    yield record(
        8, "revisit", "2020-01-06T00:00:00Z",
        [
            ("WARC-Target-URI", url),
            ("WARC-Profile", "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"),
            ("WARC-Payload-Digest", sha1(soup)),
            ("WARC-Refers-To-Target-URI", url),
            ("WARC-Refers-To-Date", "2020-01-05T00:00:02Z"),
            ("Content-Type", "application/http; msgtype=response"),
        ],
        http("200 OK", [("Content-Type", html)], b""),
    )
    body = LATIN.encode("cp1252")
    yield response(
        9, "2020-01-06T00:00:01Z", "https://worldline.example/france/ayrault-letters", "200 OK",
        [("Content-Type", "text/html; charset=windows-1252"), ("Content-Length", str(len(body)))], body,
    )


def main():
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT
    output.write_bytes(b"".join(records()))


if __name__ == "__main__":
    main()
