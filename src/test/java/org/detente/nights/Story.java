package org.detente.nights;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A short diplomatic article, invented: two to four sentences with an event and a quotation, put
 * together from phrases by a seed, so that equal seeds and numbers give equal articles. A story has
 * editions; a later one corrects a figure of the earlier.
 *
 * @param id e.g. {@code story-12}
 * @param url where its publisher has it
 * @param title its headline
 * @param published day of publication, in 2014 to 2016
 * @param publisher an invented house
 * @param text headline apart, one paragraph for each sentence
 */
record Story(
    String id, String url, String title, LocalDate published, String publisher, String text) {
  private static final List<String> STATES =
      List.of(
          "Norway", "Sweden", "Finland", "Poland", "Russia", "Turkey", "Egypt", "Japan", "Canada",
          "Brazil", "India", "Kenya");
  private static final List<String> CAPITALS =
      List.of(
          "Oslo",
          "Stockholm",
          "Helsinki",
          "Warsaw",
          "Moscow",
          "Ankara",
          "Cairo",
          "Tokyo",
          "Ottawa",
          "Brasilia",
          "New Delhi",
          "Nairobi");
  private static final List<String> NAMES =
      List.of(
          "Ingrid Halvorsen",
          "Per Lindqvist",
          "Aino Rautio",
          "Marek Zielny",
          "Oleg Barsukov",
          "Defne Arkan",
          "Samir Haddad",
          "Kenta Morioka",
          "Claire Duval",
          "Paulo Teixeira",
          "Anita Deshmukh",
          "Grace Wanjala");
  private static final List<String> DEEDS =
      List.of(
          "criticised %s for closing its ports to fishing boats",
          "praised %s for its help after the floods",
          "accused %s of delaying the talks on the pipeline",
          "signed an agreement with %s on rail freight",
          "warned %s against flights near its islands",
          "met the foreign minister of %s to discuss visas",
          "imposed sanctions on two banks of %s",
          "offered %s a loan for new harbours");
  private static final List<String> QUOTES =
      List.of(
          "We have waited long enough for an answer",
          "This is a good day for both of our peoples",
          "Nobody gains from a quarrel between neighbours",
          "The door remains open, and we expect them to walk through it",
          "Our patience has an end, and they know where it lies",
          "We are grateful, and we shall not forget it");
  private static final List<String> ANSWERS =
      List.of(
          "Officials in %s rejected the statement and called it unfriendly.",
          "The government in %s welcomed the words and promised to reply within %d days.",
          "%s agreed to send %d inspectors to the border next month.",
          "Diplomats in %s said that %d meetings had been planned before the summer.");
  private static final List<String> HOUSES =
      List.of("Fjord Herald", "Harbour Gazette", "Meridian Courier");

  /** The first edition of a story. */
  static Story of(long seed, int number) {
    return edition(seed, number, 1);
  }

  /** An edition of a story, from 1. */
  static Story edition(long seed, int number, int edition) {
    Random random = new Random(seed * 1_000_003L + number);
    int from = random.nextInt(STATES.size());
    int to = (from + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
    LocalDate day = LocalDate.of(2014, 1, 6).plusDays(random.nextInt(1000));
    String deed = String.format(pick(DEEDS, random), STATES.get(to));
    String publisher = pick(HOUSES, random);
    String said = pick(QUOTES, random);
    String answer = pick(ANSWERS, random);
    int figure = 3 + random.nextInt(90) + 100 * (edition - 1);
    boolean answered = random.nextInt(4) > 0;
    StringBuilder text = new StringBuilder();
    text.append(CAPITALS.get(from)).append(" (").append(publisher).append(") - ");
    text.append(STATES.get(from)).append(' ').append(deed).append(", ministers said on the ");
    text.append(day.getDayOfMonth()).append("th day of the conference, number ").append(number);
    text.append(" of its kind.\n\n\"").append(said).append(",\" ").append(NAMES.get(from));
    text.append(", the foreign minister of ").append(STATES.get(from)).append(", told reporters");
    text.append(" before ").append(figure).append(" guests in ").append(CAPITALS.get(from));
    text.append(".\n\n");
    if (answered) {
      String place = answer.startsWith("%s") ? STATES.get(to) : CAPITALS.get(to);
      text.append(String.format(answer, place, figure)).append("\n\n");
    }
    text.append("A decision is due in week ").append(1 + random.nextInt(52)).append(".\n");
    String host = publisher.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    return new Story(
        "story-" + number,
        "https://" + host + "/world/" + day + "/story-" + number,
        STATES.get(from) + " and " + STATES.get(to) + ": " + deed.split(" ", 2)[0] + " " + number,
        day,
        publisher,
        text.toString());
  }

  private static String pick(List<String> phrases, Random random) {
    return phrases.get(random.nextInt(phrases.size()));
  }

  /** The story as a page. */
  String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html><head><meta charset=\"utf-8\"><title>").append(title);
    page.append(" - ").append(publisher).append("</title><link rel=\"canonical\" href=\"");
    page.append(url).append("\"><meta property=\"og:site_name\" content=\"").append(publisher);
    page.append("\"><meta property=\"article:published_time\" content=\"").append(published);
    page.append("T06:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>");
    page.append(title).append("</h1>");
    for (String paragraph : text.split("\n\n", -1)) {
      page.append("<p>").append(paragraph.strip()).append("</p>");
    }
    return page.append("</article><footer>All rights reserved.</footer></body></html>\n")
        .toString();
  }

  /** The story as a line of JSON, without a line feed. */
  String json() {
    return "{\"id\": \""
        + id
        + "\", \"url\": \""
        + url
        + "\", \"title\": \""
        + title
        + "\", \"published\": \""
        + published
        + "\", \"publisher\": \""
        + publisher
        + "\", \"text\": \""
        + text.replace("\"", "\\\"").replace("\n", "\\n")
        + "\"}";
  }

  /** The story as a plain text. */
  String plain() {
    return title + "\n\n" + text + "\n(c) " + published.getYear() + " " + publisher + "\n";
  }
}
