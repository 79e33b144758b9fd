"""Small files of all formats with one article, made here: what people have in their folders."""

import io
import zipfile

SENTENCE = "They met in Jeddah on Tuesday and talked for nine hours about a ceasefire."
MORE = (
    "The envoy said afterwards that both sides had come closer to each other than at any time before. "
    "A second meeting is planned for next week, two officials said, and a third one is likely to follow in April. "
    "Nobody expects that all the questions which are still open will be answered there."
)
TEXT = f"Talks end in Jeddah\n\n{SENTENCE}\n\n{MORE}\n"
MARKDOWN = (
    "---\ntitle: Talks end in Jeddah\nsource: Sample Wire\ndate: 2025-03-11\nlink: https://sample.example/2025/talks\n---\n\n"
    f"{SENTENCE}\n\n{MORE}\n"
)
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Talks end in Jeddah - Sample Wire</title>
<meta property="og:site_name" content="Sample Wire">
<link rel="canonical" href="https://sample.example/2025/talks">
<meta property="article:published_time" content="2025-03-11T18:40:00+00:00">
<meta property="article:modified_time" content="2025-03-12T09:00:00+00:00">
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of Thursday</a></li></ul></nav>
<div id="cookie-banner">By clicking Accept you agreed on Monday that we keep cookies.</div>
<main><article><h1>Talks end in Jeddah</h1>
<p class="byline">By A. Writer</p><p>Published 11 March 2025</p>
<p>{SENTENCE}</p>
<figure><img src="a.jpg"><figcaption>The envoy leaves Jeddah on Wednesday.</figcaption></figure>
<p>{MORE}</p><p>{MORE.replace("envoy", "minister").replace("officials", "aides")}</p>
<ul><li><a href="/x">The talks of Friday in pictures</a></li><li><a href="/y">What happened on Sunday</a></li></ul>
</article></main>
<section id="comments"><p>I read this on Saturday and did not like it at all, said nobody.</p></section>
<footer><p>Copyright 2025 Sample Wire</p></footer></body></html>"""
RECORD = {
    "id": "a1",
    "headline": "Talks end in Jeddah",
    "content": f"{SENTENCE}\n\n{MORE}",
    "publishedAt": "2025-03-11T18:40:00Z",
    "source": {"id": 7, "name": "Sample Wire"},
    "url": "https://sample.example/2025/talks",
}
TABLE = f'Title,Published,Source,Body\n"Talks end in Jeddah",2025-03-11,Sample Wire,"{SENTENCE}\n\n{MORE}"\n'
MAIL = (
    "Received: from mail.sample.example\r\nFrom: Sample Wire <desk@sample.example>\r\nTo: reader@other.example\r\n"
    "Date: Tue, 11 Mar 2025 23:30:00 -0500\r\nSubject: Talks end in Jeddah\r\nMIME-Version: 1.0\r\n"
    'Content-Type: text/html; charset="utf-8"\r\n\r\n'
    f"<html><body><P>{SENTENCE}</P><P>{MORE}</P></body></html>\r\n"
)
LONG_HTML = f"&lt;p&gt;{SENTENCE}&lt;/p&gt;" + f"&lt;p&gt;{MORE}&lt;/p&gt;" * 3
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Wire</title><item>
<title>Talks end in Jeddah</title><link>https://sample.example/2025/talks</link><guid>a1</guid>
<pubDate>Tue, 11 Mar 2025 18:40:00 GMT</pubDate><description>{LONG_HTML}</description></item></channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Sample Wire</title><entry>
<title>Talks end in Jeddah</title><link href="https://sample.example/2025/talks"/><id>a1</id>
<published>2025-03-11T18:40:00Z</published><content type="html">{LONG_HTML}</content></entry></feed>"""


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Talks end in Jeddah", 0)
    document.add_paragraph(SENTENCE)
    document.add_paragraph(MORE)
    document.add_table(1, 1).cell(0, 0).text = "Thursday"
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def pdf(lines: list[str] | None = None) -> bytes:
    """A page with these lines, as a PDF is written by hand."""
    return pdf_of([lines or ["Talks end in Jeddah", "", SENTENCE, "", *MORE.split(". ")]], {})


def pdf_of(pages: list[list[str]], about: dict[str, str]) -> bytes:
    """Pages with their lines, and what the file says of itself: {"Title": "Talks end"}."""
    first = 5  # what comes before the pages
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {' '.join(f'/{name} ({words})' for name, words in about.items())} >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {first + 2 * number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    content = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(content))
    )


def warc(page: str = PAGE) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    content = io.BytesIO()
    writer = WARCWriter(content, gzip=True)
    for url, status, media, body in (
        ("https://sample.example/style.css", "200 OK", "text/css", "body {}"),
        ("https://sample.example/gone", "404 Not Found", "text/html", page),
        ("https://sample.example/2025/talks", "200 OK", "text/html; charset=utf-8", page),
    ):
        headers = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body.encode()), http_headers=headers)
        )
    return content.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()
