package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  @Test
  void theDayTellsWhereTheyFight() {
    assertEquals("UKR", Proxies.country("RUS", "REB", LocalDate.parse("2015-02-13")));
    assertEquals("GEO", Proxies.country("RUS", "REB", LocalDate.parse("2008-08-10")));
  }

  @Test
  void othersAreOfNoCountry() {
    assertNull(Proxies.country("CHE", "REB", LocalDate.parse("2015-02-13")));
  }
}
