package org.detente.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The document of a WARC record: HTML, XHTML or plain text of a {@code resource}, or of a {@code
 * response} with an HTTP status of 2xx, after transfer and content decoding. Other records are
 * counted as {@code warc_records_skipped} and by reason, and give nothing. A payload that cannot be
 * decoded is a {@link DocumentException}; the record behind it can still be read.
 */
final class WarcPayloads {
  private static final int MAX_HEADERS = 1 << 20;
  private static final Set<String> TYPES =
      Set.of("warcinfo", "request", "metadata", "revisit", "conversion", "continuation");

  private final Reading reading;

  WarcPayloads(Reading reading) {
    this.reading = reading;
  }

  /** The document of a record whose body was not read yet; empty when it is not wanted. */
  Optional<SourceDocument> documentOf(
      WarcRecord record, WarcSegments segments, long offset, String id) throws IOException {
    try {
      if (record instanceof WarcResponse response) {
        return ofResponse(response, segments, offset, id);
      }
      if (record instanceof WarcResource) {
        segments.limit(Long.MAX_VALUE);
        return document(record, record.headers(), record.body().stream(), segments, offset, id);
      }
    } catch (ParsingException | ZipException broken) {
      throw new DocumentException(Reason.MALFORMED, "payload: " + broken.getMessage(), broken);
    } catch (IllegalArgumentException broken) {
      // jwarc's way to say that a header is no number or stands twice
      throw new DocumentException(Reason.MALFORMED, "header: " + broken.getMessage(), broken);
    }
    String type = record.headers().first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    return skipped(TYPES.contains(type) ? type : "other_type");
  }

  private Optional<SourceDocument> ofResponse(
      WarcResponse response, WarcSegments segments, long offset, String id) throws IOException {
    if (!mediaType(response.headers()).startsWith("application/http")) {
      return skipped("not_http");
    }
    segments.limit(MAX_HEADERS);
    HttpResponse http = response.http();
    segments.limit(Long.MAX_VALUE);
    if (http.status() < 200 || http.status() > 299) {
      return skipped("http_status");
    }
    return document(response, http.headers(), http.body().stream(), segments, offset, id);
  }

  private Optional<SourceDocument> document(
      WarcRecord record,
      MessageHeaders headers,
      InputStream body,
      WarcSegments segments,
      long offset,
      String id)
      throws IOException {
    String type = mediaType(headers);
    boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
    if (!html && !type.equals("text/plain") && !type.isEmpty()) {
      return skipped("media_type");
    }
    byte[] content = content(body, headers, segments);
    DocumentFormat declared =
        html ? DocumentFormat.HTML : type.isEmpty() ? null : DocumentFormat.DUMP;
    SourceDocument document = DocumentReader.documentOf(reading, offset, id, content, declared);
    if (document == null) {
      return Optional.empty();
    }
    if (record.headers().first("WARC-Truncated").isPresent()) {
      reading.count("warc_records_truncated_by_crawler");
    }
    document.setCharset(charset(headers));
    document.setUrl(target(record));
    document.setCapturedAt(date(record));
    return Optional.of(document);
  }

  /** Decodes a payload. Faults of the segment pass; those of the payload alone are its own. */
  private byte[] content(InputStream body, MessageHeaders headers, WarcSegments segments)
      throws IOException {
    try (InputStream decoded = decoded(body, headers)) {
      return ContentStream.readDocument(decoded, reading.maxDocumentBytes());
    } catch (BrokenInputException broken) {
      if (segments.hasFailed()) {
        throw broken;
      }
      String message = "payload: " + DeadLetters.message(broken);
      throw new DocumentException(broken.reason(), message, broken);
    } catch (EOFException cut) {
      if (segments.isAtEnd()) {
        throw cut;
      }
      throw new DocumentException(Reason.TRUNCATED, "payload: it ends too early", cut);
    }
  }

  private Optional<SourceDocument> skipped(String reason) {
    reading.count("warc_records_skipped");
    reading.count("warc_skipped_" + reason);
    return Optional.empty();
  }

  /** Undoes the content encoding; one that is named but was undone by the crawler is no fault. */
  private static InputStream decoded(InputStream body, MessageHeaders headers) throws IOException {
    List<String> named = headers.all("Content-Encoding");
    String encoding = String.join(",", named).strip().toLowerCase(Locale.ROOT);
    if (encoding.isEmpty() || encoding.equals("identity") || encoding.equals("none")) {
      return body;
    }
    byte[] head = body.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), body);
    boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
    if (gzip && GzipMembers.isGzip(head, 0, head.length)) {
      SourceBytes source = SourceBytes.ofPart(whole);
      return new ContentStream(source, new GzipMembers(source));
    }
    if (encoding.equals("deflate") && head.length == 2) {
      boolean zlib = (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 == 0;
      return inflated(whole, !zlib);
    }
    if (gzip || encoding.equals("deflate")) {
      return whole;
    }
    throw new DocumentException(
        Reason.UNREADABLE, "Content-Encoding is none of gzip, deflate and identity");
  }

  private static InputStream inflated(InputStream deflated, boolean raw) {
    Inflater inflater = new Inflater(raw);
    return new InflaterInputStream(deflated, inflater) {
      @Override
      public void close() {
        inflater.end();
      }
    };
  }

  private static String mediaType(MessageHeaders headers) {
    String raw = headers.first("Content-Type").orElse("");
    int end = raw.indexOf(';');
    return (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String charset(MessageHeaders headers) {
    return headers
        .first("Content-Type")
        .map(raw -> MediaType.parseLeniently(raw).parameters().get("charset"))
        .orElse(null);
  }

  private static @Nullable String target(WarcRecord record) {
    return record
        .headers()
        .first("WARC-Target-URI")
        .map(
            uri ->
                uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri)
        .orElse(null);
  }

  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException unreadable) {
      return null; // a document without a time of capture is still a document
    }
  }
}
