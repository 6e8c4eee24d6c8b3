package org.detente.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.detente.input.Fixtures.PAGE;
import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.http;
import static org.detente.input.Fixtures.info;
import static org.detente.input.Fixtures.page;
import static org.detente.input.Fixtures.read;
import static org.detente.input.Fixtures.record;
import static org.detente.input.Fixtures.response;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.detente.input.Fixtures.Read;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;

class WarcDocumentsTest {
  private static final String HTML = "Content-Type: text/html\r\n";

  @Test
  void aResponseKeepsItsAddressDateCharsetAndOffset() throws IOException {
    byte[] info = gzip(info());
    byte[] page = gzip(page("https://news.example/a?b=1"));
    Read read = read(concat(info, page));
    SourceDocument document = read.documents().get(0);
    assertEquals("https://news.example/a?b=1", document.getUrl());
    assertEquals(Instant.parse("2019-03-04T05:06:07Z"), document.getCapturedAt());
    assertEquals("utf-8", document.getCharset());
    assertEquals(DocumentFormat.HTML, document.getFormat());
    assertEquals((long) info.length, document.getRecordOffset());
    assertEquals(Fixtures.URI + "#" + info.length, document.getSourceId());
    assertEquals(List.of(), document.getTargets());
    assertEquals(1, read.count("warc_skipped_warcinfo"));
    assertEquals(List.of(), read.failures());
  }

  @Test
  void anUncompressedArchiveHasTheOffsetsOfItsRecords() throws IOException {
    byte[] first = page("https://news.example/1");
    byte[] second = page("https://news.example/2");
    Read read = read(concat(first, second));
    assertEquals(List.of("/crawl/file#0", "/crawl/file#" + first.length), read.ids());
    assertEquals(List.of(), read.failures());
  }

