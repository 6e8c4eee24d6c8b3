package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.detente.run.Manifest;

/** What two datasets are compared by: rows and order-free digest of each table. */
public final class DatasetDigests {
  private DatasetDigests() {}

  /** The published dataset in a folder, table by table. */
  public static Map<String, String> published(Path output) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Manifest.TableEntry table : Manifest.published(output.toString()).tables()) {
      digests.put(table.table(), table.rows() + " rows " + table.digest());
    }
    return digests;
  }

  /** Runs the real main with the DirectRunner of the tests, and its dataset. */
  public static Map<String, String> ofDirectRun(
      String input, Path output, int parallelism, String... more) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = new String[more.length + 6];
    args[0] = "run";
    args[1] = "--runner=DirectRunner";
    args[2] = "--targetParallelism=" + parallelism;
    args[3] = "--input=" + input;
    args[4] = "--output=" + output;
    args[5] = "--runId=same"; // the ledger remembers the names of runs
    System.arraycopy(more, 0, args, 6, more.length);
    int code =
        Detente.run(
            args,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    return published(output);
  }
}
