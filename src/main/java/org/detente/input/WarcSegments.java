package org.detente.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.detente.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a WARC file cut into segments that can be read by themselves. Between records, each
 * gzip member begins a segment; inside a record, one that begins with {@code WARC/} does, and
 * others continue the record, whatever tool cut them. An uncompressed file is one segment. So a
 * record with a wrong length cannot eat into the next one, and behind a fault the next segment can
 * be found.
 */
final class WarcSegments implements ReadableByteChannel {
  private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final SourceBytes source;
  private final @Nullable GzipMembers members;
  private final byte[] part = new byte[8192];
  private long offset;
  private long read;
  private long budget = Long.MAX_VALUE;
  private boolean insideRecord;
  private boolean begun;
  private boolean ended;
  private boolean atFileEnd;
  private boolean failed;

  WarcSegments(SourceBytes source, @Nullable GzipMembers members) {
    this.source = source;
    this.members = members;
  }

  /** Begins the next segment, once the last one is at its end; false at the end of the file. */
  boolean next() throws IOException {
    read = 0;
    insideRecord = false;
    ended = false;
    failed = false;
    offset = source.offset();
    if (members == null) {
      boolean first = !begun;
      begun = true;
      return first && source.lookAhead(1) > 0;
    }
    boolean found = members.next();
    offset = found ? members.start() : source.offset();
    return found;
  }

  /** Goes on to the next segment behind a fault; false when there is none or none can be told. */
  boolean recover() throws IOException {
    return members != null && members.resync(BEGINNING) && next();
  }

  /** Drops the rest of the segment. */
  void drain() throws IOException {
    if (members == null) {
      return; // there is no next segment
    }
    budget = Long.MAX_VALUE;
    ByteBuffer dropped = ByteBuffer.allocate(part.length);
    while (read(dropped) >= 0) {
      dropped.clear();
    }
  }

  /** Offset in the file of the segment. */
  long offset() {
    return offset;
  }

  /** Decoded bytes read of the segment. */
  long position() {
    return read;
  }

  /** Whether the end of the segment was read. */
  boolean isAtEnd() {
    return ended;
  }

  /** Whether a read of this segment has thrown, so that a fault seen above is the segment's. */
  boolean hasFailed() {
    return failed;
  }

  /** Whether the segment ended because the file did. */
  boolean isAtFileEnd() {
    return atFileEnd;
  }

  boolean isCompressed() {
    return members != null;
  }

  /** Says that a record was begun, or that it is at its end and the segment may be, too. */
  void insideRecord(boolean inside) {
    insideRecord = inside;
  }

  /** Lets at most so many more bytes be read, until it is called again. */
  void limit(long bytes) {
    budget = bytes;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      return readSegment(target);
    } catch (BrokenInputException broken) {
      failed = true;
      throw broken;
    }
  }

  private int readSegment(ByteBuffer target) throws IOException {
    if (budget <= 0) {
      throw new BrokenInputException(Reason.MALFORMED, "a header without an end");
    }
    int wanted = (int) Math.min(Math.min(part.length, target.remaining()), budget);
    int count = members == null ? source.read(part, 0, wanted) : readMembers(members, wanted);
    ended = count < 0;
    atFileEnd = ended && (members == null || !members.hasNext());
    if (count > 0) {
      target.put(part, 0, count);
      read += count;
      budget -= budget == Long.MAX_VALUE ? 0 : count;
    }
    return count;
  }

  private int readMembers(GzipMembers from, int wanted) throws IOException {
    int count = from.read(part, 0, wanted);
    while (count < 0 && insideRecord && continues(from) && from.next()) {
      count = from.read(part, 0, wanted);
    }
    return count;
  }

  private static boolean continues(GzipMembers members) throws IOException {
    return members.hasNext()
        && members.isAtMember()
        && !Arrays.equals(members.peek(BEGINNING.length), BEGINNING);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // the file belongs to the caller
  }
}
