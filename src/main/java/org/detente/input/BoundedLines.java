package org.detente.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bytes, split at LF, of at most {@code max} bytes: of a longer one only the beginning is
 * kept and the rest is skipped, so memory is bounded. A fault of the stream is thrown by the call
 * that would have given the line it strikes; {@link #cutLine} has what was read of it.
 */
final class BoundedLines {
  /** Bytes kept of a line that is too long: enough to find its id. */
  static final int KEPT = 1 << 16;

  private final InputStream in;
  private final int max;
  private final byte[] part = new byte[1 << 16];
  private int from;
  private int to;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;

  BoundedLines(InputStream in, int max) {
    this.in = in;
    this.max = max;
  }

  /** The next line without its LF, or null at the end. */
  byte @Nullable [] next() throws IOException {
    line = new ByteArrayOutputStream();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(part));
        if (to == 0) {
          return any ? line.toByteArray() : null;
        }
      }
      any = true;
      int end = from;
      while (end < to && part[end] != '\n') {
        end++;
      }
      keep(end - from);
      boolean whole = end < to;
      from = whole ? end + 1 : end;
      if (whole) {
        return line.toByteArray();
      }
    }
  }

  /** Whether the last line was cut to {@link #KEPT} bytes because it was too long. */
  boolean wasTooLong() {
    return tooLong;
  }

  /** What was read of a line before the stream failed. */
  byte[] cutLine() {
    return line.toByteArray();
  }

  private void keep(int length) {
    if (!tooLong && line.size() + length > max) {
      line.write(part, from, length);
      byte[] head = Arrays.copyOf(line.toByteArray(), Math.min(KEPT, line.size()));
      line = new ByteArrayOutputStream();
      line.writeBytes(head);
      tooLong = true;
    } else if (!tooLong) {
      line.write(part, from, length);
    }
  }
}
