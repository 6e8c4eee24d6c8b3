package org.detente.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * A digest of a table's rows that does not depend on their order or on the files they lie in: the
 * sum, modulo 2^256, of the SHA-256 of each row's Avro binary encoding under the schema of its
 * file. Two tables with equal rows, each as often, have equal digests. Not thread-safe.
 */
public final class TableDigest implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BITS = 256;

  private transient @Nullable MessageDigest sha256;
  private transient @Nullable BinaryEncoder encoder;
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  /** Adds one row. */
  public void add(GenericRecord row) throws IOException {
    if (sha256 == null) {
      sha256 = sha256();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
    writerOf(row.getSchema()).write(row, encoder);
    encoder.flush();
    add(new BigInteger(1, sha256.digest(bytes.toByteArray())));
    rows++;
  }

  /** Adds the rows of another digest. */
  public void add(TableDigest other) {
    add(other.sum);
    rows += other.rows;
  }

  private void add(BigInteger number) {
    sum = sum.add(number);
    if (sum.bitLength() > BITS) {
      sum = sum.clearBit(BITS);
    }
  }

  /** Rows added. */
  public long rows() {
    return rows;
  }

  /** 64 hexadecimal digits; all 0 for no rows. */
  public String hex() {
    byte[] signed = sum.toByteArray();
    byte[] digest = new byte[BITS / 8];
    int length = Math.min(signed.length, digest.length);
    System.arraycopy(signed, signed.length - length, digest, digest.length - length, length);
    return HexFormat.of().formatHex(digest);
  }

  /**
   * The digest of every {@code .avro} file below a folder on a local disk, e.g. {@code
   * OUT/current/events}.
   */
  public static TableDigest ofFolder(Path folder) throws IOException {
    TableDigest digest = new TableDigest();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(file -> file.toString().endsWith(".avro")).sorted().toList()) {
        try (DataFileStream<GenericRecord> rows =
            new DataFileStream<>(Files.newInputStream(file), new GenericDatumReader<>())) {
          while (rows.hasNext()) {
            digest.add(rows.next());
          }
        }
      }
    }
    return digest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static GenericDatumWriter<GenericRecord> writerOf(Schema schema) {
    return new GenericDatumWriter<>(schema);
  }
}
