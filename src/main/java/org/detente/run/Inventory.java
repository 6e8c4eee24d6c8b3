package org.detente.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.detente.output.Accounting;
import org.detente.output.DatasetFolder;
import org.detente.output.Table;

/**
 * Reads back every file that a run wrote, once, row by row: sizes and hashes for the manifest, a
 * digest for each table, and the documents counted from the rows themselves, not from metrics,
 * which over-count when a bundle is retried. A file that is missing or damaged fails with {@link
 * IOException}.
 */
final class Inventory implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<Table, TableDigest> digests = new EnumMap<>(Table.class);
  private final EnumMap<Table, Integer> fileCounts = new EnumMap<>(Table.class);
  private final ArrayList<Manifest.FileEntry> files = new ArrayList<>();
  private final DocumentCount documents = new DocumentCount();

  private Inventory() {}

  /** Reads the files at {@code paths} below {@code folder}; a path given twice is read once. */
  static Inventory of(DatasetFolder folder, Collection<String> paths) throws IOException {
    Inventory inventory = new Inventory();
    for (String path : new TreeSet<>(paths)) {
      inventory.read(folder, path);
    }
    return inventory;
  }

  /** The sum of the inventories of parts of a dataset, of which no two share a file. */
  static Inventory sum(Iterable<Inventory> parts) {
    Inventory sum = new Inventory();
    for (Inventory part : parts) {
      part.digests.forEach(
          (table, digest) ->
              sum.digests.computeIfAbsent(table, t -> new TableDigest()).add(digest));
      part.fileCounts.forEach((table, count) -> sum.fileCounts.merge(table, count, Integer::sum));
      sum.files.addAll(part.files);
      sum.documents.add(part.documents);
    }
    return sum;
  }

  /** Where the documents went, of which {@code read} were read. */
  Accounting accounting(long read) {
    return documents.accounting(read);
  }

  /** Documents of the run's own input that gave no article, as a fraction, 0 to 1. */
  double deadFractionOfInput() {
    return documents.deadFractionOfInput();
  }

  /**
   * Documents that a run forgot for being missing from its input, as a fraction of those that it
   * found published, 0 to 1.
   */
  double forgottenFraction(String runId) {
    return documents.forgottenFraction(runId);
  }

  List<Manifest.FileEntry> files() {
    return files;
  }

  List<Manifest.TableEntry> tables() {
    Map<Table, Manifest.TableEntry> entries = new LinkedHashMap<>();
    digests.forEach(
        (table, digest) ->
            entries.put(
                table,
                new Manifest.TableEntry(
                    table.folder(),
                    fileCounts.getOrDefault(table, 0),
                    digest.rows(),
                    digest.hex())));
    return List.copyOf(entries.values());
  }

  private void read(DatasetFolder folder, String path) throws IOException {
    Table table = Table.ofPath(path);
    TableDigest digest = digests.computeIfAbsent(table, t -> new TableDigest());
    long before = digest.rows();
    try (HashedStream in = new HashedStream(folder.open(path))) {
      DataFileStream<GenericRecord> rows = new DataFileStream<>(in, new GenericDatumReader<>());
      while (rows.hasNext()) {
        GenericRecord row = rows.next();
        digest.add(row);
        documents.add(table, row);
      }
      in.transferTo(java.io.OutputStream.nullOutputStream());
      String schema = hex(SchemaNormalization.parsingFingerprint64(rows.getSchema()));
      files.add(
          new Manifest.FileEntry(path, digest.rows() - before, in.bytes, in.sha256(), schema));
    }
    fileCounts.merge(table, 1, Integer::sum);
  }

  private static String hex(long fingerprint) {
    return String.format(Locale.ROOT, "%016x", fingerprint);
  }

  /** Counts and hashes what passes. */
  private static final class HashedStream extends FilterInputStream {
    private final MessageDigest digest = TableDigest.sha256();
    private long bytes;

    HashedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        digest.update((byte) value);
        bytes++;
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        bytes += read;
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
