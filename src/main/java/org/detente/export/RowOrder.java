package org.detente.export;

import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.detente.output.Table;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows in an export: reading order (article, then place in it) where rows
 * point into an article, dates for articles and events, then every other field in the order of the
 * schema, so that only equal rows compare as equal. Null comes last.
 */
final class RowOrder {
  private RowOrder() {}

  /** The order of a table's rows. */
  static Comparator<SpecificRecord> of(Table table) {
    SpecificData model = SpecificData.getForClass(table.record());
    Comparator<SpecificRecord> order = (a, b) -> model.compare(a, b, table.schema());
    List<String> fields = leading(table);
    for (int i = fields.size() - 1; i >= 0; i--) {
      order = by(table, fields.get(i)).thenComparing(order);
    }
    return order;
  }

  private static List<String> leading(Table table) {
    return switch (table) {
      case ARTICLES -> List.of("published_on", "article_id");
      case MENTIONS -> List.of("article_id", "begin", "end");
      case QUOTES -> List.of("article_id", "sentence");
      case EVENT_MENTIONS -> List.of("article_id", "sentence", "trigger_begin");
      case EVENTS -> List.of("event_date", "event_id");
      case TONE_SUMMARY ->
          List.of("scope", "country_from", "country_to", "speaker", "publisher", "year");
      case DEAD_LETTERS -> List.of("source_uri", "record_offset");
      case ANNOTATED, LEDGER -> List.of();
    };
  }

  private static Comparator<SpecificRecord> by(Table table, String field) {
    int position = table.schema().getField(field).pos();
    return (a, b) -> compare(a.get(position), b.get(position));
  }

  @SuppressWarnings("unchecked") // Values of one field are of one class, which is comparable.
  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a == null, b == null);
    }
    return ((Comparable<Object>) a).compareTo(b);
  }
}
