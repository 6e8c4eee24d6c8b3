package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.Rows;
import org.detente.record.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of GDELT and POLECAT for ours. */
final class CodeTablesTest {
  private static final CodeTables TABLES = CodeTables.shared();
  private static final Set<String> WITHOUT_FIPS = Set.of("ALA", "BES", "UMI");

  @Test
  void everyCountryOfIsoHasItsOwnFipsCode() {
    Set<String> fips = new HashSet<>();
    for (String alpha2 : Locale.getISOCountries()) {
      String iso = new Locale("", alpha2).getISO3Country();
      CodeTables.Country country = TABLES.country(iso);
      if (WITHOUT_FIPS.contains(iso)) {
        assertNull(country, iso);
      } else {
        assertNotNull(country, iso);
        assertTrue(country.fips().matches("[A-Z]{2}") && fips.add(country.fips()), iso);
        assertTrue(country.cow() == null || country.cow().matches("\\d{1,3}"), iso);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UKR, UKR, UKR, UP, 369",
    "GBR, GBR, GBR, UK, 200",
    "CHN, CHN, CHN, CH, 710",
    "CHE, CHE, CHE, SZ, 225",
    "DEU, DEU, DEU, GM, 255",
    "KOR, KOR, KOR, KS, 732",
    "VNM, VNM, VNM, VM, 816",
    "SRB, SRB, SRB, RI, 345",
    "ROU, ROM, ROU, RO, 360",
    "MNE, MTN, MNE, MJ, 341",
    "TLS, TMP, TLS, TT, 860",
    "XKX, KSV, KOS, KV, 347",
    "PSE, PSE, PSE, WE, ",
  })
  void codesThatDifferFromIso(String iso, String cameo, String plover, String fips, String cow) {
    assertEquals(new CodeTables.Country(cameo, plover, fips, cow), TABLES.country(iso));
  }

  @Test
  void sectorsWithoutARoleGo() {
    assertEquals(List.of("GOV", "HLH"), TABLES.roles(List.of("GOV", "REL", "MED", "GOV")));
    assertEquals(List.of(), TABLES.roles(List.of("UNK", "a sector of the future")));
  }

  @ParameterizedTest
  @CsvSource({
    "NATO, IGO, IGOWSTNAT, NAT",
    "International Monetary Fund, IGO, IGOBUSIMF, IMF",
    "African Union, IGO, IGOAFRAFU, AFU",
    "Commonwealth, AUS, AUSGOV, ",
    "Nordic Council, IGO, IGOGOV, ",
  })
  void organisationsThatCameoListsAreKnownGroups(
      String name, String country, String code, String group) {
    Actor actor = Rows.actor(country);
    actor.setName(name);
    assertEquals(code, GdeltActor.of(actor).code());
    assertEquals(group, GdeltActor.of(actor).group());
  }

  @Test
  void europeIsARegionAndTheUnionAGroup() {
    GdeltActor union = GdeltActor.of(Rows.actor("EUR"));
    assertEquals("IGOEUREECGOV", union.code());
    assertEquals("EEC", union.group());
    assertEquals(List.of("IGO", "GOV"), union.types());
    Actor continent = Rows.actor("EUR");
    continent.setName("Europe");
    assertEquals("EURGOV", GdeltActor.of(continent).code());
    assertNull(GdeltActor.of(continent).group());
  }
}
