package org.detente.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.apache.avro.Schema;
import org.detente.record.ToneSummary;
import org.jspecify.annotations.Nullable;

/**
 * The tone summary as one CSV text: rows of {@code tone_summary} in, {@code summary.csv} out,
 * UTF-8, line feeds, the names of the columns first. Sorted by scope, year (undated last), country
 * from, country to, speaker, publisher, so that equal tables give equal bytes. Means and shares
 * have four decimals; an empty cell is a null. All rows are held in memory: one for each year and
 * pair, speaker or publisher.
 */
public final class SummaryCsv {
  private static final int DECIMALS = 4;
  private static final Comparator<@Nullable String> NULL_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());
  private static final Comparator<ToneSummary> ORDER =
      Comparator.comparing(ToneSummary::getScope)
          .thenComparing(ToneSummary::getYear, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ToneSummary::getCountryFrom, NULL_LAST)
          .thenComparing(ToneSummary::getCountryTo, NULL_LAST)
          .thenComparing(ToneSummary::getSpeaker, NULL_LAST)
          .thenComparing(ToneSummary::getPublisher, NULL_LAST);

  private SummaryCsv() {}

  /** The summary of a dataset. */
  public static String of(DatasetFolder dataset) throws IOException {
    List<ToneSummary> rows = new ArrayList<>();
    dataset.forEach(Table.TONE_SUMMARY, ToneSummary.class, rows::add);
    return of(rows);
  }

  /** The summary of rows in any order. */
  public static String of(List<ToneSummary> rows) {
    List<Schema.Field> columns = ToneSummary.getClassSchema().getFields();
    StringJoiner header = new StringJoiner(",", "", "\n");
    columns.forEach(column -> header.add(column.name()));
    StringBuilder csv = new StringBuilder(header.toString());
    rows.stream().sorted(ORDER).forEach(row -> csv.append(line(row, columns)));
    return csv.toString();
  }

  private static String line(ToneSummary row, List<Schema.Field> columns) {
    StringJoiner line = new StringJoiner(",", "", "\n");
    for (Schema.Field column : columns) {
      line.add(cell(row.get(column.pos())));
    }
    return line.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return CsvCell.number(number, DECIMALS);
    }
    if (value instanceof Number number) {
      return CsvCell.number(number);
    }
    return CsvCell.text(value == null ? null : value.toString());
  }
}
