package org.detente.cast;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where towns lie: capitals and other places of diplomacy under their English names ({@code
 * towns.tsv}) and the cities of 100,000 people and more ({@code cities.tsv}), by name without
 * regard to case and accents. Facts from GeoNames (geonames.org, CC BY 4.0). Immutable, one for
 * each JVM.
 */
public final class Gazetteer {
  /** How many times larger a city must be than its namesakes to be meant where no country is. */
  private static final int BY_FAR = 5;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+|[‘’ʼ`']");

  /**
   * A place.
   *
   * @param name usual English name, or GeoNames' main one
   * @param country ISO 3166-1 alpha-3
   * @param division first-level administrative division; null when not known
   * @param latitude degrees north; null when not known
   * @param longitude degrees east; null when not known
   * @param geonamesId GeoNames identifier; null when not known
   */
  public record Place(
      String name,
      String country,
      @Nullable String division,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String geonamesId) {}

  /** A city and the number of its people. */
  private record City(Place place, long population) {}

  private static final Gazetteer SHARED = new Gazetteer();

  private final Map<String, Place> places = new TreeMap<>();
  private final Map<String, List<City>> cities = new TreeMap<>();

  private Gazetteer() {
    for (List<String> row : Tsv.rows("towns.tsv")) {
      Place place = place(row);
      places.put(key(row.get(0)), place);
      for (String other : Tsv.list(row.get(6))) {
        places.put(key(other), place);
      }
    }
    for (List<String> row : Tsv.rows("cities.tsv")) {
      cities
          .computeIfAbsent(key(row.get(0)), name -> new ArrayList<>())
          .add(new City(place(row), Long.parseLong(row.get(6))));
    }
  }

  /** The gazetteer of this JVM. */
  public static Gazetteer shared() {
    return SHARED;
  }

  /** The place of diplomacy of this name; null when none has it. */
  public @Nullable Place find(String name) {
    return places.get(key(name));
  }

  /**
   * The town of this name.
   *
   * @param country ISO 3166-1 alpha-3 country that the text names with it; null where it names none
   * @return a town of that country; without a country the place of diplomacy of this name, else the
   *     city that is five times as large as any other of its name; null when there is none
   */
  public @Nullable Place findTown(String name, @Nullable String country) {
    Place known = find(name);
    if (known != null && (country == null || country.equals(known.country()))) {
      return known;
    }
    List<City> namesakes = cities.getOrDefault(key(name), List.of());
    for (City city : namesakes) {
      if (city.place().country().equals(country)) {
        return city.place();
      }
    }
    if (known != null || country != null || namesakes.isEmpty()) {
      return known;
    }
    boolean clear =
        namesakes.size() == 1
            || namesakes.get(0).population() >= BY_FAR * namesakes.get(1).population();
    return clear ? namesakes.get(0).place() : null;
  }

  private static Place place(List<String> row) {
    return new Place(
        row.get(0),
        row.get(1),
        orNull(row.get(2)),
        degrees(row.get(3)),
        degrees(row.get(4)),
        orNull(row.get(5)));
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return ACCENTS
        .matcher(plain)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('ı', 'i');
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable Double degrees(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }
}
