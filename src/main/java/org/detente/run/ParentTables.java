package org.detente.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.detente.output.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the run that a plan builds upon: a plan in, the addresses of the parent's files
 * out, none where there is no parent. Checks that today's version can read them.
 */
public final class ParentTables {
  private final RunPlan plan;
  private @Nullable Manifest manifest;

  private ParentTables(RunPlan plan) {
    this.plan = plan;
  }

  /** The parent of a plan. */
  public static ParentTables of(RunPlan plan) {
    return new ParentTables(plan);
  }

  /**
   * Addresses of the files of a table as the parent's manifest lists them; empty when there is no
   * parent.
   *
   * @throws BadOption when they cannot be read by today's schema, which names the column, or when a
   *     file is not the one that was published
   * @throws IOException when the storage fails
   */
  public List<String> files(Table table) throws IOException {
    String run = plan.parent();
    Integer attempt = plan.parentAttempt();
    if (run == null || attempt == null) {
      return List.of();
    }
    RunDirectory directory = RunDirectory.of(plan.output());
    List<String> files = new ArrayList<>();
    if (manifest == null) {
      manifest = Manifest.of(directory, run, attempt);
    }
    for (Manifest.FileEntry file : manifest.files()) {
      if (file.path().startsWith(table.folder() + "/")) {
        String address = directory.attemptFolder(run, attempt) + "/" + file.path();
        requireWhole(address, file.bytes());
        files.add(address);
      }
    }
    if (!files.isEmpty()) {
      check(table, files.get(0));
    }
    return files;
  }

  /**
   * Avro reads a file that was cut off as if it ended there, so its size must be the manifest's.
   */
  private static void requireWhole(String file, long bytes) throws IOException {
    long found = Storage.size(file);
    if (found != bytes) {
      throw new BadOption(
          "--output",
          "file "
              + file
              + " of the published run has "
              + (found < 0 ? "gone" : found + " bytes instead of " + bytes)
              + "; restore it, or choose a new folder");
    }
  }

  private void check(Table table, String file) throws IOException {
    try (InputStream in = Storage.open(file);
        DataFileStream<GenericRecord> rows = new DataFileStream<>(in, new GenericDatumReader<>())) {
      List<String> problems = problems(table.schema(), rows.getSchema());
      if (!problems.isEmpty()) {
        throw new BadOption(
            "--output",
            "table "
                + table.folder()
                + " of the published run "
                + plan.parent()
                + " cannot be carried over: "
                + String.join("; ", problems)
                + "; choose a new folder, or run the version that wrote it");
      }
    }
  }

  /**
   * What keeps rows of one schema from being read by another, by column; empty when they can be.
   */
  static List<String> problems(Schema reader, Schema writer) {
    List<String> problems = new ArrayList<>();
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    for (Incompatibility problem : result.getIncompatibilities()) {
      problems.add(
          "column "
              + column(reader, problem.getLocation())
              + " ("
              + problem.getType()
              + ": "
              + problem.getMessage()
              + ")");
    }
    return problems;
  }

  /** The name of the column at a location such as {@code /fields/3/type/1}. */
  private static String column(Schema table, String location) {
    Schema schema = table;
    List<String> names = new ArrayList<>();
    boolean field = false;
    for (String step : location.split("/", -1)) {
      boolean number = step.matches("[0-9]+");
      if (field && number && schema.getType() == Schema.Type.RECORD) {
        Schema.Field at = schema.getFields().get(Integer.parseInt(step));
        names.add(at.name());
        schema = at.schema();
      } else if (number && schema.getType() == Schema.Type.UNION) {
        schema = schema.getTypes().get(Integer.parseInt(step));
      } else if (step.equals("items") && schema.getType() == Schema.Type.ARRAY) {
        schema = schema.getElementType();
      }
      field = step.equals("fields");
    }
    return String.join(".", names);
  }
}
