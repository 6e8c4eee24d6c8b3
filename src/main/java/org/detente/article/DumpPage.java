package org.detente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.record.PublishedSource;
import org.jspecify.annotations.Nullable;

/**
 * A text dump of a page in, a draft of its article out. Lines are classified ({@link DumpLines}),
 * the body's run is found ({@link DumpBody}) and cleaned as a page's would be; headline, byline and
 * date are read from the lines above it.
 */
final class DumpPage {
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:©|\\(c\\)|copyright)\\W{0,3}(?:copyright )?((?:19|20)\\d\\d)[ ,]{1,2}(?:the )?(AFP|Agence France-Presse|Reuters|Thomson Reuters|AP|Associated Press|dpa|UPI|Xinhua|TASS|Interfax|PTI|ANI)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UPDATED =
      Pattern.compile("\\bupdated?\\b|\\bmodified\\b|aktualisiert", Pattern.CASE_INSENSITIVE);
  private static final int MIN_WORDS = 12;

  private DumpPage() {}

  static Draft draft(String text, PublishedDate dates) {
    List<DumpLine> lines = DumpLines.of(text);
    int anchor = DumpHead.anchor(lines);
    DumpBody.Run rough = new DumpBody(lines, null, anchor).run();
    DumpHead head = DumpHead.of(lines, rough.first());
    DumpBody body = new DumpBody(lines, head.title(), anchor);
    DumpBody.Run run = body.run();
    List<String> paragraphs = new ArrayList<>();
    int words = 0;
    for (Block block : new BlockCleaner(head.title(), null).clean(body.blocks(run))) {
      paragraphs.add(block.text());
      words += Prose.words(block.text());
    }
    Matcher copyright = copyright(lines, run.end());
    String byline = head.byline() != null || copyright == null ? head.byline() : copyright.group(2);
    return new Draft(
        paragraphs,
        head.title(),
        byline,
        head.publisher() == null
            ? DumpPublisher.of(lines, paragraphs, head.title())
            : head.publisher(),
        null,
        published(lines, run, copyright, dates),
        null,
        words < MIN_WORDS ? "too short" : null);
  }

  private static Published published(
      List<DumpLine> lines, DumpBody.Run run, @Nullable Matcher copyright, PublishedDate dates) {
    List<DateText.Found> found = new ArrayList<>();
    List<DateText.Found> updates = new ArrayList<>();
    for (int i = run.first() - 1; i >= 0; i--) {
      addDates(lines.get(i), found, updates);
    }
    for (int i = run.end(); i < lines.size() && i < run.end() + 4; i++) {
      addDates(lines.get(i), found, updates);
    }
    found.addAll(updates);
    LocalDate date = dates.believed(PublishedDate.agreed(found));
    if (date != null) {
      return Published.on(date, PublishedSource.VISIBLE);
    }
    // Footers carry the year of the crawl; an agency's copyright line that of the report.
    return copyright == null
        ? Published.UNKNOWN
        : Published.year(Integer.parseInt(copyright.group(1)), PublishedSource.VISIBLE);
  }

  private static void addDates(
      DumpLine line, List<DateText.Found> found, List<DateText.Found> updates) {
    if (line.kind() == DumpLine.Kind.DATE) {
      (UPDATED.matcher(line.text()).find() ? updates : found).addAll(DateText.find(line.text()));
    }
  }

  /** Whether a line is the copyright line of a news agency. */
  static boolean isAgencys(String line) {
    return COPYRIGHT.matcher(line).find();
  }

  private static @Nullable Matcher copyright(List<DumpLine> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      Matcher m = COPYRIGHT.matcher(lines.get(i).text());
      if (lines.get(i).text().length() < 120 && m.find()) {
        return m;
      }
    }
    return null;
  }
}
