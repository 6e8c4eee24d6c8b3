package org.detente.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Honorifics and abbreviated offices before a name (Mr, Dame, Sen.), from titles.tsv. */
final class Honorifics {
  private static final Map<String, Honorific> TABLE = load();

  private Honorifics() {}

  /** What a title says of the person. */
  record Honorific(
      @Nullable String gender,
      @Nullable String sector,
      @Nullable String country,
      @Nullable String office) {}

  /** The honorific that a token is; null when it is none. */
  static @Nullable Honorific of(Token token) {
    String text = token.text();
    return TABLE.get(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
  }

  private static Map<String, Honorific> load() {
    Map<String, Honorific> table = new HashMap<>();
    for (List<String> row : Tsv.rows("titles.tsv")) {
      table.put(
          row.get(0),
          new Honorific(
              orNull(row.get(1)), orNull(row.get(2)), orNull(row.get(3)), orNull(row.get(4))));
    }
    return Map.copyOf(table);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
