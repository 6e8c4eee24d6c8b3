package org.detente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.failure.Version;
import org.detente.record.Actor;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Location;
import org.jspecify.annotations.Nullable;

/**
 * One line of a POLECAT file, 40 cells (doi:10.7910/DVN/AJGVIT, coded by NGEC). Values that are
 * missing read {@code None} and lists are joined by a semicolon and a blank, as in those files.
 * Quad Code goes by the PLOVER type (so REQUEST is verbal conflict), Intensity is PLOVER's score,
 * Event ID our event_id. Country codes are PLOVER's, COW numbers those of today's states.
 * Publication Date is the first, Source and Language are those of every article that tells of the
 * event. City is a place with a position, Province a region of the first order. What our tables do
 * not hold reads None: Wikipedia ids, district, feature type, and the people, organisations and
 * locations of the story.
 */
final class PolecatLine {
  /** The columns in their order. */
  static final List<String> COLUMNS =
      List.of(
          ("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,"
                  + "Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,"
                  + "Actor Title,Actor Name Raw,Wikipedia Actor ID,"
                  + "Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,"
                  + "Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,"
                  + "Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,"
                  + "Raw Placename,Feature Type,Source,Publication Date,Story People,"
                  + "Story Organizations,Story Locations,Language,Version")
              .split(","));

  private static final String MISSING = "None";

  private PolecatLine() {}

  /** The line of an event that has a date and a PLOVER type. */
  static String of(EventStory story) {
    Event event = story.event();
    TsvLine line = new TsvLine(MISSING);
    line.text(event.getEventId());
    line.text(Objects.requireNonNull(event.getEventDate()).toString());
    line.text(event.getEventType()).text(event.getEventMode()).decimal(event.getPloverScore());
    line.text(quadCode(event.getEventType())).list(event.getContexts());
    addActor(line, event.getActor1());
    addActor(line, event.getActor2());
    addPlace(line, event.getLocation());
    line.list(story.distinct(EventMention::getPublisher));
    line.text(event.getFirstSeen() == null ? null : event.getFirstSeen().toString()).missing(3);
    line.list(story.distinct(EventMention::getLanguage));
    return line.text("Detente " + Version.CURRENT).toString();
  }

  /** Whether a type is one of PLOVER's sixteen. */
  static boolean isPlover(String type) {
    return !type.equals("STATEMENT");
  }

  private static String quadCode(String type) {
    return switch (type) {
      case "AGREE", "CONSULT", "SUPPORT", "CONCEDE" -> "VERBAL COOPERATION";
      case "COOPERATE", "AID", "RETREAT" -> "MATERIAL COOPERATION";
      case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> "VERBAL CONFLICT";
      case "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT" -> "MATERIAL CONFLICT";
      default -> throw new IllegalArgumentException("no type of PLOVER: " + type);
    };
  }

  private static void addActor(TsvLine line, @Nullable Actor actor) {
    if (actor == null) {
      line.missing(8);
      return;
    }
    List<String> countries = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String iso : new @Nullable String[] {actor.getCountry(), actor.getCountry2()}) {
      CodeTables.Country known = CodeTables.shared().country(iso);
      if (iso != null) {
        countries.add(known == null ? iso : known.plover());
      }
      if (known != null && known.cow() != null) {
        numbers.add(known.cow());
      }
    }
    List<String> sectors = new ArrayList<>(actor.getOtherSectors());
    if (actor.getSector() != null) {
      sectors.add(0, actor.getSector());
    }
    line.text(actor.getName()).list(countries).list(numbers).text(actor.getSector());
    line.list(sectors).text(actor.getTitle()).text(actor.getNameRaw()).missing(1);
  }

  private static void addPlace(TsvLine line, @Nullable Location place) {
    if (place == null) {
      line.missing(10);
      return;
    }
    CodeTables.Country known = CodeTables.shared().country(place.getCountry());
    line.text(place.getName()).text(GdeltPlace.isTown(place) ? place.getName() : null).missing(1);
    line.text(GdeltPlace.isRegion(place) ? place.getName() : place.getAdm1());
    line.text(known == null ? place.getCountry() : known.plover());
    line.decimal(place.getLatitude()).decimal(place.getLongitude());
    line.text(place.getGeonamesId()).text(place.getName()).missing(1);
  }
}
