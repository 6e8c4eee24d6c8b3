#!/usr/bin/env python3
"""Writes sample-input/broken/: small files that are damaged, mislabelled or hostile.

Their text, the events and the quotations are invented for testing; CC0. Same script, same bytes.
Python 3, standard library only; takes the shape of its WARC records from make_warc.py.

Usage: python3 src/test/samples/make_broken.py
"""

import gzip
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # leave no __pycache__ among the sources

from make_warc import NOTE, PNG, http, record

OUTPUT = Path(__file__).resolve().parents[3] / "sample-input" / "broken"


def page(title, date, author, *paragraphs):
    """A plain article page."""
    body = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{NOTE}\n<title>{title}</title>\n'
        f'<meta property="article:published_time" content="{date}">\n<meta name="author" content="{author}">\n'
        f"</head><body><article><h1>{title}</h1>\n{body}\n</article></body></html>\n"
    )


KEPT = page(
    "Haldane opens consulate in Kazan", "2019-09-10", "Irina Belova",
    "Britain opened a consulate in Kazan on Tuesday, with the minister for Europe, Peter Haldane, cutting a ribbon that had been flown from Leeds.",
    "“We have closed enough doors,” Mr Haldane told guests. “It is pleasant to open one.”",
    "Russia thanked Britain for choosing the city. The deputy mayor, Rustam Galeev, said that he expected students and merchants to come first, and diplomats last.",
    "Mr Haldane later met officials of the Russian foreign ministry. They refused to lift a ban on three British scholars, and he criticised the decision as “small”.",
    "The two sides plan to hold a film festival in the spring.",
)

WHOLE = page(
    "Zarif and Hunt speak about drifting barge", "2019-05-18", "Daniel Price",
    "Jeremy Hunt telephoned Mohammad Javad Zarif on Saturday and asked Iran to hand over a British barge that had drifted into its waters.",
    "“I told him that it is full of gravel,” the foreign secretary said in a statement. “He told me that gravel can wait.”",
    "Mr Zarif said that the barge would be inspected “by the book”. He accused its owner of switching off the lights.",
    "London rejected the accusation. It has not threatened to withdraw its ambassador, but it warned British ships to stay out of the strait.",
    "France and Germany offered to send a tug. Oman agreed to mediate, and Mr Hunt thanked it.",
)

CUT = page(
    "Galeev asks London for trams", "2019-09-12", "Irina Belova",
    "The deputy mayor of Kazan asked Britain on Thursday for advice on trams.",
    "“Ours are old and yours are expensive,” he said. “There must be something in between.”",
    *[f"Line {number} of the network was opened in a year that nobody at the depot remembers, officials said." for number in range(1, 30)],
)

PLAIN = page(
    "Turkey returns stolen bell to Ukraine", "2017-02-21", "Leyla Aydin",
    "Turkey has returned to Ukraine a ship’s bell that was stolen from a museum in Odessa, the two foreign ministries said on Tuesday.",
    "“A bell should ring at home,” Mevlut Cavusoglu, the Turkish foreign minister, said as he handed it to his Ukrainian counterpart, Pavlo Klimkin, in Ankara.",
    "Mr Klimkin thanked Turkey and promised to lend the bell to Istanbul for a year. He accused Russia of holding 300 other objects from museums in Crimea.",
    "Moscow rejected the accusation. “Nothing has been stolen and nothing will be returned,” a spokesman for the culture ministry said.",
    "Ukraine intends to take the case to a court in The Hague.",
)

PACKED = page(
    "Ankara and Tehran open reading room on border", "2018-03-27", "Leyla Aydin",
    "Turkey and Iran opened a reading room in the customs house at Gurbulak on Tuesday, so that drivers who wait there need not quarrel.",
    "“A man with a book does not sound his horn,” Mohammad Javad Zarif, the Iranian foreign minister, said.",
    "His Turkish counterpart, Mevlut Cavusoglu, thanked Iran for half of the shelves. The two signed an agreement on longer opening hours.",
    "Iran had accused Turkish officers of turning back lorries. Turkey denied that, and it criticised “papers that look wet and fresh”.",
    "The two ministers plan to meet there again in May.",
)

WRONG_CHARSET = "\ufeff" + "\n\n".join(
    [
        "Ministers meet on the bridge",
        "By Viktor Hale",
        "The foreign ministers of two neighbouring countries met on a bridge and agreed to repair it, officials said.",
        "\"It will take a year,\" one of them said.",
    ]
)

