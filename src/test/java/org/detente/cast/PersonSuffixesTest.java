package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonSuffixesTest {
  @ParameterizedTest
  @CsvSource({
    "harpist, CVL",
    "merrymaker, CVL",
    "trawlerman, CVL",
    "churchgoer, CVL",
    "watchmaker, BUS",
    "olive grower, AGR",
    "glaciologist, EDU",
    "diamond smuggler, CRM"
  })
  void theEndingTellsAPersonAndTheSector(String noun, String sector) {
    Role role = PersonSuffixes.role(noun);
    assertNotNull(role);
    assertEquals(sector, role.sector());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"committee", "newspaper", "pacemaker", "plant", "waitlist", "reactor", "gas"})
  void thingsThatEndAlikeAreNoPersons(String noun) {
    assertNull(PersonSuffixes.role(noun));
  }
}
