package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.detente.output.Accounting;
import org.detente.output.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentTablesTest {
  private static final String FILE = "mentions/year=2016/part-00000-of-00001.avro";

  @TempDir Path output;
  private RunPlan first;

  @BeforeEach
  void planARun() {
    first = plan("first");
  }

  @Test
  void aTableThatLacksANewColumnIsCarriedOver() throws IOException {
    write(schema("\"name\":\"role\"", "\"name\":\"role_of_old\",\"aliases\":[]"));
    assertEquals(1, ParentTables.of(plan("second")).files(Table.MENTIONS).size());
  }

  @Test
  void aColumnOfAnotherTypeIsRefusedByItsName() throws IOException {
    write(
        schema("{\"name\":\"begin\",\"type\":\"int\"", "{\"name\":\"begin\",\"type\":\"string\""));
    BadOption refused =
        assertThrows(BadOption.class, () -> ParentTables.of(plan("second")).files(Table.MENTIONS));
    assertTrue(String.valueOf(refused.getMessage()).contains("column begin"), refused.getMessage());
    assertTrue(String.valueOf(refused.getMessage()).contains("mentions"), refused.getMessage());
  }

  @Test
  void aMissingColumnWithoutDefaultIsRefusedByItsName() throws IOException {
    write(schema("\"name\":\"begin\"", "\"name\":\"start\""));
    BadOption refused =
        assertThrows(BadOption.class, () -> ParentTables.of(plan("second")).files(Table.MENTIONS));
    assertTrue(String.valueOf(refused.getMessage()).contains("column begin"), refused.getMessage());
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    write(Table.MENTIONS.schema());
    Path file = Path.of(first.attemptFolder(), FILE);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    BadOption refused =
        assertThrows(BadOption.class, () -> ParentTables.of(plan("second")).files(Table.MENTIONS));
    assertTrue(
        String.valueOf(refused.getMessage())
            .endsWith(
                FILE
                    + " of the published run has "
                    + (bytes.length - 1)
                    + " bytes instead of "
                    + bytes.length
                    + "; restore it, or choose a new folder"),
        refused.getMessage());
    Files.delete(file);
    refused =
        assertThrows(BadOption.class, () -> ParentTables.of(plan("second")).files(Table.MENTIONS));
    assertTrue(String.valueOf(refused.getMessage()).contains("has gone"), refused.getMessage());
  }

  private static Schema schema(String today, String then) {
    String json = Table.MENTIONS.schema().toString();
    assertTrue(json.contains(today), json);
    return new Schema.Parser().parse(json.replace(today, then));
  }

  private void write(Schema schema) throws IOException {
    Path path = Path.of(first.attemptFolder(), FILE);
    Files.createDirectories(path.getParent());
    try (DataFileWriter<GenericRecord> file =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      file.create(schema, path.toFile());
    }
    publish(
        first, List.of(new Manifest.FileEntry(FILE, 0L, Files.size(path), "0".repeat(64), "00")));
  }

  private void publish(RunPlan plan, List<Manifest.FileEntry> files) throws IOException {
    Storage.write(
        plan.attemptFolder() + "/manifest.json",
        new Manifest(
                plan, new Accounting(0, Map.of(), 0, 0, 0, Map.of(), Map.of()), List.of(), files)
            .toJson());
    RunDirectory.of(output.toString()).publish(plan);
  }

  private RunPlan plan(String run) {
    return PlanRun.by(RunClock.at(Instant.EPOCH))
        .plan(output.toString(), List.of("in"), run, Map.of(), "test");
  }
}
