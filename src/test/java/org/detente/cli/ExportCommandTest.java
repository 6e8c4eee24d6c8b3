package org.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detente.Rows;
import org.detente.output.LocalTables;
import org.detente.output.Table;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export's folder is there whole, or not at all. */
final class ExportCommandTest {
  @TempDir Path folder;
  private Path dataset = Path.of("");
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void dataset() throws IOException {
    dataset = folder.resolve("dataset");
    LocalTables.write(
        dataset,
        Table.TONE_SUMMARY,
        ToneSummary.class,
        List.of(Rows.pair(2014, "NOR", "SWE", 7).build()));
    Path file = Path.of("tone_summary", "part.avro");
    Files.writeString(
        dataset.resolve("manifest.json"),
        "{\"tables\":[],\"files\":[{\"path\":\"tone_summary/part.avro\",\"bytes\":"
            + Files.size(dataset.resolve(file))
            + "}]}");
    Files.writeString(dataset.resolve("_SUCCESS"), "");
  }

  private int export(String format, Path to) throws IOException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ExportCommand(out)
        .run(new String[] {"--dataset=" + dataset, "--format=" + format, "--output=" + to});
  }

  private List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFolderIsMadeWithItsParents() throws IOException {
    Path to = folder.resolve("deep").resolve("csv");
    assertEquals(0, export("csv", to));
    assertTrue(names(to).contains("tone_summary.csv"), names(to).toString());
    assertEquals(List.of("csv"), names(to.getParent()), "nothing hidden is left");
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("tone_summary.csv: 1 rows"));
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path to = Files.createDirectory(folder.resolve("empty"));
    assertEquals(0, export("jsonl", to));
    assertEquals(7, names(to).size());
  }

  @Test
  void aFolderThatHoldsSomethingIsRefused() throws IOException {
    Path to = Files.createDirectory(folder.resolve("full"));
    Files.writeString(to.resolve("mine.txt"), "keep");
    UsageException refused = assertThrows(UsageException.class, () -> export("csv", to));
    assertTrue(refused.getMessage().contains("--output="), refused.getMessage());
    assertEquals(List.of("mine.txt"), names(to));
    assertThrows(UsageException.class, () -> export("csv", to.resolve("mine.txt")));
  }

  @Test
  void theDatasetItselfIsRefused() {
    Path to = dataset.resolve("csv");
    UsageException refused = assertThrows(UsageException.class, () -> export("csv", to));
    assertTrue(refused.getMessage().contains("inside the dataset"), refused.getMessage());
    assertFalse(Files.exists(to));
  }

  @Test
  void anUnknownFormatNamesTheKnownOnes() {
    UsageException refused =
        assertThrows(UsageException.class, () -> export("xls", folder.resolve("x")));
    assertEquals(
        "--format=xls is not known; use one of csv, gdelt, jsonl, parquet, polecat",
        refused.getMessage());
  }

  @Test
  void aTableThatWasCutOffIsNotExported() throws IOException {
    Path file = dataset.resolve("tone_summary").resolve("part.avro");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));
    Path to = folder.resolve("csv");
    IOException refused = assertThrows(IOException.class, () -> export("csv", to));
    assertTrue(refused.getMessage().contains("part.avro"), refused.getMessage());
    assertEquals(List.of("dataset"), names(folder));
  }

  @Test
  void aDamagedTableLeavesNothingBehind() throws IOException {
    Path file = dataset.resolve("tone_summary").resolve("part.avro");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 60, bytes.length, (byte) 0xff);
    Files.write(file, bytes);
    Path to = folder.resolve("csv");
    IOException failed = assertThrows(IOException.class, () -> export("csv", to));
    assertTrue(failed.getMessage().contains("tone_summary"), failed.getMessage());
    assertEquals(List.of("dataset"), names(folder));
  }

  @Test
  void aRunThatIsPublishedMeanwhileDoesNotMoveTheTables() throws IOException {
    Path root = Files.createDirectory(folder.resolve("linked"));
    for (String run : List.of("first", "second")) {
      Files.writeString(Files.createDirectory(root.resolve(run)).resolve("_SUCCESS"), "");
    }
    Path current = root.resolve("current");
    Files.createSymbolicLink(current, Path.of("first"));
    Path tables = Datasets.tables(root.toString());
    Files.delete(current);
    Files.createSymbolicLink(current, Path.of("second"));
    assertEquals(root.resolve("first").toRealPath(), tables.toRealPath());
    assertEquals(root.resolve("second").toRealPath(), Datasets.tables(root.toString()));
  }

  @Test
  void anEmptyFolderThatCannotBeReplacedIsRefusedBeforeAnyWork() throws IOException {
    Path to = Files.createDirectory(folder.resolve("mounted"));
    UsageException mounted =
        assertThrows(
            UsageException.class,
            () -> OutputFolder.open(to.toString(), dataset, path -> true, path -> true));
    assertEquals(
        "--output=" + to + " is a mount point; name a folder inside it", mounted.getMessage());
    UsageException fixed =
        assertThrows(
            UsageException.class,
            () ->
                OutputFolder.open(
                    to.toString(), dataset, path -> false, path -> !path.endsWith(parentOf(to))));
    assertEquals(
        "--output=" + to + " lies in a folder that cannot be written; name one inside it",
        fixed.getMessage());
    assertEquals(List.of("dataset", "mounted"), names(folder));
  }

  private static Path parentOf(Path path) {
    return path.toAbsolutePath().getParent().getFileName();
  }

  @Test
  void aMountPointIsToldByItsFileSystem() {
    assertFalse(OutputFolder.isMountPoint(dataset));
    Path proc = Path.of("/proc");
    assumeTrue(Files.exists(proc.resolve("self")), "Linux");
    assertTrue(OutputFolder.isMountPoint(proc));
  }
}
