package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.detente.annotate.AnnotatedText;
import org.detente.record.CastKind;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static Gazetteer.Place town(String name, String country) {
    Gazetteer.Place place = Gazetteer.shared().findTown(name, country);
    assertNotNull(place, name);
    return place;
  }

  @Test
  void aPlaceOfDiplomacyHasDivisionPositionAndId() {
    assertEquals(
        new Gazetteer.Place("Geneva", "CHE", "Geneva", 46.20, 6.15, "2660646"),
        Gazetteer.shared().find("Geneva"));
    assertEquals("703448", town("Kiev", "UKR").geonamesId());
  }

  @Test
  void aTownUnderItsEnglishNameHasGeoNamesPositionOfItsOwnName() {
    Gazetteer.Place raqqa = town("Raqqa", "SYR");
    assertEquals("172955", raqqa.geonamesId());
    assertEquals(35.95, raqqa.latitude(), 0.02);
    assertEquals(39.01, raqqa.longitude(), 0.02);
  }

  @Test
  void citiesOfAHundredThousandAreFoundWithoutTheirAccents() {
    Gazetteer.Place maiduguri = Gazetteer.shared().findTown("Maiduguri", null);
    assertNotNull(maiduguri);
    assertEquals("NGA", maiduguri.country());
    assertEquals("Borno State", maiduguri.division());
    assertEquals("Córdoba", town("Cordoba", "ARG").name());
  }

  @Test
  void theCountryNamedWithItTellsWhichTown() {
    assertEquals("VEN", town("Valencia", "VEN").country());
    assertEquals("ESP", town("Valencia", "ESP").country());
    assertEquals("JAM", town("Kingston", "JAM").country());
  }

  @Test
  void namesakesOfLikeSizeAreNoTownWithoutACountry() {
    assertNull(Gazetteer.shared().findTown("Santa Rosa", null));
    assertNull(Gazetteer.shared().findTown("Hamilton", null));
  }

  @Test
  void anAreaWithoutAnIdHasACountryAlone() {
    assertEquals(
        new Gazetteer.Place("Incirlik", "TUR", null, null, null, null),
        Gazetteer.shared().find("Incirlik"));
  }

  @Test
  void aTownThatNoDictionaryHasTellsItsCountryInTheCast() {
    AnnotatedText text =
        Texts.annotate(
            "2014-05-20", "Aid workers in Maiduguri said that soldiers had left Gombe on Sunday.");
    CastMember town = Texts.member(text, "Maiduguri");
    assertEquals(CastKind.PLACE, town.kind());
    assertEquals("NGA", town.country());
    assertEquals("NGA", Texts.member(text, "Gombe").country());
  }
}
