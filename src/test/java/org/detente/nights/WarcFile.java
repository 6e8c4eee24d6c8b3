package org.detente.nights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes a {@code .warc.gz} as crawlers do: one gzip member for each record. */
final class WarcFile {
  private final ByteArrayOutputStream members = new ByteArrayOutputStream();

  WarcFile() {
    add(
        "warcinfo",
        "warcinfo",
        "2026-11-01T00:00:00Z",
        "application/warc-fields",
        "software: test\r\n");
  }

  /** Adds a page that was fetched at a time such as {@code 2026-11-03T02:00:00Z}. */
  WarcFile response(String url, String time, String html) {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.length
            + "\r\n\r\n"
            + html;
    return add("response", url, time, "application/http; msgtype=response", http);
  }

  private WarcFile add(String type, String url, String time, String contentType, String block) {
    byte[] body = block.getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes((url + time).getBytes(StandardCharsets.UTF_8)).toString();
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + id
            + ">\r\nWARC-Date: "
            + time
            + (type.equals("response") ? "\r\nWARC-Target-URI: " + url : "")
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (GZIPOutputStream member = new GZIPOutputStream(members)) {
      member.write(head.getBytes(StandardCharsets.UTF_8));
      member.write(body);
      member.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The file so far. */
  byte[] bytes() {
    return members.toByteArray();
  }
}
