package org.detente.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Sorts rows in bounded memory: an external merge sort. Rows are added; whenever those at hand pass
 * the budget they go, sorted, into a scratch file; {@link #sorted} then gives all of them in order,
 * one at a time. At most {@value #FAN_IN} scratch files are open at once; more are merged into
 * larger ones first. Rows that compare as equal must be equal, so that neither the order of adding
 * nor the budget shows in what comes out. Not thread-safe.
 */
final class RowSorter<T extends SpecificRecord> implements Closeable {
  /** Encoded bytes of the rows kept in memory; the rows themselves take some five times that. */
  static final long BUDGET = 32L << 20;

  /** Scratch files that are read at once; each holds a file handle and a block of rows. */
  static final int FAN_IN = 64;

  private final Class<T> type;
  private final Schema schema;
  private final Comparator<? super T> order;
  private final Path scratch;
  private final long budget;
  private final SpecificDatumWriter<T> writer;
  private final CountingStream counted = new CountingStream();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(counted, null);
  private final List<T> buffer = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
  private final List<DataFileReader<T>> readers = new ArrayList<>();

  /**
   * A sorter without rows.
   *
   * @param scratch an existing folder for scratch files, which {@link #close} removes again
   * @param budget encoded bytes of the rows that may be in memory
   */
  RowSorter(Class<T> type, Comparator<? super T> order, Path scratch, long budget) {
    this.type = type;
    this.schema = SpecificData.get().getSchema(type);
    this.order = order;
    this.scratch = scratch;
    this.budget = budget;
    this.writer = new SpecificDatumWriter<>(type);
  }

  /** Takes a row, which must not change afterwards. */
  void add(T row) throws IOException {
    writer.write(row, encoder);
    buffer.add(row);
    if (counted.bytes > budget) {
      spill();
    }
  }

  /** All rows in order; to be called once, after the last row. Unreadable scratch files throw. */
  Iterator<T> sorted() throws IOException {
    if (runs.isEmpty()) {
      buffer.sort(order);
      return buffer.iterator();
    }
    if (!buffer.isEmpty()) {
      spill();
    }
    while (runs.size() > FAN_IN) {
      List<Path> first = runs.subList(0, FAN_IN);
      Path merged = newRun();
      write(merged, merge(first));
      closeReaders();
      for (Path run : first) {
        Files.delete(run);
      }
      first.clear();
      runs.add(merged);
    }
    return merge(runs);
  }

  /** How many scratch files are open, for tests. */
  int openRuns() {
    return readers.size();
  }

  private Iterator<T> merge(List<Path> some) throws IOException {
    PriorityQueue<Run<T>> heads = new PriorityQueue<>((a, b) -> order.compare(a.head, b.head));
    for (Path run : some) {
      DataFileReader<T> reader =
          new DataFileReader<>(run.toFile(), new SpecificDatumReader<>(type));
      readers.add(reader);
      if (reader.hasNext()) {
        heads.add(new Run<>(reader.next(), reader));
      }
    }
    return new Merge<>(heads);
  }

  private void spill() throws IOException {
    buffer.sort(order);
    Path run = newRun();
    runs.add(run);
    write(run, buffer.iterator());
    buffer.clear();
    counted.bytes = 0;
  }

  private Path newRun() throws IOException {
    Path run = Files.createTempFile(scratch, "rows-", ".avro");
    written.add(run);
    return run;
  }

  private void write(Path run, Iterator<T> rows) throws IOException {
    try (DataFileWriter<T> file = new DataFileWriter<>(writer)) {
      file.create(schema, run.toFile());
      while (rows.hasNext()) {
        file.append(rows.next());
      }
    }
  }

  private void closeReaders() throws IOException {
    for (DataFileReader<T> reader : readers) {
      reader.close();
    }
    readers.clear();
  }

  @Override
  public void close() throws IOException {
    closeReaders();
    for (Path run : written) {
      Files.deleteIfExists(run);
    }
  }

  /** A scratch file and the row that stands at its head. */
  private static final class Run<T> {
    private T head;
    private final Iterator<T> rest;

    Run(T head, Iterator<T> rest) {
      this.head = head;
      this.rest = rest;
    }
  }

  private record Merge<T>(PriorityQueue<Run<T>> heads) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public T next() {
      Run<T> least = heads.remove();
      T row = least.head;
      if (least.rest.hasNext()) {
        least.head = least.rest.next();
        heads.add(least);
      }
      return row;
    }
  }

  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}
