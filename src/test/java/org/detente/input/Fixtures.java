package org.detente.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;

/** Makes files in memory and reads them; the texts are written for the purpose. */
final class Fixtures {
  static final String URI = "/crawl/file";
  static final String PAGE =
      "<!DOCTYPE html><html><head><title>Ministers meet</title></head>"
          + "<body><p>The ministers of Norland and Sudria met on Monday.</p></body></html>";

  /** What one reading gave. */
  record Read(List<SourceDocument> documents, List<DeadLetter> failures, Map<String, Long> counts) {
    List<String> ids() {
      return documents.stream().map(SourceDocument::getSourceId).toList();
    }

    List<String> reasons() {
      return failures.stream().map(f -> f.getReason().name()).toList();
    }

    long count(String name) {
      return counts.getOrDefault(name, 0L);
    }

    String text(int index) {
      return Charsets.decode(documents.get(index)).text();
    }
  }

  private Fixtures() {}

  static Read read(byte[] file) throws IOException {
    return read(file, URI, DocumentReader.create());
  }

  static Read read(byte[] file, String uri, DocumentReader reader) throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    List<DeadLetter> failures = new ArrayList<>();
    DocumentReader.Sink sink =
        new DocumentReader.Sink() {
          @Override
          public void document(SourceDocument document) {
            documents.add(document);
          }

          @Override
          public void failure(DeadLetter letter) {
            failures.add(letter);
          }
        };
    Map<String, Long> counts = reader.read(new ByteArrayInputStream(file), uri, sink);
    return new Read(documents, failures, counts);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A gzip member that ends in a number of blanks. */
  static byte[] bomb(byte[] before, long blanks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    Arrays.fill(chunk, (byte) 32);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(before);
      for (long left = blanks; left > 0; left -= chunk.length) {
        out.write(chunk, 0, (int) Math.min(left, chunk.length));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] record(String type, String headers, byte[] body) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Date: 2019-03-04T05:06:07Z\r\n"
            + "WARC-Record-ID: <urn:uuid:6e2b7d7c-21c5-4d0a-9f5e-3f1f4c2f0b11>\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    return concat(utf8(head), body, utf8("\r\n\r\n"));
  }

  static byte[] http(String status, String headers, byte[] payload) {
    return concat(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), payload);
  }

  static byte[] response(String url, byte[] http) {
    return record(
        "response",
        "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
        http);
  }

  /** A response with a page of its own text. */
  static byte[] page(String url) {
    String page = PAGE.replace("Monday", "Monday, says " + url);
    return response(url, http("200 OK", "Content-Type: text/html; charset=utf-8\r\n", utf8(page)));
  }

  static byte[] info() {
    return record("warcinfo", "Content-Type: application/warc-fields\r\n", utf8("software: x\r\n"));
  }
}
