package org.detente.output;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * English names of the country codes in the tables: ISO 3166-1 alpha-3 by the JDK's CLDR data,
 * Kosovo's code in common use, and PLOVER's codes of non-state actors. An unknown code is its own
 * name.
 */
public final class CountryNames {
  private static final Map<String, String> NAMES = names();

  private CountryNames() {}

  /** The English name of a code. */
  public static String of(String code) {
    return NAMES.getOrDefault(code, code);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = new Locale("", alpha2);
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    names.put("XKX", "Kosovo");
    names.put("UNO", "United Nations");
    names.put("EUR", "European Union");
    names.put("IGO", "Intergovernmental organizations");
    names.put("NGO", "Non-governmental organizations");
    names.put("MNC", "Multinational companies");
    names.put("ISM", "International movements");
    names.put("IMG", "International armed groups");
    return Collections.unmodifiableMap(names);
  }
}
