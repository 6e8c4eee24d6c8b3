package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Riga Institute of Coastal Studies, EDU",
    "Bank for Northern Trade, BUS",
    "Harbour Workers' Union, LAB",
    "Northern Liberation Front, REB",
    "Evening Herald, JRN",
    "Ministry of Fisheries, GOV",
    "Association of Dairy Farmers, SOC"
  })
  void theLastWordBeforeThePrepositionTellsTheSector(String name, String sector) {
    assertEquals(sector, OrganisationWords.sector(name));
  }

  @Test
  void aNameOfOtherWordsTellsNothing() {
    assertNull(OrganisationWords.sector("Blue Lantern"));
  }
}
