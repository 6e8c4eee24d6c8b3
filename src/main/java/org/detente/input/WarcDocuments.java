package org.detente.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The documents of a WARC file (ISO 28500). A record gives a document, a dead letter, or is counted
 * as skipped by its reason; a document is handed out only when the end of its record was seen where
 * its length says, so that none is cut. Behind a bad record reading goes on at the next gzip member
 * that begins a record; an uncompressed file ends there with its one dead letter. Identities are
 * {@code URI#offset} by the offset in the file as stored; further records of one gzip member have
 * the place in the decoded member added, {@code URI#offset+place}, and are counted as misaligned.
 */
final class WarcDocuments {
  private static final int MAX_HEADERS = 1 << 20;
  private static final Set<String> TRAILERS = Set.of("\r\n\r\n", "\n\n");

  private final Reading reading;
  private final WarcSegments segments;
  private final WarcPayloads payloads;
  private final ByteBuffer buffer = ByteBuffer.allocate(8192);

  /** Place in the segment of the record that is being read. */
  private long place;

  /** Whether that record's dead letter is out. */
  private boolean reported;

  /** Whether that record is none that is wanted. */
  private boolean skipped;

  WarcDocuments(Reading reading, WarcSegments segments) {
    this.reading = reading;
    this.segments = segments;
    this.payloads = new WarcPayloads(reading);
  }

  void read() throws IOException {
    boolean more = true;
    boolean broken = false;
    while (more) {
      place = 0;
      reported = false;
      skipped = false;
      try {
        more = broken ? recover() : segments.next();
        broken = false;
        if (more) {
          readSegment();
        }
      } catch (BrokenInputException fault) {
        report(fault.reason(), fault);
        broken = true;
      }
    }
  }

  private boolean recover() throws IOException {
    boolean recovered = segments.recover();
    if (recovered) {
      reading.count("warc_resyncs");
    }
    return recovered;
  }

  private void readSegment() throws IOException {
    buffer.clear().limit(0);
    segments.limit(Long.MAX_VALUE);
    try {
      while (skipBlankLines()) {
        place = segments.position() - buffer.remaining();
        reported = false;
        skipped = false;
        readRecord();
      }
    } catch (EOFException ended) {
      report(segments.isAtFileEnd() ? Reason.TRUNCATED : Reason.MALFORMED, ended);
      segments.drain();
    } catch (NumberFormatException broken) {
      report(Reason.MALFORMED, new ParsingException("Content-Length is not a number"));
      segments.drain();
    } catch (ParsingException | IllegalArgumentException broken) {
      // jwarc throws IllegalArgumentException for headers that stand twice
      report(Reason.MALFORMED, broken);
      segments.drain();
    }
  }

  private void readRecord() throws IOException {
    if (buffer.get(buffer.position()) != 'W') {
      throw new ParsingException("a record must begin with WARC/");
    }
    segments.insideRecord(true);
    segments.limit(MAX_HEADERS);
    WarcRecord record = new WarcReader(segments, buffer).next().orElseThrow(EOFException::new);
    if (record.body().size() < 0) {
      throw new ParsingException("Content-Length is negative");
    }
    if (place > 0 && segments.isCompressed()) {
      reading.count("warc_records_misaligned");
    }
    Optional<SourceDocument> document = Optional.empty();
    try {
      document = payloads.documentOf(record, segments, offset(), id());
      skipped = document.isEmpty();
    } catch (DocumentException refused) {
      report(refused.reason(), refused);
    }
    segments.limit(Long.MAX_VALUE);
    record.body().consume();
    consumeTrailer();
    segments.insideRecord(false);
    fill(); // reads the check sum of a member that ends here
    document.ifPresent(reading::document);
  }

  /**
   * The two line breaks that end a record. Where nothing more follows, none is a habit of some
   * tools, which does no harm; at the end of an uncompressed file they may be cut.
   */
  private void consumeTrailer() throws IOException {
    StringBuilder trailer = new StringBuilder();
    while (!TRAILERS.contains(trailer.toString()) && fill()) {
      trailer.append((char) (buffer.get() & 0xFF));
      String seen = trailer.toString();
      if (TRAILERS.stream().noneMatch(whole -> whole.startsWith(seen))) {
        throw new ParsingException("the record does not end where Content-Length says");
      }
    }
    boolean whole = trailer.length() == 0 || TRAILERS.contains(trailer.toString());
    if (!whole && !segments.isAtFileEnd()) {
      throw new ParsingException("the record does not end where Content-Length says");
    }
  }

  private boolean skipBlankLines() throws IOException {
    while (fill()) {
      byte next = buffer.get(buffer.position());
      if (next != '\r' && next != '\n') {
        return true;
      }
      buffer.get();
    }
    return false;
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int read = segments.read(buffer);
    buffer.flip();
    return read > 0;
  }

  private long offset() {
    return segments.isCompressed() ? segments.offset() : place;
  }

  private String id() {
    boolean further = segments.isCompressed() && place > 0;
    return reading.uri() + "#" + offset() + (further ? "+" + place : "");
  }

  private void report(Reason reason, Exception cause) {
    if (reason == Reason.TOO_LARGE && skipped) {
      reading.count("warc_skipped_too_large"); // nobody misses a record that is not wanted
    } else if (!reported) {
      String message = "WARC record: " + DeadLetters.message(cause);
      reading.failure(offset(), id(), reason, message, cause);
    }
    reported = true;
  }
}
