package org.detente.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of other data sets for ours: countries ({@code countries.tsv}), actors that are no
 * country, organisations and sectors ({@code actors.tsv}), and which places are regions ({@code
 * regions.tsv}). Immutable, one for each JVM; a table that is missing or damaged is a fault of the
 * build.
 */
final class CodeTables {
  /**
   * A country elsewhere.
   *
   * @param cameo CAMEO's code
   * @param plover PLOVER's code
   * @param fips FIPS 10-4 code
   * @param cow Correlates of War number; null when the list has no such state
   */
  record Country(String cameo, String plover, String fips, @Nullable String cow) {}

  /**
   * An actor of GDELT that is no single state.
   *
   * @param code CAMEO actor code
   * @param country CAMEO region; null when none
   * @param group CAMEO known group; null when none
   * @param type CAMEO role
   */
  record Group(String code, @Nullable String country, @Nullable String group, String type) {}

  private static final CodeTables SHARED = new CodeTables();

  private final Map<String, Country> countries = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Group> organisations = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Set<String> regions = new HashSet<>();

  private CodeTables() {
    for (String[] row : rows("countries.tsv", 5)) {
      countries.put(row[0], new Country(row[1], row[2], row[3], orNull(row[4])));
    }
    for (String[] row : rows("actors.tsv", 6)) {
      if (row[0].equals("sector")) {
        roles.put(row[1], row[2]);
      } else {
        Map<String, Group> kind = row[0].equals("country") ? groups : organisations;
        kind.put(row[1], new Group(row[2], orNull(row[3]), orNull(row[4]), row[5]));
      }
    }
    for (String[] row : rows("regions.tsv", 2)) {
      for (String name : row[1].split("\\|", -1)) {
        regions.add(row[0] + "\t" + name);
      }
    }
  }

  static CodeTables shared() {
    return SHARED;
  }

  /** The codes of an ISO 3166-1 alpha-3 country; null when it has none elsewhere. */
  @Nullable Country country(@Nullable String iso) {
    return iso == null ? null : countries.get(iso);
  }

  /** What GDELT makes of a PLOVER code that stands in the place of a country; null for states. */
  @Nullable Group group(@Nullable String code) {
    return code == null ? null : groups.get(code);
  }

  /** The known group of GDELT that an organisation is, by our name of it; null when it is none. */
  @Nullable Group organisation(@Nullable String name) {
    return name == null ? null : organisations.get(name);
  }

  /** Whether a place is a region of the first order, of a country or, with null, of several. */
  boolean isRegion(@Nullable String iso, String name) {
    return regions.contains((iso == null ? "" : iso) + "\t" + name);
  }

  /** CAMEO roles of PLOVER sectors, in the order given; sectors that CAMEO has no role for go. */
  List<String> roles(List<String> sectors) {
    return sectors.stream()
        .map(sector -> roles.getOrDefault(sector, ""))
        .filter(role -> !role.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static List<String[]> rows(String name, int columns) {
    try (InputStream in = CodeTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String[] cells(String name, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns) {
      throw new IllegalStateException(name + ": not " + columns + " cells: " + line);
    }
    return cells;
  }
}
