package org.detente.input;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.detente.record.Reason;

/**
 * The members of a gzip file (RFC 1952), one after the other, with the offset of each in the file:
 * archives have one member for each record, and the JDK's stream neither tells where a member
 * begins nor goes on behind a broken one. Names in headers are skipped unread. Guarantees constant
 * memory, checked sums, and at most 100 decoded bytes for each byte of a member once it has given 1
 * MB. A breach is a {@link BrokenInputException}; {@link #resync} then finds the next record.
 */
final class GzipMembers implements AutoCloseable {
  private static final long RATIO_APPLIES_FROM = 1 << 20;
  private static final int MAX_RATIO = 100;
  private static final int TRAILER = 8;

  /** Headers of archives are short; to seek an end further on would make noise costly to scan. */
  private static final int SHORT_HEADER = 512;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_SUM = 2;
  private static final int RESERVED = 0xE0;

  private final SourceBytes source;
  private final Inflater inflater = new Inflater(true);
  private final Inflater probe = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private long start;
  private long decoded;
  private boolean ended = true;

  GzipMembers(SourceBytes source) {
    this.source = source;
  }

  /** Whether bytes begin as a gzip member. */
  static boolean isGzip(byte[] bytes, int from, int length) {
    return length >= 2 && (bytes[from] & 0xFF) == 0x1F && (bytes[from + 1] & 0xFF) == 0x8B;
  }

  /** Whether anything but padding by zeros follows the member that has ended. */
  boolean hasNext() throws IOException {
    while (source.lookAhead(1) > 0) {
      if (source.array()[source.from()] != 0) {
        return true;
      }
      source.advance(1);
    }
    return false;
  }

  /** Whether a whole header of a member follows. */
  boolean isAtMember() throws IOException {
    int seen = lookAhead();
    return headerLength(source.array(), source.from(), source.from() + seen) > 0;
  }

  /** Reads the header of the next member; false at the end of the file. */
  boolean next() throws IOException {
    if (!hasNext()) {
      return false;
    }
    start = source.offset();
    int seen = lookAhead();
    int header = headerLength(source.array(), source.from(), source.from() + seen);
    if (header < 0) {
      throw new BrokenInputException(Reason.MALFORMED, "no gzip member at offset " + start);
    }
    if (header == 0) {
      boolean cut = seen < SourceBytes.LOOK_AHEAD;
      throw new BrokenInputException(
          cut ? Reason.TRUNCATED : Reason.MALFORMED, "gzip header without an end");
    }
    source.advance(header);
    inflater.reset();
    sum.reset();
    decoded = 0;
    ended = false;
    return true;
  }

  /** Offset in the file of the current member. */
  long start() {
    return start;
  }

  /** Reads decoded bytes of the current member; -1 at its end, after its sums were checked. */
  int read(byte[] target, int offset, int length) throws IOException {
    int read = 0;
    while (!ended && read == 0 && length > 0) {
      read = inflate(target, offset, length);
      sum.update(target, offset, read);
      decoded += read;
      long raw = source.offset() - start;
      if (decoded > RATIO_APPLIES_FROM && decoded > MAX_RATIO * raw) {
        throw new BrokenInputException(
            Reason.TOO_LARGE, "gzip expands more than " + MAX_RATIO + " times");
      }
      if (inflater.finished()) {
        checkTrailer();
        ended = true;
      }
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    int available = source.lookAhead(1);
    if (available == 0) {
      throw new BrokenInputException(Reason.TRUNCATED, "the file ends inside a gzip member");
    }
    try {
      inflater.setInput(source.array(), source.from(), available);
      int read = inflater.inflate(target, offset, length);
      int used = available - inflater.getRemaining();
      if (read == 0 && used == 0 && !inflater.finished()) {
        throw new BrokenInputException(Reason.MALFORMED, "gzip asks for a dictionary");
      }
      source.advance(used);
      return read;
    } catch (DataFormatException broken) {
      throw new BrokenInputException(Reason.MALFORMED, "gzip: " + broken.getMessage());
    }
  }

  private void checkTrailer() throws IOException {
    if (source.lookAhead(TRAILER) < TRAILER) {
      throw new BrokenInputException(Reason.TRUNCATED, "the file ends inside a gzip trailer");
    }
    byte[] bytes = source.array();
    int at = source.from();
    if (int32(bytes, at) != (int) sum.getValue() || int32(bytes, at + 4) != (int) decoded) {
      throw new BrokenInputException(Reason.MALFORMED, "gzip check sum differs");
    }
    source.advance(TRAILER);
  }

  /** First decoded bytes of what follows, without consuming anything; fewer if it is broken. */
  byte[] peek(int wanted) throws IOException {
    int seen = lookAhead();
    byte[] raw = source.array();
    int to = source.from() + seen;
    int at = source.from();
    byte[] head = new byte[wanted];
    int filled = 0;
    for (int header = headerLength(raw, at, to); header > 0; header = headerLength(raw, at, to)) {
      probe.reset();
      probe.setInput(raw, at + header, to - at - header);
      try {
        int read;
        do {
          read = probe.inflate(head, filled, wanted - filled);
          filled += read;
        } while (read > 0 && filled < wanted);
      } catch (DataFormatException broken) {
        break; // what was decoded so far is the answer
      }
      if (filled == wanted || !probe.finished()) {
        break;
      }
      at = Math.min(to, to - probe.getRemaining() + TRAILER);
    }
    return Arrays.copyOf(head, filled);
  }

  /** Goes to the next place that is a gzip member with this beginning; false if there is none. */
  boolean resync(byte[] beginning) throws IOException {
    ended = true;
    source.rewind(start + 1); // a damaged member may have been read far into the next one
    for (int seen = lookAhead(); seen > 2; seen = lookAhead()) {
      int at = source.from();
      int to = at + seen;
      while (at < to - 2 && !isGzip(source.array(), at, to - at)) {
        at++;
      }
      source.advance(at - source.from());
      if (at < to - 2) {
        int near = Math.min(to, at + SHORT_HEADER);
        boolean likely = headerLength(source.array(), at, near) > 0;
        if (likely && Arrays.equals(peek(beginning.length), beginning)) {
          return true;
        }
        source.advance(1);
      }
    }
    return false;
  }

  private int lookAhead() throws IOException {
    return source.lookAhead(SourceBytes.LOOK_AHEAD);
  }

  @Override
  public void close() {
    inflater.end();
    probe.end();
  }

  /** Bytes of a header; -1 when it is none, 0 when its end is not there. */
  private static int headerLength(byte[] bytes, int from, int to) {
    int length = to - from;
    byte[] magic = {0x1F, (byte) 0x8B, 8};
    for (int i = 0; i < Math.min(3, length); i++) {
      if (bytes[from + i] != magic[i]) {
        return -1;
      }
    }
    if (length < 10) {
      return 0;
    }
    int flags = bytes[from + 3] & 0xFF;
    if ((flags & RESERVED) != 0) {
      return -1;
    }
    int at = from + 10;
    if ((flags & EXTRA) != 0) {
      at = at + 2 > to ? to + 1 : at + 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }
    at = (flags & NAME) == 0 ? at : behindZero(bytes, at, to);
    at = (flags & COMMENT) == 0 ? at : behindZero(bytes, at, to);
    at = (flags & HEADER_SUM) == 0 ? at : at + 2;
    return at > to ? 0 : at - from;
  }

  private static int behindZero(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private static int int32(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFF) << 24;
  }
}
