package org.detente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of this package: UTF-8, tab-separated, lines that begin with # are comments.
 * Rows come out with the wanted number of cells, trimmed, missing ones empty. A row with more
 * cells, or a table that cannot be read, is an error that names the place.
 */
final class TableFile {
  private TableFile() {}

  /** Rows of a resource beside this class. */
  static List<List<String>> resource(String name, int columns) {
    try (InputStream in = TableFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return rows(new InputStreamReader(in, StandardCharsets.UTF_8), name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Rows of a file. */
  static List<List<String>> file(Path path, int columns) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return rows(in, path.toString(), columns);
    }
  }

  private static List<List<String>> rows(java.io.Reader reader, String name, int columns)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length > columns) {
        throw new IllegalArgumentException(
            name + ":" + number + ": " + cells.length + " cells, expected at most " + columns);
      }
      List<String> row = new ArrayList<>(columns);
      for (int i = 0; i < columns; i++) {
        row.add(i < cells.length ? cells[i].strip() : "");
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
