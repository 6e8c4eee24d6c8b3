package org.detente.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds datasets on disk, run by run, as the pipeline would have left them. */
final class StoredRuns {
  private final Path root;
  private @Nullable String latest;

  StoredRuns(Path root) {
    this.root = root;
  }

  /** A run of one attempt that was published. */
  StoredRuns publish(String runId, String time) throws IOException {
    return attempt(runId, 1, "published", time);
  }

  /**
   * An attempt that ended {@code started}, {@code written}, {@code listed}, complete or published.
   */
  StoredRuns attempt(String runId, int number, String end, String time) throws IOException {
    Path folder = root.resolve("runs/" + runId + "/attempt-" + number);
    write(folder.resolve("_STARTED"), "");
    String plan = "{\"parent\": " + (latest == null ? null : "\"" + latest + "\"") + "}";
    Storage.create(root + "/runs/" + runId + "/run.json", plan.getBytes(StandardCharsets.UTF_8));
    List<String> ends = List.of("started", "written", "listed", "complete", "published");
    int stage = ends.indexOf(end);
    if (stage >= 1) {
      write(folder.resolve("events/year=2014/part.avro"), "rows");
      write(folder.resolve("summary.csv"), "year\n");
    }
    if (stage >= 2) {
      write(
          folder.resolve("manifest.json"),
          "{\"plan\": "
              + plan
              + ", \"files\": [{\"path\": \"events/year=2014/part.avro\"}, {\"path\":"
              + " \"summary.csv\"}]}");
    }
    if (stage >= 3) {
      write(folder.resolve("_SUCCESS"), "");
    }
    age(root.resolve("runs/" + runId), time);
    if (stage >= 4) {
      pointAt(runId);
    }
    return this;
  }

  /** Sets {@code LATEST}, as a flip or a hand would. */
  StoredRuns pointAt(String runId) throws IOException {
    write(root.resolve("LATEST"), runId + "\n");
    latest = runId;
    return this;
  }

  /** The attempts that are left, e.g. {@code monday/attempt-1}, sorted. */
  List<String> left() throws IOException {
    try (Stream<Path> folders = Files.walk(root.resolve("runs"), 2)) {
      return folders
          .filter(path -> path.getFileName().toString().startsWith("attempt-"))
          .map(path -> root.resolve("runs").relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void age(Path folder, String time) throws IOException {
    FileTime written = FileTime.from(Instant.parse(time));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, written);
      }
    }
  }
}
