package org.detente.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.detente.Rows;
import org.detente.event.EventCollapse;
import org.detente.output.DatasetFolder;
import org.detente.output.LocalTables;
import org.detente.output.Table;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.CopyKind;
import org.detente.record.CopyOf;
import org.detente.record.DeadLetter;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Location;
import org.detente.record.LocationResolution;
import org.detente.record.Modality;
import org.detente.record.Quote;
import org.detente.record.Reason;
import org.detente.record.Span;
import org.detente.record.Stage;
import org.detente.record.ToneSummary;

/**
 * A small dataset for the tests of exports, with what makes exports go wrong: quotation marks, tabs
 * and line breaks in text, formulas, names beyond ASCII, nulls, negative numbers, an event without
 * date, one between unnamed actors, one reciprocal, and statements.
 */
final class ExportedDataset {
  static final String HOSTILE =
      "=HYPERLINK(\"http://evil.example\")\tthen\r\n-5 more, \"Żółć\" 王毅 🎉";

  private ExportedDataset() {}

  /** Mentions of five events, and one that is only planned. */
  static List<EventMention> mentions() {
    EventMention accuse =
        Rows.eventMention("m1", "Poland accused Russia of sabotage.", "POL", "RUS")
            .setPublicationDate(LocalDate.of(2014, 3, 18))
            .setLanguage("en")
            .setToneSentence(-1.5)
            .setToneArticle(-0.5)
            .setPloverScore(-3.0)
            .setLocation(place("Warsaw", "POL", 52.23, 21.01, "756135"))
            .build();
    EventMention again =
        EventMention.newBuilder(accuse)
            .setEventMentionId(Rows.id("m2"))
            .setArticleId(Rows.id("a2"))
            .setPublisher("Neue Post")
            .setSourceUrl("https://post.example/m2?a=1&b=2")
            .setPublicationDate(LocalDate.of(2014, 3, 17))
            .setInLead(false)
            .build();
    EventMention visit =
        Rows.eventMention("m3", "The two presidents met in Washington.", "ROU", "USA")
            .setEventType("CONSULT")
            .setEventMode("meet")
            .setContexts(List.of("diplomatic", "military"))
            .setCameoCode("040")
            .setCameoBase("040")
            .setCameoRoot("04")
            .setQuadClass(1)
            .setGoldstein(1.0)
            .setPloverScore(2.5)
            .setReciprocal(true)
            .setSourceUrl(null)
            .setPublicationDate(LocalDate.of(2014, 3, 19))
            .setLocation(place("Washington", "USA", 38.9, -77.04, "4140963"))
            .setInLead(false)
            .build();
    EventMention appeal =
        Rows.eventMention("m4", "The UN called on Kosovo to yield.", "UNO", "XKX")
            .setEventType("REQUEST")
            .setCameoCode("0251")
            .setCameoBase("025")
            .setCameoRoot("02")
            .setQuadClass(0)
            .setGoldstein(-0.3)
            .setActor2(hostile())
            .setLocation(
                Location.newBuilder()
                    .setName("Ukraine")
                    .setCountry("UKR")
                    .setResolution(LocationResolution.COUNTRY)
                    .build())
            .build();
    EventMention statement =
        Rows.eventMention("m5", "A spokesman commented.", "EUR", "RUS")
            .setEventType("STATEMENT")
            .setCameoCode("010")
            .setCameoBase("010")
            .setCameoRoot("01")
            .setQuadClass(0)
            .setGoldstein(0.0)
            .setActor2(null)
            .setLocation(
                Location.newBuilder()
                    .setName("LITTLE HARBOUR")
                    .setResolution(LocationResolution.DATELINE)
                    .build())
            .build();
    EventMention undated =
        Rows.eventMention("m6", "Rebels attacked.", "SYR", "TUR")
            .setEventDate(null)
            .setEventType("ASSAULT")
            .setCameoCode("190")
            .setCameoBase("190")
            .setCameoRoot("19")
            .setQuadClass(4)
            .build();
    EventMention planned =
        Rows.eventMention("m7", "France will impose sanctions.", "FRA", "RUS")
            .setModality(Modality.INTENDED)
            .build();
    List<EventMention> all = List.of(accuse, again, visit, appeal, statement, undated, planned);
    all.forEach(mention -> mention.setEventId(EventCollapse.eventId(mention).orElse(null)));
    return all;
  }

  /** The events of the mentions. */
  static List<Event> events() {
    Map<String, List<EventMention>> byEvent = new TreeMap<>();
    for (EventMention mention : mentions()) {
      if (mention.getEventId() != null) {
        byEvent.computeIfAbsent(mention.getEventId(), id -> new ArrayList<>()).add(mention);
      }
    }
    return byEvent.values().stream().map(EventCollapse::collapse).toList();
  }

  /** Writes every public table in an order that a seed decides. */
  static DatasetFolder write(Path folder, long seed) throws IOException {
    Files.createDirectories(folder);
    Article article = Rows.article("a1", "First.\n" + HOSTILE).setTone(-0.25).build();
    article.setCopies(
        List.of(
            CopyOf.newBuilder()
                .setSourceId("crawl/copy, \"2\".html")
                .setKind(CopyKind.EXACT)
                .build()));
    Article undated =
        Rows.article("a2", "Second.").setPublishedOn(null).setYear(null).setUrl(null).build();
    put(folder, Table.ARTICLES, Article.class, List.of(article, undated), seed);
    Quote quote =
        Rows.quote("q1", "a1", HOSTILE, "RUS", "USA")
            .setSpans(List.of(new Span(3, 9), new Span(11, 15)))
            .setSpeakerName("@minister")
            .setTone(-1.25)
            .build();
    put(folder, Table.QUOTES, Quote.class, List.of(quote), seed);
    put(folder, Table.EVENT_MENTIONS, EventMention.class, mentions(), seed);
    put(folder, Table.EVENTS, Event.class, events(), seed);
    List<ToneSummary> tones = new ArrayList<>();
    for (int year = 2010; year < 2020; year++) {
      tones.add(Rows.pair(year, "NOR", "SWE", year - 2008).build());
    }
    tones.add(Rows.pair(null, "NOR", "SWE", 2).build());
    put(folder, Table.TONE_SUMMARY, ToneSummary.class, tones, seed);
    DeadLetter letter = Rows.deadLetter("crawl/broken.html", Stage.READ, Reason.EMPTY).build();
    put(folder, Table.DEAD_LETTERS, DeadLetter.class, List.of(letter), seed);
    return DatasetFolder.of(folder);
  }

  private static <T extends SpecificRecord> void put(
      Path folder, Table table, Class<T> type, List<T> rows, long seed) throws IOException {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    LocalTables.write(folder, table, type, shuffled);
  }

  private static Actor hostile() {
    return Actor.newBuilder(Rows.actor("XKX"))
        .setName(null)
        .setNameRaw("=\"the\tleaders\"")
        .setSector("JRN")
        .setOtherSectors(List.of("MED", "REL"))
        .setIsCoref(true)
        .build();
  }

  private static Location place(String name, String country, double lat, double lon, String id) {
    return Location.newBuilder()
        .setName(name)
        .setCountry(country)
        .setLatitude(lat)
        .setLongitude(lon)
        .setGeonamesId(id)
        .setResolution(LocationResolution.CITY)
        .build();
  }
}
