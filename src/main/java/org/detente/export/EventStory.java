package org.detente.export;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * An event and the mentions that tell of it.
 *
 * @param event the event
 * @param mentions its mentions, the earliest published first, undated ones last
 */
record EventStory(Event event, List<EventMention> mentions) {
  /** Whether a mention stands in the first paragraph of an article. */
  boolean inLead() {
    return mentions.stream().anyMatch(EventMention::getInLead);
  }

  /** URL of the article published first among those that have one; null when none has. */
  @Nullable String firstUrl() {
    return mentions.stream()
        .map(EventMention::getSourceUrl)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> event.getSourceUrls().stream().findFirst().orElse(null));
  }

  /** The distinct values of a field of the mentions, sorted, nulls left out. */
  List<String> distinct(Function<EventMention, @Nullable String> field) {
    TreeSet<String> values = new TreeSet<>();
    for (EventMention mention : mentions) {
      String value = field.apply(mention);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }
}
