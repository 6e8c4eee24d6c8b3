package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.detente.Rows;
import org.detente.output.DatasetFolder;
import org.detente.output.LocalTables;
import org.detente.output.Table;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events meet the mentions that tell of them, and no others. */
final class EventStoriesTest {
  @TempDir Path folder;

  private List<EventStory> stories(DatasetFolder from) throws IOException {
    List<EventStory> stories = new ArrayList<>();
    EventStories.forEach(from, folder, stories::add);
    return stories;
  }

  @Test
  void everyEventHasItsMentionsTheEarliestFirst() throws IOException {
    List<EventStory> stories = stories(ExportedDataset.write(folder.resolve("in"), 3));
    assertEquals(5, stories.size());
    TreeSet<String> ids = new TreeSet<>();
    for (EventStory story : stories) {
      assertTrue(ids.isEmpty() || ids.last().compareTo(story.event().getEventId()) < 0);
      ids.add(story.event().getEventId());
      assertEquals(story.event().getMentionIds().size(), story.mentions().size());
    }
    EventStory twice =
        stories.stream().filter(story -> story.mentions().size() == 2).findFirst().orElseThrow();
    assertEquals(Rows.id("m2"), twice.mentions().get(0).getEventMentionId());
    assertEquals(
        List.of("Neue Post", "The Harbour Times"), twice.distinct(EventMention::getPublisher));
    assertTrue(twice.inLead(), "one of the two is");
  }

  @Test
  void anEventWithoutMentionsIsStillThere() throws IOException {
    Event event = ExportedDataset.events().get(0);
    event.setSourceUrls(List.of());
    LocalTables.write(folder.resolve("in"), Table.EVENTS, Event.class, List.of(event));
    List<EventStory> stories = stories(DatasetFolder.of(folder.resolve("in")));
    assertEquals(List.of(), stories.get(0).mentions());
    assertNull(stories.get(0).firstUrl());
  }

  @Test
  void tablesOfDifferentRunsAreRefused() throws IOException {
    LocalTables.write(
        folder.resolve("in"), Table.EVENT_MENTIONS, EventMention.class, ExportedDataset.mentions());
    IOException refused =
        assertThrows(IOException.class, () -> stories(DatasetFolder.of(folder.resolve("in"))));
    assertTrue(refused.getMessage().contains("not in events"), refused.getMessage());
  }
}
