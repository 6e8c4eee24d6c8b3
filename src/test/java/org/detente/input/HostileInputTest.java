package org.detente.input;

import static org.detente.input.Fixtures.bomb;
import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.http;
import static org.detente.input.Fixtures.page;
import static org.detente.input.Fixtures.read;
import static org.detente.input.Fixtures.response;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.detente.input.Fixtures.Read;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to exhaust memory or time, or to lead out of their folder. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
  private static final long EXPANDED = 64L << 20;
  private static final String HTML = "Content-Type: text/html\r\n";

  @Test
  void aGzipBombStopsEarly() throws IOException {
    byte[] bomb = bomb(utf8("<html>"), EXPANDED);
    assertTrue(bomb.length < 100_000);
    Read read = read(bomb);
    assertEquals(List.of("TOO_LARGE"), read.reasons());
    assertEquals(List.of(), read.documents());
  }

  @Test
  void aBombOfJsonLinesKeepsTheLinesBeforeIt() throws IOException {
    Read read =
        read(bomb(utf8("{\"id\":\"a\",\"text\":\"Talks.\"}\n{\"id\":\"b\",\"text\":\""), EXPANDED));
    assertEquals(List.of("a"), read.ids());
    assertEquals(List.of("TOO_LARGE"), read.reasons());
    assertEquals(2L, read.failures().get(0).getRecordOffset());
  }

  @Test
  void aBombAsRecordCostsOneRecord() throws IOException {
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: u:bomb\r\nContent-Type: application/http\r\n"
            + "Content-Length: "
            + (EXPANDED + 44)
            + "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    byte[] bomb = bomb(utf8(head), EXPANDED);
    Read read = read(concat(gzip(page("u:1")), bomb, gzip(page("u:3"))));
    assertEquals(List.of("u:1", "u:3"), urls(read));
    assertEquals(List.of("TOO_LARGE"), read.reasons());
    assertEquals((long) gzip(page("u:1")).length, read.failures().get(0).getRecordOffset());
  }

  @Test
  void aBombAsContentEncodingCostsOneRecord() throws IOException {
    byte[] bomb = bomb(utf8("<html>"), EXPANDED);
    byte[] record = response("u:bomb", http("200 OK", HTML + "Content-Encoding: gzip\r\n", bomb));
    Read read = read(concat(gzip(page("u:1")), gzip(record), gzip(page("u:3"))));
    assertEquals(List.of("u:1", "u:3"), urls(read));
    assertEquals(List.of("TOO_LARGE"), read.reasons());
    Read plain = read(concat(page("u:1"), record, page("u:3")));
    assertEquals(List.of("u:1", "u:3"), urls(plain));
  }

  @Test
  void aHeaderWithoutEndIsNotHeld() throws IOException {
    byte[] endless = concat(utf8("WARC/1.0\r\nWARC-Type: "), new byte[3_000_000]);
    Arrays.fill(endless, 30, endless.length, (byte) 'a');
    Read read = read(concat(gzip(page("u:1")), gzip(endless), gzip(page("u:3"))));
    assertEquals(List.of("u:1", "u:3"), urls(read));
    assertEquals(1, read.failures().size());
    Read http = read(gzip(response("u:2", concat(utf8("HTTP/1.1 200 OK\r\nX: "), endless))));
    assertEquals(1, http.failures().size());
  }

  @Test
  void documentsOverTheLimitAreRefusedAndOthersAreNot() throws IOException {
    DocumentReader small = DocumentReader.withMaxDocumentBytes(1000);
    byte[] exactly = utf8("a ".repeat(500));
    assertEquals(1, read(exactly, Fixtures.URI, small).documents().size());
    assertEquals(
        List.of("TOO_LARGE"), read(concat(exactly, utf8("b")), Fixtures.URI, small).reasons());
    byte[] large = response("u:2", http("200 OK", HTML, utf8("<p>" + "peace ".repeat(300))));
    Read read = read(concat(page("u:1"), large, page("u:3")), Fixtures.URI, small);
    assertEquals(List.of("u:1", "u:3"), urls(read));
    assertEquals(List.of("TOO_LARGE"), read.reasons());
  }

  @Test
  void addressesArePassedOnAsTextAndNamesOfFilesAreNot() throws IOException {
    String url = "https://e.example/../../etc/passwd?" + "x".repeat(300);
    Read read = read(gzip(page(url)));
    assertEquals(url, read.documents().get(0).getUrl());
    assertEquals(Fixtures.URI + "#0", read.documents().get(0).getSourceId());
  }

  @Test
  void aNestedArchiveInARecordIsNotOpened() throws IOException {
    byte[] inner = gzip(page("u:inner"));
    Read read = read(gzip(response("u:outer", http("200 OK", HTML, inner))));
    assertEquals(List.of(), read.documents());
    assertEquals(List.of("UNREADABLE"), read.reasons());
  }

  @Test
  void noiseNeverHangsNorThrows() throws IOException {
    Random random = new Random(20190304);
    byte[] archive = concat(page("u:1"), page("u:2"));
    byte[] compressed = concat(gzip(page("u:1")), gzip(page("u:2")));
    byte[] lines = utf8("{\"id\":\"a\",\"text\":\"Talks.\"}\n".repeat(20));
    for (byte[] whole : List.of(archive, compressed, lines, gzip(lines))) {
      for (int round = 0; round < 300; round++) {
        byte[] noisy = whole.clone();
        for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
          noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        Read read = read(noisy);
        assertTrue(
            !read.documents().isEmpty()
                || !read.failures().isEmpty()
                || read.count("warc_records_skipped") > 0);
      }
    }
  }

  @Test
  void aFileOfGzipMagicsIsReadInLinearTime() throws IOException {
    byte[] magics = new byte[1_500_000];
    for (int i = 0; i < magics.length; i++) {
      magics[i] = new byte[] {0x1F, (byte) 0x8B, 8}[i % 3];
    }
    Read read = read(concat(gzip(page("u:1")), magics));
    assertEquals(List.of("u:1"), urls(read));
    assertEquals(1, read.failures().size());
  }

  private static List<String> urls(Read read) {
    return read.documents().stream().map(SourceDocument::getUrl).toList();
  }
}
