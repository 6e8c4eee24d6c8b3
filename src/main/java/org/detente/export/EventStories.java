package org.detente.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.detente.output.DatasetFolder;
import org.detente.output.Table;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * Joins {@code events} with the {@code event_mentions} that tell of them, both sorted by event id,
 * so that one event with its mentions is in memory at a time. Mentions that became no event
 * (planned, possible, denied) are left out. Fails with {@link IOException} when a mention names an
 * event that is not there, since the tables then do not belong together.
 */
final class EventStories {
  private static final Comparator<Event> BY_ID = Comparator.comparing(Event::getEventId);
  private static final Comparator<EventMention> BY_EVENT =
      Comparator.comparing(EventStories::eventOf)
          .thenComparing(
              EventMention::getPublicationDate, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(EventMention::getEventMentionId);

  /** Takes one event. */
  @FunctionalInterface
  interface Reader {
    void read(EventStory story) throws IOException;
  }

  private final Iterator<Event> events;
  private final Iterator<EventMention> mentions;
  private @Nullable EventMention next;

  private EventStories(Iterator<Event> events, Iterator<EventMention> mentions) {
    this.events = events;
    this.mentions = mentions;
    this.next = mentions.hasNext() ? mentions.next() : null;
  }

  /** Gives every event to a reader, in the order of the ids. */
  static void forEach(DatasetFolder from, Path to, Reader reader) throws IOException {
    try (Scratch scratch = Scratch.in(to);
        RowSorter<Event> events =
            sorter(Event.class, BY_ID.thenComparing(RowOrder.of(Table.EVENTS)), scratch);
        RowSorter<EventMention> mentions =
            sorter(
                EventMention.class,
                BY_EVENT.thenComparing(RowOrder.of(Table.EVENT_MENTIONS)),
                scratch)) {
      PublicTables.fill(events, from, Table.EVENTS, Event.class, event -> true);
      PublicTables.fill(
          mentions,
          from,
          Table.EVENT_MENTIONS,
          EventMention.class,
          mention -> mention.getEventId() != null);
      new EventStories(events.sorted(), mentions.sorted()).join(reader);
    }
  }

  private static <T extends SpecificRecord> RowSorter<T> sorter(
      Class<T> type, Comparator<? super T> order, Scratch scratch) {
    return new RowSorter<>(type, order, scratch.folder(), RowSorter.BUDGET);
  }

  private void join(Reader reader) throws IOException {
    while (events.hasNext()) {
      Event event = events.next();
      reader.read(new EventStory(event, mentionsOf(event)));
    }
    if (next != null) {
      throw orphan(next);
    }
  }

  private List<EventMention> mentionsOf(Event event) throws IOException {
    List<EventMention> story = new ArrayList<>();
    while (next != null && eventOf(next).compareTo(event.getEventId()) <= 0) {
      if (!eventOf(next).equals(event.getEventId())) {
        throw orphan(next);
      }
      story.add(next);
      next = mentions.hasNext() ? mentions.next() : null;
    }
    return story;
  }

  private static String eventOf(EventMention mention) {
    return Objects.requireNonNull(mention.getEventId(), "only mentions of events are here");
  }

  private static IOException orphan(EventMention mention) {
    return new IOException(
        "event_mentions names the event "
            + mention.getEventId()
            + ", which is not in events: the tables are not of one run");
  }
}
