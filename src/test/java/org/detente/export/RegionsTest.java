package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.detente.Rows;
import org.detente.event.EventCollapse;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Location;
import org.detente.record.LocationResolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns, regions and countries as GDELT and POLECAT tell them apart. */
final class RegionsTest {
  @ParameterizedTest
  @CsvSource({
    "Warsaw, POL, 52.23, 4, 'Warsaw, Poland', Warsaw, None",
    "New York, USA, 40.71, 3, 'New York, United States', New York, None",
    "Texas, USA, , 2, 'Texas, United States', None, Texas",
    "Georgia, USA, , 2, 'Georgia, United States', None, Georgia",
    "Georgia, GEO, , 1, Georgia, None, None",
    "Crimea, UKR, , 5, 'Crimea, Ukraine', None, Crimea",
    "Scotland, GBR, , 5, 'Scotland, United Kingdom', None, Scotland",
    "a village, UKR, , 1, Ukraine, None, None",
    "Kashmir, , , 0, '', None, Kashmir",
    "the harbour, , , 0, '', None, None",
  })
  void aPlaceIsATownWithAPositionOrARegionOfTheList(
      String name,
      @Nullable String country,
      @Nullable Double latitude,
      String type,
      String fullName,
      String city,
      String province) {
    Location place =
        Location.newBuilder()
            .setName(name)
            .setCountry(country)
            .setLatitude(latitude)
            .setLongitude(latitude)
            .setResolution(LocationResolution.CITY)
            .build();
    TsvLine line = new TsvLine("");
    GdeltPlace.addTo(line, place);
    String[] gdelt = line.toString().split("\t", -1);
    assertEquals(8, gdelt.length);
    assertEquals(type, gdelt[0]);
    assertEquals(fullName, gdelt[1]);
    EventMention mention =
        Rows.eventMention("m1", "Poland accused Russia.", "POL", "RUS")
            .setPublicationDate(LocalDate.of(2014, 3, 18))
            .setLocation(place)
            .build();
    Event event = EventCollapse.collapse(List.of(mention));
    String[] polecat = PolecatLine.of(new EventStory(event, List.of(mention))).split("\t", -1);
    assertEquals(name, polecat[PolecatLine.COLUMNS.indexOf("Placename")]);
    assertEquals(city, polecat[PolecatLine.COLUMNS.indexOf("City")]);
    assertEquals(province, polecat[PolecatLine.COLUMNS.indexOf("Province")]);
  }
}
