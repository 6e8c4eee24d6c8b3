package org.detente.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads this package's word lists: UTF-8 tables, one row a line, columns separated by tabs, lines
 * that begin with {@code #} left out. A list that is missing or malformed fails the class that
 * needs it when it is loaded.
 */
final class Lexicon {
  private Lexicon() {}

  /** The rows of a table, each with exactly {@code columns} cells. */
  static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
          throw new IllegalStateException(name + ": " + columns + " columns wanted in: " + line);
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }

  /** Names of months in lower case, with their numbers. */
  static Map<String, Integer> months() {
    Map<String, Integer> months = new LinkedHashMap<>();
    for (List<String> row : rows("months.tsv", 3)) {
      for (String name : row.get(2).split(" ", -1)) {
        months.putIfAbsent(name, Integer.valueOf(row.get(1)));
      }
    }
    return Map.copyOf(months);
  }
}
