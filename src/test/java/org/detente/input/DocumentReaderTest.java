package org.detente.input;

import static org.detente.input.Fixtures.PAGE;
import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.read;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.detente.input.Fixtures.Read;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final String TEXT =
      "CAPITAL: The ministers met on Monday.\n\nThey agreed to meet again.\n";

  @Test
  void aPageIsOneDocumentKnownByItsFile() throws IOException {
    SourceDocument document = read(utf8(PAGE)).documents().get(0);
    assertEquals(Fixtures.URI, document.getSourceId());
    assertEquals(Fixtures.URI, document.getSourceUri());
    assertNull(document.getRecordOffset());
    assertEquals(DocumentFormat.HTML, document.getFormat());
    assertEquals(64, document.getContentSha256().length());
    assertEquals(List.of(), document.getTargets());
    assertEquals(utf8(PAGE).length, document.getContent().remaining());
  }

  @Test
  void theExtensionIsNeverBelieved() throws IOException {
    DocumentReader reader = DocumentReader.create();
    for (byte[] bytes : List.of(utf8(PAGE), gzip(utf8(PAGE)))) {
      for (String uri : List.of("/a.html", "/a.html.gz", "/a.warc.gz", "/a.jsonl", "/a.png")) {
        Read read = read(bytes, uri, reader);
        assertEquals(PAGE, read.text(0), uri);
        assertEquals(DocumentFormat.HTML, read.documents().get(0).getFormat(), uri);
      }
    }
  }

  @Test
  void plainAndCompressedFilesGiveTheSameDocument() throws IOException {
    assertEquals(read(utf8(TEXT)).documents(), read(gzip(utf8(TEXT))).documents());
    byte[] members = concat(gzip(utf8(TEXT.substring(0, 9))), gzip(utf8(TEXT.substring(9))));
    assertEquals(read(utf8(TEXT)).documents(), read(members).documents());
  }

  @Test
  void gzipHeadersWithNamesCommentsAndExtrasAreSkipped() throws IOException {
    byte[] plain = gzip(utf8(TEXT));
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = 4 | 8 | 16 | 2;
    byte[] extra = {3, 0, 'x', 'y', 'z'};
    byte[] names = utf8("../../etc/passwd\0a comment\0");
    byte[] named =
        concat(head, extra, names, new byte[2], Arrays.copyOfRange(plain, 10, plain.length));
    Read read = read(named);
    assertEquals(TEXT, read.text(0));
    assertEquals(Fixtures.URI, read.documents().get(0).getSourceId());
  }

  @Test
  void pagesAreToldFromText() throws IOException {
    for (String page :
        List.of(
            PAGE,
            "\uFEFF  \n<html lang=en><p>x",
            "<!-- saved --><div>x</div>",
            "<?xml version=\"1.0\"?><nitf><body>x</body></nitf>",
            "Warning: mysql failed in line 3\n<!DOCTYPE HTML><p>x",
            "<p>Only a fragment.")) {
      assertEquals(DocumentFormat.HTML, format(utf8(page)), page);
    }
    for (String text : List.of(TEXT, "<Reuters> Talks began.", "5 < 6 but 7 > 6", "[AP] Talks.")) {
      assertEquals(DocumentFormat.DUMP, format(utf8(text)), text);
    }
    assertEquals(DocumentFormat.HTML, format(PAGE.getBytes(StandardCharsets.UTF_16LE)));
    byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE);
    assertEquals(DocumentFormat.DUMP, format(marked));
  }

  @Test
  void emptyFilesAreDeadLettersAndEmptyArchivesAreNot() throws IOException {
    for (byte[] empty : List.of(new byte[0], utf8(" \n\t\r\n"), utf8("\uFEFF"))) {
      Read read = read(empty);
      assertEquals(List.of("EMPTY"), read.reasons());
      assertEquals(1, read.count("empty_documents"));
    }
    Read zero = read(new byte[0], "/crawl/a.warc.gz", DocumentReader.create());
    Read gz = read(gzip(new byte[0]));
    for (Read read : List.of(zero, gz)) {
      assertEquals(List.of(), read.failures());
      assertEquals(1, read.count("empty_documents"));
      assertEquals(1, read.count("files_read"));
    }
  }

  @Test
  void binaryFilesAreUnreadableAndSayWhatTheyAre() throws IOException {
    assertEquals("PDF", refusal(utf8("%PDF-1.4\n1 0 obj << /Type /Catalog >>")));
    assertEquals("gzip inside gzip", refusal(gzip(gzip(utf8(PAGE)))));
    assertEquals(
        "ZIP (or DOCX, XLSX, EPUB, WACZ)", refusal(HexFormat.of().parseHex("504b030414000000")));
    assertEquals("binary content, beginning with 00 01 02 03", refusal(new byte[] {0, 1, 2, 3}));
  }

  @Test
  void aDeadLetterPointsToItsFile() throws IOException {
    byte[] pdf = utf8("%PDF-1.4");
    DeadLetter letter = read(pdf).failures().get(0);
    assertEquals(Fixtures.URI, letter.getSourceUri());
    assertEquals(Fixtures.URI, letter.getSourceId());
    assertEquals(Stage.READ, letter.getStage());
    assertEquals(8L, letter.getContentBytes());
    assertNull(letter.getRecordOffset());
    assertEquals(64, letter.getContentSha256().length());
  }

  @Test
  void aFailureOfTheStorageIsNoDeadLetter() {
    for (IOException failure : List.of(new IOException("reset"), new EOFException("reset"))) {
      InputStream broken =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw failure;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
              throw failure;
            }
          };
      byte[] page = gzip(utf8(PAGE.repeat(500)));
      InputStream start = new ByteArrayInputStream(page, 0, page.length / 2);
      IOException thrown =
          assertThrows(
              IOException.class,
              () ->
                  DocumentReader.create()
                      .read(new SequenceInputStream(start, broken), "u", new NoSink()));
      assertTrue(thrown == failure || thrown.getCause() == failure);
    }
  }

  private static DocumentFormat format(byte[] content) throws IOException {
    return read(content).documents().get(0).getFormat();
  }

  private static String refusal(byte[] content) throws IOException {
    Read read = read(content);
    assertEquals(List.of("UNREADABLE"), read.reasons());
    return read.failures().get(0).getMessage();
  }

  private static final class NoSink implements DocumentReader.Sink {
    @Override
    public void document(SourceDocument document) {
      throw new AssertionError("no document expected");
    }

    @Override
    public void failure(DeadLetter letter) {
      throw new AssertionError("no dead letter expected");
    }
  }
}
