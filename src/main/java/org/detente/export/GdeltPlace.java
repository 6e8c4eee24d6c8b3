package org.detente.export;

import org.detente.output.CountryNames;
import org.detente.record.Location;
import org.detente.record.LocationResolution;
import org.jspecify.annotations.Nullable;

/**
 * The eight cells of a place in GDELT's layout: type 1 for a country, 3 for a town in the United
 * States, 4 for one elsewhere, 0 where there is none or its country is not known; the country by
 * its FIPS 10-4 code. FIPS codes of provinces, GAUL codes and GNS feature ids are not known here
 * and stay empty, but for the country code that GDELT writes into them for a country.
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
    if (isCountry(place, country)) {
      line.number(1).text(country).text(fips).text(fips);
      line.missing(1).decimal(place.getLatitude()).decimal(place.getLongitude()).text(fips);
      return;
    }
    String province = place.getAdm1() == null ? "" : ", " + place.getAdm1();
    line.number(place.getCountry().equals("USA") ? 3 : 4);
    line.text(place.getName() + province + ", " + country).text(fips).missing(2);
    line.decimal(place.getLatitude()).decimal(place.getLongitude()).missing(1);
  }

  private static boolean isCountry(Location place, String country) {
    return place.getResolution() == LocationResolution.COUNTRY
        || (place.getLatitude() == null && place.getName().equalsIgnoreCase(country));
  }
}
