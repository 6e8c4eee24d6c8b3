package org.detente.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.detente.failure.DocumentException;
import org.detente.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file that is no archive, as one stream: raw bytes, or all members of a gzip file
 * joined. Breaches of gzip are {@link BrokenInputException}s.
 */
final class ContentStream extends InputStream {
  private final SourceBytes source;
  private final @Nullable GzipMembers members;

  ContentStream(SourceBytes source, @Nullable GzipMembers members) {
    this.source = source;
    this.members = members;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (members == null) {
      return source.read(target, offset, length);
    }
    int read = members.read(target, offset, length);
    while (read < 0 && members.next()) {
      read = members.read(target, offset, length);
    }
    return read;
  }

  /** Frees the decoder; the file stays open. */
  @Override
  public void close() {
    if (members != null) {
      members.close();
    }
  }

  /**
   * Reads a document whole.
   *
   * @throws DocumentException with {@link Reason#TOO_LARGE} as soon as it passes {@code max} bytes
   */
  static byte[] readDocument(InputStream in, int max) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      if (whole.size() + read > max) {
        throw new DocumentException(Reason.TOO_LARGE, "the document is over " + max + " bytes");
      }
      whole.write(part, 0, read);
    }
    return whole.toByteArray();
  }
}
