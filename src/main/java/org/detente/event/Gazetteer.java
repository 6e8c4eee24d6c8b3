package org.detente.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Capitals and other cities where diplomacy happens ({@code places.tsv}), by name without regard to
 * case. Facts from GeoNames (geonames.org, CC BY 4.0). Immutable, one for each JVM.
 */
final class Gazetteer {
  /**
   * A place.
   *
   * @param name usual English name
   * @param country ISO 3166-1 alpha-3
   * @param latitude degrees north
   * @param longitude degrees east
   * @param geonamesId GeoNames identifier; null when not known
   */
  record Place(
      String name,
      String country,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String geonamesId) {}

  private static final Gazetteer SHARED = new Gazetteer();

  private final Map<String, Place> places = new TreeMap<>();

  private Gazetteer() {
    for (List<String> row : TableFile.resource("places.tsv", 6)) {
      Place place =
          new Place(
              row.get(0),
              row.get(1),
              degrees(row.get(2)),
              degrees(row.get(3)),
              CodeTable.orNull(row.get(4)));
      places.put(key(row.get(0)), place);
      for (String other : row.get(5).split("\\|", -1)) {
        if (!other.isBlank()) {
          places.put(key(other), place);
        }
      }
    }
  }

  static Gazetteer shared() {
    return SHARED;
  }

  @Nullable Place find(String name) {
    return places.get(key(name));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double degrees(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }
}