  @Test
  void onlySuccessfulTextBecomesDocuments() throws IOException {
    byte[] ok = utf8(PAGE);
    Read read =
        read(
            concat(
                gzip(record("request", "", utf8("GET / HTTP/1.1\r\n\r\n"))),
                gzip(record("revisit", "", http("200 OK", HTML, new byte[0]))),
                gzip(record("metadata", "", utf8("fetchTimeMs: 12"))),
                gzip(record("oddity", "", utf8("?"))),
                gzip(response("https://e.example/1", http("404 Not Found", HTML, ok))),
                gzip(response("https://e.example/2", http("301 Moved", HTML, ok))),
                gzip(
                    response(
                        "https://e.example/3",
                        http("200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}))),
                gzip(
                    record(
                        "response",
                        "WARC-Target-URI: dns:e.example\r\nContent-Type: text/dns\r\n",
                        utf8("e.example 1.2.3.4"))),
                gzip(
                    response(
                        "https://e.example/4",
                        http("203 Mirrored", "Content-Type: application/xhtml+xml\r\n", ok))),
                gzip(
                    response(
                        "https://e.example/5",
                        http("200 OK", "Content-Type: text/plain\r\n", utf8("Talks went on.")))),
                gzip(response("https://e.example/6", http("200 OK", "", ok))),
                gzip(
                    record(
                        "resource",
                        "WARC-Target-URI: file:///a.html\r\nContent-Type: text/html\r\n",
                        ok))));
    assertEquals(
        List.of(
            "https://e.example/4", "https://e.example/5", "https://e.example/6", "file:///a.html"),
        read.documents().stream().map(SourceDocument::getUrl).toList());
    assertEquals(
        List.of(DocumentFormat.HTML, DocumentFormat.DUMP, DocumentFormat.HTML, DocumentFormat.HTML),
        read.documents().stream().map(SourceDocument::getFormat).toList());
    assertEquals(8, read.count("warc_records_skipped"));
    assertEquals(2, read.count("warc_skipped_http_status"));
    assertEquals(1, read.count("warc_skipped_media_type"));
    assertEquals(1, read.count("warc_skipped_not_http"));
    assertEquals(1, read.count("warc_skipped_revisit"));
    assertEquals(1, read.count("warc_skipped_other_type"));
    assertEquals(List.of(), read.failures());
  }

  @Test
  void chunkedAndCompressedBodiesAreDecoded() throws IOException {
    byte[] page = utf8(PAGE);
    String chunked =
        Integer.toHexString(20)
            + "\r\n"
            + PAGE.substring(0, 20)
            + "\r\n"
            + Integer.toHexString(PAGE.length() - 20)
            + ";note=x\r\n"
            + PAGE.substring(20)
            + "\r\n0\r\n\r\n";
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    Read read =
        read(
            concat(
                gzip(
                    response(
                        "https://e.example/chunked",
                        http("200 OK", HTML + "Transfer-Encoding: chunked\r\n", utf8(chunked)))),
                gzip(
                    response(
                        "https://e.example/gzip",
                        http("200 OK", HTML + "Content-Encoding: gzip\r\n", gzip(page)))),
                gzip(
                    response(
                        "https://e.example/deflate",
                        http(
                            "200 OK",
                            HTML + "Content-Encoding: deflate\r\n",
                            deflated.toByteArray()))),
                gzip(
                    response(
                        "https://e.example/undone-by-the-crawler",
                        http("200 OK", HTML + "Content-Encoding: gzip\r\n", page)))));
    assertEquals(4, read.documents().size(), read.failures()::toString);
    for (SourceDocument document : read.documents()) {
      assertArrayEquals(page, document.getContent().array(), document.getUrl());
    }
  }

  @Test
  void aPayloadThatCannotBeDecodedIsADeadLetterAndTheNextRecordIsRead() throws IOException {
    byte[] half = Arrays.copyOf(gzip(utf8(PAGE)), 60);
    Read read =
        read(
            concat(
                response("u:1", http("200 OK", HTML + "Content-Encoding: gzip\r\n", half)),
                response("u:2", http("200 OK", HTML + "Content-Encoding: br\r\n", utf8("xxxx"))),
                response(
                    "u:3",
                    http("200 OK", HTML + "Transfer-Encoding: chunked\r\n", utf8("not chunked"))),
                response(
                    "u:4",
                    http("200 OK", HTML + "Transfer-Encoding: chunked\r\n", utf8("9\r\nab"))),
                response("u:5", utf8("no HTTP at all\r\n\r\n")),
                page("u:6")));
    assertEquals(List.of("TRUNCATED", "UNREADABLE", "TRUNCATED", "MALFORMED"), read.reasons());
    assertEquals(
        List.of("u:3", "u:6"), read.documents().stream().map(SourceDocument::getUrl).toList());
    assertEquals(0L, read.failures().get(0).getRecordOffset());
    assertEquals("/crawl/file#0", read.failures().get(0).getSourceId());
  }

  @Test
  void aWrongLengthCostsOnlyItsOwnRecordWhereRecordsAreMembers() throws IOException {
    String honest = new String(page("https://e.example/wrong"), ISO_8859_1);
    int length = honest.indexOf("\r\n\r\n", honest.indexOf("HTTP/1.1"));
    assertTrue(length > 0);
    for (int error : new int[] {-40, -1, 1, 40, 4000}) {
      Read read =
          read(
              concat(
                  gzip(page("u:1")),
                  gzip(withLengthOffBy(page("u:2"), error)),
                  gzip(page("u:3")),
                  gzip(page("u:4"))));
      assertEquals(
          List.of("u:1", "u:3", "u:4"),
          read.documents().stream().map(SourceDocument::getUrl).toList(),
          () -> "off by " + error);
      assertEquals(List.of("MALFORMED"), read.reasons(), () -> "off by " + error);
      assertEquals((long) gzip(page("u:1")).length, read.failures().get(0).getRecordOffset());
    }
  }

  @Test
  void aWrongLengthEndsAnUncompressedArchiveWithOneDeadLetter() throws IOException {
    Read read = read(concat(page("u:1"), withLengthOffBy(page("u:2"), -7), page("u:3")));
    assertEquals(List.of("/crawl/file#0"), read.ids());
    assertEquals(List.of("MALFORMED"), read.reasons());
  }

  @Test
  void badHeadersAreDeadLettersAndReadingGoesOn() throws IOException {
    byte[] fine = page("u:fine");
    String text = new String(fine, ISO_8859_1);
    byte[] notANumber =
        text.replaceFirst("Content-Length: \\d+", "Content-Length: many").getBytes(ISO_8859_1);
    byte[] negative =
        text.replaceFirst("Content-Length: \\d+", "Content-Length: -5").getBytes(ISO_8859_1);
    byte[] twice =
        text.replaceFirst("Content-Length", "Content-Length: 7\r\nContent-Length")
            .getBytes(ISO_8859_1);
    byte[] noColon = text.replaceFirst("WARC-Date:", "WARC Date").getBytes(ISO_8859_1);
    byte[] noDate = text.replaceFirst("2019-03-04T05:06:07Z", "yesterday").getBytes(ISO_8859_1);
    Read read =
        read(
            concat(
                gzip(notANumber),
                gzip(negative),
                gzip(twice),
                gzip(noColon),
                gzip(noDate),
                gzip(fine)));
    assertEquals(List.of("MALFORMED", "MALFORMED", "MALFORMED", "MALFORMED"), read.reasons());
    assertEquals(2, read.documents().size());
    assertNull(read.documents().get(0).getCapturedAt());
  }

  @Test
  void damageInsideAMemberCostsOneRecord() throws IOException {
    byte[] second = gzip(page("u:2"));
    int survived = 0;
    for (int at = 0; at < second.length; at++) {
      byte[] damaged = second.clone();
      damaged[at] ^= 0x5A;
      Read read = read(concat(gzip(page("u:1")), damaged, gzip(page("u:3")), gzip(page("u:4"))));
      List<String> urls = read.documents().stream().map(SourceDocument::getUrl).toList();
      assertTrue(urls.contains("u:1") && urls.contains("u:3") && urls.contains("u:4"), "at " + at);
      assertTrue(read.failures().size() <= 1, "at " + at);
      survived += urls.size() == 4 ? 1 : 0;
      assertEquals(4, urls.size() + read.failures().size(), "at " + at);
    }
    // The file system, time and flags of a member's header carry no content.
    assertTrue(survived < 10, "survived " + survived);
  }

  @Test
  void membersMayHoldSeveralRecordsOrCutThemAnywhere() throws IOException {
    byte[] plain = concat(page("u:1"), page("u:2"), page("u:3"));
    Read one = read(gzip(plain));
    assertEquals(List.of("u:1", "u:2", "u:3"), urls(one));
    assertEquals(2, one.count("warc_records_misaligned"));
    assertEquals("/crawl/file#0+" + page("u:1").length, one.ids().get(1));
    int third = plain.length / 3;
    byte[] blocks =
        concat(
            gzip(Arrays.copyOf(plain, third)),
            gzip(Arrays.copyOfRange(plain, third, 2 * third)),
            gzip(Arrays.copyOfRange(plain, 2 * third, plain.length)),
            gzip(new byte[0]));
    Read cut = read(blocks);
    assertEquals(List.of("u:1", "u:2", "u:3"), urls(cut), cut.failures()::toString);
    assertEquals(List.of(), cut.failures());
  }

  @Test
  void anArchiveWithoutDocumentsIsNoFault() throws IOException {
    assertEquals(List.of(), read(gzip(info())).failures());
    assertEquals(List.of(), read(info()).failures());
    Read padded = read(concat(gzip(page("u:1")), new byte[512]));
    assertEquals(1, padded.documents().size());
    assertEquals(List.of(), padded.failures());
  }

  @Test
  void anEmptyPageIsADeadLetterAndATruncatedCaptureIsKept() throws IOException {
    Read read =
        read(
            concat(
                gzip(response("u:1", http("200 OK", HTML, new byte[0]))),
                gzip(
                    record(
                        "response",
                        "WARC-Truncated: length\r\nWARC-Target-URI: <u:2>\r\nContent-Type: application/http\r\n",
                        http("200 OK", HTML, utf8(PAGE))))));
    assertEquals(List.of(Reason.EMPTY.name()), read.reasons());
    assertEquals(List.of("u:2"), urls(read));
    assertEquals(1, read.count("warc_records_truncated_by_crawler"));
  }

  private static List<String> urls(Read read) {
    return read.documents().stream().map(SourceDocument::getUrl).toList();
  }

  private static byte[] withLengthOffBy(byte[] record, int error) {
    String text = new String(record, ISO_8859_1);
    int at = text.indexOf("Content-Length: ") + "Content-Length: ".length();
    int end = text.indexOf("\r\n", at);
    int wrong = Integer.parseInt(text.substring(at, end)) + error;
    return (text.substring(0, at) + wrong + text.substring(end)).getBytes(ISO_8859_1);
  }
}
