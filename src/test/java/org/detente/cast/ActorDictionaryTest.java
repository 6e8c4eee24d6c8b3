package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorDictionaryTest {
  private static final ActorDictionary ACTORS = ActorDictionary.builtIn();

  @ParameterizedTest
  @CsvSource({
    "Britain, COUNTRY, GBR",
    "U.K., COUNTRY, GBR",
    "Scotland, COUNTRY, GBR",
    "the United States, COUNTRY, USA",
    "America, COUNTRY, USA",
    "Soviet Union, COUNTRY, RUS",
    "Burma, COUNTRY, MMR",
    "Ivory Coast, COUNTRY, CIV",
    "Holland, COUNTRY, NLD",
    "Kosovo, COUNTRY, XKX",
    "South Sudan, COUNTRY, SSD",
    "Åland Islands, COUNTRY, ALA",
    "Dutch, ADJECTIVE, NLD",
    "North Korean, ADJECTIVE, PRK",
    "Britons, PEOPLE, GBR",
    "Swedes, PEOPLE, SWE",
    "Kyiv, CAPITAL, UKR",
    "Kiev, CAPITAL, UKR",
    "the Kremlin, METONYM, RUS",
    "Downing Street, METONYM, GBR",
    "Élysée, METONYM, FRA",
    "al-Qaeda, ORGANISATION, IMG",
    "NATO, ORGANISATION, IGO",
    "Aleppo, PLACE, SYR"
  })
  void knowsThePressNames(String phrase, Use use, String country) {
    List<ActorEntry> entries = ACTORS.lookUp(phrase);
    assertTrue(
        entries.stream().anyMatch(e -> e.use() == use && country.equals(e.country())),
        () -> phrase + " " + entries);
  }

  @Test
  void everyIsoCountryHasAName() {
    List<String> missing = new ArrayList<>();
    for (String two : Locale.getISOCountries()) {
      String code = new Locale.Builder().setRegion(two).build().getISO3Country();
      if (ACTORS.countryName(code).equals(code)) {
        missing.add(code);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void countriesHaveOneCodeEach() {
    assertEquals("United Kingdom", ACTORS.countryName("GBR"));
    assertEquals("British", ACTORS.adjective("GBR"));
    assertEquals("QQQ", ACTORS.countryName("QQQ"));
  }

  @Test
  void sectorsAreThoseOfPlover() {
    Set<String> plover =
        Set.of(
            "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "REB", "PRM", "UAF", "UNK", "OPP",
            "CVL", "BUS", "EDU", "JRN", "MED", "LAB", "REL", "REF", "ELI", "CRM", "AGR", "SOC",
            "PRE", "NGO");
    for (String table : List.of("roles.tsv", "metonyms.tsv")) {
      for (List<String> row : Tsv.rows(table)) {
        assertTrue(plover.contains(row.get(2)), () -> table + ": " + row);
      }
    }
    for (List<String> row : Tsv.rows("organisations.tsv")) {
      assertTrue(row.get(3).isEmpty() || plover.contains(row.get(3)), row::toString);
    }
  }
}
