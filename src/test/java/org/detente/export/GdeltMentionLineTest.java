package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.detente.Rows;
import org.detente.event.EventCollapse;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.junit.jupiter.api.Test;

/** The mentions of an event in GDELT's layout. */
final class GdeltMentionLineTest {
  private static String cell(String line, String column) {
    return line.split("\t", -1)[GdeltMentionLine.COLUMNS.indexOf(column)];
  }

  private static String offsets(Event event, EventMention mention, boolean reversed) {
    String line = GdeltMentionLine.of(event, mention, reversed);
    return cell(line, "Actor1CharOffset") + " " + cell(line, "Actor2CharOffset");
  }

  private static EventMention meeting(String name, String from, String to, double confidence) {
    EventMention mention =
        Rows.eventMention(name, "The two presidents met.", from, to)
            .setReciprocal(true)
            .setConfidence(confidence)
            .build();
    mention.getActor1().setBegin(10);
    mention.getActor2().setBegin(40);
    return mention;
  }

  @Test
  void offsetsFollowTheActorsOfTheRow() {
    EventMention sure = meeting("m1", "USA", "ROU", 0.9);
    EventMention other = meeting("m2", "ROU", "USA", 0.5);
    Event event = EventCollapse.collapse(List.of(other, sure));
    assertEquals("USA", event.getActor1().getCountry(), "the order of the surest mention");
    assertEquals("10 40", offsets(event, sure, false));
    assertEquals("40 10", offsets(event, other, false), "named the other way round");
    assertEquals("40 10", offsets(event, sure, true));
    assertEquals("10 40", offsets(event, other, true));
  }

  @Test
  void theSourceIsTheHostOrThePublisher() {
    EventMention mention = meeting("m1", "USA", "ROU", 0.9);
    Event event = EventCollapse.collapse(List.of(mention));
    mention.setSourceUrl("https://www.Post.example/2014/talks");
    assertEquals(
        "post.example", cell(GdeltMentionLine.of(event, mention, false), "MentionSourceName"));
    mention.setSourceUrl(null);
    assertEquals(
        "The Harbour Times", cell(GdeltMentionLine.of(event, mention, false), "MentionSourceName"));
  }
}
