package org.detente.export;

import org.detente.output.CountryNames;
import org.detente.record.Location;
import org.detente.record.LocationResolution;
import org.jspecify.annotations.Nullable;

/**
 * The eight cells of a place in GDELT's layout: type 3 for a town in the United States and 4 for
 * one elsewhere, which are places with a position; 2 for a state of the United States and 5 for a
 * region elsewhere ({@code regions.tsv}); 1 for a country and for a place of which no more is
 * known; 0 where there is none or its country is not known. The country stands by its FIPS 10-4
 * code. FIPS codes of provinces, GAUL codes and GNS feature ids are not known here and stay empty,
 * but for the country code that GDELT writes into them for a country.
 */
final class GdeltPlace {
  private static final int CELLS = 8;

  private GdeltPlace() {}

  static void addTo(TsvLine line, @Nullable Location place) {
    if (place == null || place.getCountry() == null) {
      line.number(0).missing(CELLS - 1);
      return;
    }
    CodeTables.Country known = CodeTables.shared().country(place.getCountry());
    String fips = known == null ? null : known.fips();
    String country = CountryNames.of(place.getCountry());
    boolean town = isTown(place);
    if (!town && !isRegion(place)) {
      line.number(1).text(country).text(fips).text(fips);
      line.missing(1).decimal(place.getLatitude()).decimal(place.getLongitude()).text(fips);
      return;
    }
    String province = place.getAdm1() == null ? "" : ", " + place.getAdm1();
    boolean american = place.getCountry().equals("USA");
    line.number(town ? (american ? 3 : 4) : american ? 2 : 5);
    line.text(place.getName() + province + ", " + country).text(fips).missing(2);
    line.decimal(place.getLatitude()).decimal(place.getLongitude()).missing(1);
  }

  /** Whether a place is a town: one whose position the gazetteer knows. */
  static boolean isTown(Location place) {
    return place.getResolution() != LocationResolution.COUNTRY && place.getLatitude() != null;
  }

  /** Whether a place is a region of the first order and not a town of its name. */
  static boolean isRegion(Location place) {
    return !isTown(place) && CodeTables.shared().isRegion(place.getCountry(), place.getName());
  }
}
