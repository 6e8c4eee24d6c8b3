package org.detente.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file into an order of its own. The writer lists the encodings of a
 * column in the order of a hash set of enum constants, which differs from one JVM to the next; here
 * they are sorted, so that equal rows give equal bytes. Nothing else changes. A file that is not
 * Parquet's is an {@link IOException}.
 */
final class ParquetFooter {
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** Rewrites the footer of a finished file. */
  static void sortEncodings(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - TAIL;
      int length = read(channel, end, TAIL).order(ByteOrder.LITTLE_ENDIAN).getInt();
      long begin = end - length;
      FileMetaData footer =
          Util.readFileMetaData(new ByteArrayInputStream(read(channel, begin, length).array()));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
          Collections.sort(encodings);
          column.getMeta_data().setEncodings(encodings);
        }
      }
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(length + TAIL);
      Util.writeFileMetaData(footer, sorted);
      ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
      tail.putInt(sorted.size()).put("PAR1".getBytes(StandardCharsets.US_ASCII));
      sorted.write(tail.array());
      channel.truncate(begin);
      channel.position(begin);
      ByteBuffer bytes = ByteBuffer.wrap(sorted.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("the Parquet file ends too early");
      }
    }
    return bytes.flip();
  }
}
