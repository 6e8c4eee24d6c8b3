package org.detente.output;

import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.LedgerEntry;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.ToneSummary;

/**
 * The tables of a dataset: the folder of each inside an attempt, its record, and whether it is
 * split by year. The names are part of the public contract, since readers glob {@code
 * current/events/**}{@code /*.avro}.
 */
public enum Table {
  /** One row for each distinct article, with its text and its copies. */
  ARTICLES(Article.class, true),
  /** One row for each person, organisation or place named. */
  MENTIONS(Mention.class, true),
  /** One row for each quotation. */
  QUOTES(Quote.class, true),
  /** One row for each sentence that tells of an event. */
  EVENT_MENTIONS(EventMention.class, true),
  /** One row for each event of a day. */
  EVENTS(Event.class, true),
  /** Tone by year for pairs, speakers, publishers, and all. */
  TONE_SUMMARY(ToneSummary.class, false),
  /** One row for each failure, pointing at its document. */
  DEAD_LETTERS(DeadLetter.class, false),
  /** Private: articles with tokens, trees and cast, so that derived tables can be made again. */
  ANNOTATED(AnnotatedArticle.class, false),
  /** Private: one row for each document, so that the next run does only what has changed. */
  LEDGER(LedgerEntry.class, false);

  private final Class<? extends SpecificRecord> record;
  private final boolean byYear;

  Table(Class<? extends SpecificRecord> record, boolean byYear) {
    this.record = record;
    this.byYear = byYear;
  }

  /** The folder of the table inside an attempt, e.g. {@code event_mentions}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of the rows. */
  public Class<? extends SpecificRecord> record() {
    return record;
  }

  /** The schema of the rows, as this version writes them. */
  @SuppressWarnings(
      "ImmutableEnumChecker") // Schema is mutable by addProp only, which nobody calls on a class
  // schema.
  public Schema schema() {
    return SpecificData.get().getSchema(record);
  }

  /** Whether the rows are split into {@code year=YYYY} folders. */
  public boolean byYear() {
    return byYear;
  }

  /**
   * The table that a file belongs to.
   *
   * @param path relative to the attempt, e.g. {@code events/year=2014/part-00000-of-00001.avro}
   * @throws IllegalArgumentException when the first folder is no table
   */
  public static Table ofPath(String path) {
    for (Table table : values()) {
      if (path.startsWith(table.folder() + "/")) {
        return table;
      }
    }
    throw new IllegalArgumentException("Not in the folder of a table: " + path);
  }
}
