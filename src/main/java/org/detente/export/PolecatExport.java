package org.detente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.output.DatasetFolder;

/**
 * {@code polecat}: POLECAT's layout, for its loaders: {@code polecat.txt}, 40 tab-separated columns
 * with a header line, UTF-8, one row for each event, in the order of the event ids. A reciprocal
 * event stays one row, as PLOVER has it, the second actor in the columns of the recipient.
 * Statements, which PLOVER has no type for, and events without a date are left out; the note says
 * how many. CAMEO codes, Goldstein scores and counts of articles have no column there and are lost.
 */
final class PolecatExport implements ExportFormat {
  private static final String FILE = "polecat.txt";

  @Override
  public List<ExportedFile> write(DatasetFolder from, Path to) throws IOException {
    try (BufferedWriter writer =
        Files.newBufferedWriter(to.resolve(FILE), StandardCharsets.UTF_8)) {
      writer.write(TsvLine.header(PolecatLine.COLUMNS));
      Count count = new Count(writer);
      EventStories.forEach(from, to, count::add);
      return List.of(new ExportedFile(FILE, count.rows, count.note()));
    }
  }

  /** Writes the line of each event and counts them. */
  private static final class Count {
    private final Writer lines;
    private long rows;
    private long statements;
    private long undated;

    Count(Writer lines) {
      this.lines = lines;
    }

    void add(EventStory story) throws IOException {
      if (!PolecatLine.isPlover(story.event().getEventType())) {
        statements++;
      } else if (story.event().getEventDate() == null) {
        undated++;
      } else {
        lines.write(PolecatLine.of(story));
        rows++;
      }
    }

    String note() {
      List<String> left = new ArrayList<>();
      if (statements > 0) {
        left.add(statements + " statements, which PLOVER has no type for");
      }
      if (undated > 0) {
        left.add(undated + " events without a date");
      }
      return left.isEmpty() ? "" : String.join(", ", left) + " left out";
    }
  }
}
