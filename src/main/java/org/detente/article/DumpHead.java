package org.detente.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headline, byline and publisher of a dump, read from the lines above its body. The headline is a
 * line that is said twice, or the longest headline-like line close above the body; the byline is a
 * line "By …", an agency before a date, or a name alone beside a date or a role.
 */
record DumpHead(
    @Nullable String title, @Nullable String byline, @Nullable String publisher, int titleLine) {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por)(?:\\s*:)?(?:\\s+(\\p{L}.{2,80}))?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern AGENCY =
      Pattern.compile(
          "^(AFP|Reuters|AP|Associated Press|The Associated Press|dpa|ANI|PTI|IANS|UPI|Xinhua|TASS|Bloomberg|Agence France-Presse|EFE|ANSA|Interfax|RFE/RL)(?:\\s*[|,–—-].*)?$");
  private static final Pattern NAME =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|del|van|von|der|den|la|le|di|da|al|el|bin)){1,3}$");
  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:correspondent|reporter|editor|writer|columnist|staff|bureau)\\b",
          Pattern.CASE_INSENSITIVE);
  // "Name | Updated: 03-04-2020 …": whoever stands before the date wrote it.
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}&'’.-]*(?: [\\p{L}&'’.-]+){0,4}) ?[|•·] ?(?:(?:updated|created|published|posted|last)\\b.*|.{0,12}\\d.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STAFF =
      Pattern.compile("^\\p{Lu}.{2,50}\\b(?:staff|agencies|correspondents|reporters)$");
  private static final int REACH = 60;
  private static final int MIN_WORDS = 3;
  private static final int MAX_CHARS = 220;

  /** Reads the lines above the body, which begins at line {@code body}. */
  static DumpHead of(List<DumpLine> lines, int body) {
    int at = titleLine(lines, body);
    String title = at < 0 ? null : lines.get(at).text();
    String publisher = null;
    for (int i = 0; i < Math.min(3, body); i++) {
      String suffixed = lines.get(i).text();
      if (title != null
          && i != at
          && suffixed.length() > title.length() + 3
          && suffixed.startsWith(title)) {
        publisher = publisherIn(suffixed.substring(title.length()));
      }
    }
    if (title != null && publisher == null) {
      String bare = Headline.withoutSite(title, List.of());
      publisher =
          bare.equals(title)
              ? between(lines, title, body)
              : publisherIn(title.substring(bare.length()));
      title = bare;
    }
    return new DumpHead(title, byline(lines, first(lines, at), body), publisher, at);
  }

  /**
   * The line of the headline where the dump begins with the page's title, in which it stands; 0
   * when there is none.
   */
  static int anchor(List<DumpLine> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    String title = Boilerplate.fold(lines.get(0).text());
    int first = 0;
    for (int i = 1; i < lines.size(); i++) {
      String folded = Boilerplate.fold(lines.get(i).text());
      boolean within =
          folded.length() >= 20
              && folded.length() >= 0.5 * title.length()
              && title.startsWith(folded);
      if (within) {
        first = first == 0 ? i : first;
        for (int j = i + 1; j < lines.size() && j < i + 20; j++) {
          if (lines.get(j).kind() == DumpLine.Kind.PROSE) {
            return i;
          }
        }
      }
    }
    return first;
  }

  private static @Nullable String publisherIn(String suffix) {
    String name =
        suffix.replaceFirst("^\\s*[|–—·•»:-]+\\s*", "").replaceFirst("^.*[|»]\\s*", "").strip();
    return name.length() >= 2 && name.length() <= 50 ? name : null;
  }

  /** The one line between a headline and its repetition at the very top names the source. */
  private static @Nullable String between(List<DumpLine> lines, String title, int body) {
    boolean framed =
        body >= 3
            && body <= 6
            && lines.get(0).text().equals(title)
            && lines.get(2).text().equals(title);
    String name = framed ? lines.get(1).text() : "";
    return framed && Prose.words(name) <= 5 && !Prose.endsSentence(name) ? name : null;
  }

  /** The first line that says what line {@code at} says; 0 when there is no such line. */
  private static int first(List<DumpLine> lines, int at) {
    for (int i = 0; i < at; i++) {
      if (lines.get(i).text().equals(lines.get(at).text())) {
        return i;
      }
    }
    return Math.max(0, at);
  }

  private static int titleLine(List<DumpLine> lines, int body) {
    int from = Math.max(0, body - REACH);
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < body; i++) {
      if (i >= 3 && i < from) {
        continue;
      }
      DumpLine line = lines.get(i);
      double score = titleScore(lines, i, body);
      if (isTitleLike(line) && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isTitleLike(DumpLine line) {
    int words = Prose.words(line.text());
    boolean kind =
        line.kind() == DumpLine.Kind.SCRAP
            || line.kind() == DumpLine.Kind.SENTENCE
            || line.kind() == DumpLine.Kind.PROSE
            || line.kind() == DumpLine.Kind.TEASER;
    return kind && words >= 2 && line.text().length() <= MAX_CHARS && !line.text().endsWith(".");
  }

  private static double titleScore(List<DumpLine> lines, int i, int body) {
    String text = lines.get(i).text();
    String folded = Boilerplate.fold(text);
    double score = Math.min(14, Prose.words(text)) - 0.12 * (body - i);
    for (int j = 0;
        j < Math.min(lines.size(), body + 3);
        j = j == 2 ? Math.max(3, body - 5 * REACH) : j + 1) {
      String other = j == i ? "" : Boilerplate.fold(lines.get(j).text());
      boolean said =
          other.equals(folded)
              || (j < 3 && other.startsWith(folded) && other.length() < folded.length() + 50);
      if (said) {
        return score + 12;
      }
    }
    // Of two lines one below the other the upper is the headline, the lower its deck.
    boolean deck =
        i > 0 && isTitleLike(lines.get(i - 1)) && Prose.words(lines.get(i - 1).text()) >= 6;
    return Prose.words(text) < MIN_WORDS
        ? 0
        : score - (lines.get(i).group() > 3 ? 8 : 0) - (deck ? 8 : 0);
  }

  private static @Nullable String byline(List<DumpLine> lines, int from, int body) {
    for (int i = from; i < body; i++) {
      String text = lines.get(i).text();
      Matcher by = BY.matcher(text);
      if (text.length() <= 90 && by.matches()) {
        String name =
            by.group(1) != null ? by.group(1) : i + 1 < body ? lines.get(i + 1).text() : "";
        String byline = Byline.of(name);
        if (byline != null) {
          return byline;
        }
      }
    }
    for (int i = from; i < body; i++) {
      String text = lines.get(i).text();
      Matcher agency = AGENCY.matcher(text);
      if (text.length() <= 110 && agency.matches()) {
        return agency.group(1);
      }
      Matcher before = BEFORE_DATE.matcher(text);
      if (lines.get(i).kind() == DumpLine.Kind.DATE
          && before.matches()
          && Byline.of(before.group(1)) != null) {
        return before.group(1);
      }
      if (i + 1 < body
          && lines.get(i + 1).kind() == DumpLine.Kind.DATE
          && STAFF.matcher(text).matches()) {
        return text;
      }
      boolean beside =
          i + 1 < body
              && (lines.get(i + 1).kind() == DumpLine.Kind.DATE
                  || ROLE.matcher(lines.get(i + 1).text()).find());
      if (text.length() <= 60
          && beside
          && NAME.matcher(text).matches()
          && !Byline.isOrganization(text)) {
        return text;
      }
    }
    return null;
  }
}
