package org.detente.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Bytes in order, with their offset and a look-ahead of {@link #LOOK_AHEAD} bytes; memory is
 * constant. A failure of the storage that would read like a broken format is wrapped, so that it is
 * retried and not taken for bad input.
 */
final class SourceBytes {
  /** Most bytes that can be looked at before they are consumed. */
  static final int LOOK_AHEAD = 1 << 16;

  /** Most bytes that are kept after they were consumed. */
  static final int LOOK_BACK = 1 << 15;

  private final InputStream in;
  private final boolean stored;
  private final byte[] buffer = new byte[2 * LOOK_AHEAD + LOOK_BACK];
  private int from;
  private int to;
  private long base;

  private SourceBytes(InputStream in, boolean stored) {
    this.in = in;
    this.stored = stored;
  }

  /** The bytes of a stored file, whose failures are those of the storage. */
  static SourceBytes ofFile(InputStream in) {
    return new SourceBytes(in, true);
  }

  /** Bytes that are part of a file, whose failures are passed on as they are. */
  static SourceBytes ofPart(InputStream in) {
    return new SourceBytes(in, false);
  }

  /** Offset in the file of the next byte. */
  long offset() {
    return base + from;
  }

  /** The array that holds the look-ahead, from {@link #from()} on. Valid until the next call. */
  byte[] array() {
    return buffer;
  }

  int from() {
    return from;
  }

  /** Fills up to {@code wanted} bytes; returns how many there are, fewer only at the file's end. */
  int lookAhead(int wanted) throws IOException {
    while (to - from < wanted) {
      if (buffer.length - from < wanted || to == buffer.length) {
        int dropped = Math.max(0, from - LOOK_BACK);
        System.arraycopy(buffer, dropped, buffer, 0, to - dropped);
        base += dropped;
        to -= dropped;
        from -= dropped;
      }
      int read = readFile();
      if (read < 0) {
        break;
      }
      to += read;
    }
    return to - from;
  }

  private int readFile() throws IOException {
    try {
      return in.read(buffer, to, buffer.length - to);
    } catch (EOFException | ZipException storage) {
      if (!stored) {
        throw storage;
      }
      throw new IOException("the storage failed at offset " + (base + to), storage);
    }
  }

  /** Goes back to an offset, or as near to it as bytes are kept. */
  void rewind(long offset) {
    from = (int) Math.max(0, Math.min(from, offset - base));
  }

  /** Consumes bytes of the look-ahead. */
  void advance(int bytes) {
    if (bytes < 0 || bytes > to - from) {
      throw new IllegalArgumentException("cannot advance by " + bytes);
    }
    from += bytes;
  }

  /** Consumes up to {@code length} bytes into an array; -1 at the file's end. */
  int read(byte[] target, int offset, int length) throws IOException {
    int read = Math.min(lookAhead(1), length);
    if (read == 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(buffer, from, target, offset, read);
    from += read;
    return read;
  }
}