GOOD_LINE = {
    "id": "good-1", "url": "https://harbourwire.example/broken/good", "title": "France lends Iran two water engineers",
    "published": "2016-05-11", "publisher": "Harbour Wire", "byline": "Daniel Price", "language": "en",
    "text": "France will lend Iran two water engineers for a year, Jean-Marc Ayrault said on Wednesday after a meeting with Mohammad Javad Zarif in Paris.\n\n"
    "\"Drought has no flag,\" the French foreign minister told reporters. His guest thanked France and said that relations had \"left the waiting room\".\n\n"
    "Iran refused to discuss its missiles, a French official said. Paris did not threaten new sanctions. Mr Zarif plans to visit Berlin on Friday.",
}


def warc(number, title, text):
    """A response record with a page."""
    body = text.encode("utf-8")
    return record(
        number, "response", "2020-02-01T00:00:00Z",
        [("WARC-Target-URI", f"https://eastbridge-herald.example/{title}"), ("Content-Type", "application/http; msgtype=response")],
        http("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))], body),
    )


def bad_lines():
    """One good line, then one for each fault."""
    no_text = {"id": "no-text", "url": "https://harbourwire.example/broken/no-text", "title": "A headline and nothing else", "published": "2016-05-12"}
    numeric = dict(GOOD_LINE, id=20160513, url="https://harbourwire.example/broken/numeric", text=GOOD_LINE["text"].replace("two water", "ten water"))
    lines = [
        json.dumps(GOOD_LINE, ensure_ascii=False),
        '{"id":"bad-json","title":"The bracket that never closes","text":"Russia said',
        json.dumps(no_text),
        json.dumps(numeric, ensure_ascii=False),
        "",
        '["an","array","is","no","article"]',
    ]
    return "\n".join(lines) + "\n"


def hostile_line():
    """A good article whose metadata attack spreadsheets, reports and paths."""
    line = {
        "id": "hostile-1", "url": "javascript:alert(1)", "title": "=HYPERLINK(\"http://evil.test/\",\"Kerry\") <script>alert('x')</script>",
        "published": "2015-03-30", "publisher": "../../etc", "byline": "\"><img src=x onerror=alert(1)>", "language": "en",
        "text": "John Kerry met Sergei Lavrov in Lausanne on Monday and agreed to extend the talks with Iran by a day.\n\n"
        "\"<b>We are not done</b>, and we are not leaving,\" the American secretary of state said.\n\n"
        "=1+1 was the answer of one diplomat who was asked for the state of the sums. Russia criticised the delay. "
        "\"+7 hours is nothing,\" said Mr Lavrov, who plans to return to Moscow on Tuesday.",
    }
    return json.dumps(line, ensure_ascii=False) + "\n"


def files():
    """Every file's name and bytes."""
    deep = page("Nested page", "2016-06-06", "Viktor Hale", "A page whose markup is nested twenty thousand levels deep.")
    deep = deep.replace("</article>", "<div>" * 20_000 + "Germany thanked France for the bottom of the well." + "</div>" * 20_000 + "</article>")
    cut = gzip.compress(CUT.encode("utf-8"), 9, mtime=0)
    kept, lost = warc(101, "kazan-consulate", KEPT), warc(102, "kazan-trams", CUT)
    whole = gzip.decompress(warc(103, "drifting-barge", WHOLE))
    bad_header = whole + gzip.decompress(lost).replace(b"Content-Length: ", b"Content-Length: many ", 1)
    noise = bytes(value for pair in zip(range(0x80, 0xC0), range(0xC0, 0x100)) for value in (0x20, *pair[::-1], 0xFF))
    return {
        "empty.html": b"",
        "zero-byte.html.gz": b"",
        "truncated.html.gz": cut[: len(cut) * 3 // 5],
        "truncated.warc.gz": kept + lost[: len(lost) // 2],
        "bad-header.warc": bad_header,
        "bad-lines.jsonl": bad_lines().encode("utf-8"),
        "hostile-metadata.jsonl": hostile_line().encode("utf-8"),
        "image.html": PNG,
        "deep.html.gz": gzip.compress(deep.encode("utf-8"), 9, mtime=0),
        "undecodable.txt": WRONG_CHARSET.encode("utf-8") + noise,
        "plain-inside.html.gz": PLAIN.encode("utf-8"),
        "gzip-inside.html": gzip.compress(PACKED.encode("utf-8"), 9, mtime=0),
    }


def main():
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (OUTPUT / name).write_bytes(data)


if __name__ == "__main__":
    main()
