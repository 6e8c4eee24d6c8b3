package org.detente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.output.DatasetFolder;
import org.detente.record.EventMention;

/**
 * {@code gdelt}: GDELT 2.0's layout, for its loaders: {@code events.export.CSV} (61 columns) and
 * {@code events.mentions.CSV} (16), tab-separated, without header lines, UTF-8, in the order of the
 * event ids; {@code *.header.txt} name the columns. A reciprocal event, one row in our table, is
 * two, one in each direction, as CAMEO has it. Events without a date are left out, since GDELT has
 * none; the note says how many. PLOVER types and modes have no column there and are lost.
 */
final class GdeltExport implements ExportFormat {
  private static final String EVENTS = "events.export.CSV";
  private static final String EVENTS_HEADER = "events.export.header.txt";
  private static final String MENTIONS = "events.mentions.CSV";
  private static final String MENTIONS_HEADER = "events.mentions.header.txt";

  @Override
  public List<ExportedFile> write(DatasetFolder from, Path to) throws IOException {
    Files.writeString(to.resolve(EVENTS_HEADER), TsvLine.header(GdeltEventLine.COLUMNS));
    Files.writeString(to.resolve(MENTIONS_HEADER), TsvLine.header(GdeltMentionLine.COLUMNS));
    try (BufferedWriter events = open(to.resolve(EVENTS));
        BufferedWriter mentions = open(to.resolve(MENTIONS))) {
      Count count = new Count(events, mentions);
      EventStories.forEach(from, to, count::add);
      return List.of(
          new ExportedFile(EVENTS, count.events, count.note()),
          ExportedFile.whole(MENTIONS, count.mentions));
    }
  }

  private static BufferedWriter open(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** Writes the lines of each event and counts them. */
  private static final class Count {
    private final Writer eventLines;
    private final Writer mentionLines;
    private long events;
    private long mentions;
    private long undated;

    Count(Writer eventLines, Writer mentionLines) {
      this.eventLines = eventLines;
      this.mentionLines = mentionLines;
    }

    void add(EventStory story) throws IOException {
      if (story.event().getEventDate() == null) {
        undated++;
        return;
      }
      add(story, false);
      if (story.event().getReciprocal() && story.event().getActor2() != null) {
        add(story, true);
      }
    }

    private void add(EventStory story, boolean reversed) throws IOException {
      eventLines.write(GdeltEventLine.of(story, reversed));
      events++;
      for (EventMention mention : story.mentions()) {
        mentionLines.write(GdeltMentionLine.of(story.event(), mention, reversed));
        mentions++;
      }
    }

    String note() {
      return undated == 0 ? "" : undated + " events without a date left out";
    }
  }
}
