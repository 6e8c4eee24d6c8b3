package org.detente.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.detente.record.Actor;
import org.detente.record.Event;
import org.jspecify.annotations.Nullable;

/**
 * One line of GDELT 2.0's event export, 61 cells without quoting (The GDELT Event Database, Data
 * Format Codebook V2.0, 19 February 2015). What GDELT defines and our tables hold otherwise:
 *
 * <ul>
 *   <li>FractionDate is (30 * (month - 1) + day) / 365, as in GDELT's files.
 *   <li>QuadClass goes by the CAMEO root, as GDELT's does (01-05, 06-08, 09-13, 14-20), so that
 *       statements and appeals, 0 in our tables, are 1 here.
 *   <li>IsRootEvent is 1 when a mention stands in the lead of an article.
 *   <li>AvgTone is our -4 to 4 times 2.5, so that it fills the -10 to 10 where GDELT's values lie
 *       as a rule (its scale runs to 100 either way). It is of sentences, by another model than
 *       GDELT's: compare it within the export, never with GDELT's own.
 *   <li>The places of the actors are not known: type 0.
 *   <li>DATEADDED is midnight of the first publication; empty when no article has a date.
 * </ul>
 */
final class GdeltEventLine {
  /** The columns in their order. */
  static final List<String> COLUMNS = columns();

  private static final BigDecimal STRETCH = new BigDecimal("2.5");

  private GdeltEventLine() {}

  /**
   * The line of an event, which must have a date.
   *
   * @param reversed whether the actors change places
   */
  static String of(EventStory story, boolean reversed) {
    Event event = story.event();
    LocalDate date = Objects.requireNonNull(event.getEventDate());
    TsvLine line = new TsvLine("");
    line.number(reversed ? GdeltId.reversed(event.getEventId()) : GdeltId.of(event.getEventId()));
    line.text(day(date)).text(day(date).substring(0, 6)).number(date.getYear());
    line.text(fraction(date));
    Actor first = event.getActor1();
    Actor second = event.getActor2();
    GdeltActor.addTo(line, reversed ? second : first);
    GdeltActor.addTo(line, reversed ? first : second);
    line.number(story.inLead() ? 1 : 0);
    line.text(event.getCameoCode()).text(event.getCameoBase()).text(event.getCameoRoot());
    line.number(quadClass(event.getCameoRoot())).decimal(event.getGoldstein());
    line.number(event.getNumMentions()).number(event.getNumSources());
    line.number(event.getNumArticles()).decimal(tone(event.getAvgTone()));
    GdeltPlace.addTo(line, null);
    GdeltPlace.addTo(line, null);
    GdeltPlace.addTo(line, event.getLocation());
    return line.text(midnight(event.getFirstSeen())).text(story.firstUrl()).toString();
  }

  /** A date as GDELT writes it, e.g. 20140317. */
  static String day(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Midnight of a date as GDELT writes it, e.g. 20140317000000; null for null. */
  static @Nullable String midnight(@Nullable LocalDate date) {
    return date == null ? null : day(date) + "000000";
  }

  /** Tone on GDELT's scale; null for null. */
  static @Nullable Double tone(@Nullable Double tone) {
    return tone == null ? null : BigDecimal.valueOf(tone).multiply(STRETCH).doubleValue();
  }

  private static String fraction(LocalDate date) {
    double year = (30.0 * (date.getMonthValue() - 1) + date.getDayOfMonth()) / 365;
    return String.format(Locale.ROOT, "%.4f", date.getYear() + year);
  }

  private static int quadClass(String root) {
    int number = Integer.parseInt(root);
    return number <= 5 ? 1 : number <= 8 ? 2 : number <= 13 ? 3 : 4;
  }

  private static List<String> columns() {
    String actor =
        "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code"
            + " Type1Code Type2Code Type3Code";
    String place = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID";
    return List.of(
        ("GLOBALEVENTID SQLDATE MonthYear Year FractionDate "
                + prefixed("Actor1", actor)
                + prefixed("Actor2", actor)
                + "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"
                + " NumMentions NumSources NumArticles AvgTone "
                + prefixed("Actor1Geo_", place)
                + prefixed("Actor2Geo_", place)
                + prefixed("ActionGeo_", place)
                + "DATEADDED SOURCEURL")
            .split(" "));
  }

  private static String prefixed(String prefix, String names) {
    return prefix + names.replace(" ", " " + prefix) + " ";
  }
}
