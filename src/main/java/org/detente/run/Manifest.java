package org.detente.run;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.detente.output.Accounting;
import org.jspecify.annotations.Nullable;

/**
 * What a published attempt holds, as {@code manifest.json}: enough to check every file and to
 * compare two datasets without reading a row. Sorted throughout; no clock and no host in it.
 *
 * @param plan of the run: run id, attempt, parent, version, input and options
 * @param documents where every document went
 * @param tables rows and digest of each table, in the order of {@code output.Table}
 * @param files every file but the manifest and the markers, by path
 */
public record Manifest(
    RunPlan plan, Accounting documents, List<TableEntry> tables, List<FileEntry> files) {
  /**
   * One table.
   *
   * @param table name of its folder
   * @param files number of its files
   * @param rows number of its rows
   * @param digest see {@link TableDigest}: equal rows give equal digests, in any order and any
   *     files
   */
  public record TableEntry(String table, int files, long rows, String digest) {}

  /**
   * One file.
   *
   * @param path relative to the attempt
   * @param rows of an Avro file; null for other files
   * @param bytes size
   * @param sha256 of the bytes, hexadecimal
   * @param schemaFingerprint CRC-64-AVRO of the schema's canonical form, hexadecimal; null for
   *     other files
   */
  public record FileEntry(
      String path,
      @Nullable Long rows,
      long bytes,
      String sha256,
      @Nullable String schemaFingerprint)
      implements Serializable {}

  /** Copies the lists. */
  public Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /** The JSON text, UTF-8; equal manifests give equal bytes. */
  public byte[] toJson() {
    return Json.bytes(this);
  }

  /** Reads the JSON text; properties that a later version added are ignored. */
  public static Manifest ofJson(String json) throws IOException {
    return Json.read(json, Manifest.class);
  }

  /**
   * The manifest of the published run at {@code output}.
   *
   * @throws IOException when nothing is published there
   */
  public static Manifest published(String output) throws IOException {
    RunDirectory directory = RunDirectory.of(output);
    String runId =
        directory.latest().orElseThrow(() -> new IOException("Nothing is published in " + output));
    int attempt =
        directory
            .publishedAttempt(runId)
            .orElseThrow(
                () ->
                    new IOException("Run " + runId + " in " + output + " has no finished attempt"));
    return of(directory, runId, attempt);
  }

  /**
   * The manifest of the very attempt of a plan.
   *
   * @throws IOException when it has none yet
   */
  public static Manifest of(RunPlan plan) throws IOException {
    return of(RunDirectory.of(plan.output()), plan.runId(), plan.attempt());
  }

  /**
   * The manifest of an attempt.
   *
   * @throws IOException when it has none
   */
  static Manifest of(RunDirectory directory, String runId, int attempt) throws IOException {
    String file = directory.manifestFile(runId, attempt);
    return ofJson(Storage.readText(file).orElseThrow(() -> new IOException(file + " is missing")));
  }
}
