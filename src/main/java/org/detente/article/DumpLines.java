package org.detente.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Classifies the lines of a text dump by general cues: length and sentence end, dates, forms of
 * captions, the phrases of {@link Boilerplate}, lines that break off, and lines that say again what
 * the line before said. Input: the decoded text; output: its lines in order, blank ones left out,
 * white space squeezed.
 */
final class DumpLines {
  private static final int DATE_CHARS = 110;
  private static final int PROSE_WORDS = 8;
  private static final int LONG_WORDS = 22;
  private static final int MAX_LINES = 50_000;
  private static final Pattern OPENS =
      Pattern.compile(
          ",? ?\\(?opens (?:in )?(?:a )?new (?:tab|window)\\)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile(
          "^\\W*\\d{1,5} (?:comments?|responses?|thoughts?|replies|kommentare|commentaires|comentarios)\\b.{0,100}$|^.{2,60}\\b(?:says|said|sagt|dit|dice) ?:$|^.{2,40} on .{3,30} at \\d{1,2}:\\d\\d ?[ap]\\.?m\\.?.{0,8}$|^(?:reply|permalink)\\b.{0,60}\\bcomments?\\b.{0,60}$|^permalink \\d+ comments.*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CREDIT_ONLY = Pattern.compile("^\\(?[^.!?]{2,90}\\)?$");

  private DumpLines() {}

  /** The lines of a dump that are not blank. */
  static List<DumpLine> of(String text) {
    List<String> lines = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    int open = 0;
    for (String raw : text.split("\\R", MAX_LINES)) {
      String line = spoken(Prose.squeeze(raw));
      if (line.isEmpty()) {
        open = close(groups, open);
      } else {
        lines.add(line);
        open++;
      }
    }
    close(groups, open);
    return classify(lines, groups);
  }

  /**
   * The line that a credit stands under, in one group of lines with it, is the picture's caption.
   */
  private static void captionAbove(List<DumpLine> classified, int above) {
    DumpLine line = classified.get(above);
    if (line.group() == classified.get(above + 1).group()
        && line.group() <= 3
        && line.text().length() <= 400) {
      classified.set(above, new DumpLine(line.text(), line.group(), DumpLine.Kind.CAPTION));
    }
  }

  private static int close(List<Integer> groups, int open) {
    for (int i = 0; i < open; i++) {
      groups.add(open);
    }
    return 0;
  }

  private static List<DumpLine> classify(List<String> lines, List<Integer> groups) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(line -> times.merge(Boilerplate.fold(line), 1, Integer::sum));
    List<DumpLine> classified = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      DumpLine.Kind kind = kind(line);
      boolean prose = kind == DumpLine.Kind.PROSE || kind == DumpLine.Kind.SENTENCE;
      if (prose && i > 0 && isNearCopy(line, lines.get(i - 1))) {
        kind = DumpLine.Kind.TEASER;
      } else if (prose && i + 1 < lines.size() && isNearCopy(lines.get(i + 1), line)) {
        kind = DumpLine.Kind.TEASER;
      } else if (prose && times.getOrDefault(Boilerplate.fold(line), 0) > 1) {
        kind = DumpLine.Kind.SCRAP;
      }
      classified.add(new DumpLine(line, groups.get(i), kind));
      if (kind == DumpLine.Kind.CAPTION
          && CREDIT_ONLY.matcher(line).matches()
          && i > 0
          && groups.get(i) > 1) {
        captionAbove(classified, i - 1);
      }
    }
    return classified;
  }

  /** A dump's line without what is read to the blind only, such as "opens new tab" after a link. */
  private static String spoken(String line) {
    return line.indexOf("new ") < 0 ? line : OPENS.matcher(line).replaceAll("");
  }

  private static DumpLine.Kind kind(String line) {
    int words = Prose.words(line);
    boolean ends = Prose.endsSentence(line);
    boolean prose = (words >= PROSE_WORDS && ends) || words >= LONG_WORDS;
    if (Captions.isFromFile(line)) {
      return DumpLine.Kind.CAPTION; // its date is the picture's, not the article's
    }
    if (!prose && line.length() <= DATE_CHARS && isDateLine(line)) {
      return DumpLine.Kind.DATE;
    }
    boolean comments = line.length() < 160 && COMMENTS.matcher(line).find();
    if (!prose && (comments || Boilerplate.isEnd(line))) {
      return DumpLine.Kind.END;
    }
    if (!prose && Boilerplate.isStop(line)) {
      return DumpLine.Kind.STOP;
    }
    if (!prose && Boilerplate.isAside(line)) {
      return DumpLine.Kind.ASIDE;
    }
    if (Captions.isCaption(line)) {
      return DumpLine.Kind.CAPTION;
    }
    if (Boilerplate.isJunk(line)) {
      return DumpLine.Kind.JUNK;
    }
    if (words >= PROSE_WORDS && isCutOff(line)) {
      return DumpLine.Kind.TEASER;
    }
    if (prose) {
      return DumpLine.Kind.PROSE;
    }
    return ends && words >= 3 ? DumpLine.Kind.SENTENCE : DumpLine.Kind.SCRAP;
  }

  private static boolean isDateLine(String line) {
    List<DateText.Found> dates = DateText.find(line);
    if (dates.isEmpty()) {
      return false;
    }
    int digitsAndDates = 0;
    for (DateText.Found date : dates) {
      digitsAndDates += date.end() - date.begin();
    }
    return line.length() - digitsAndDates <= 70;
  }

  /** A teaser is cut in mid-sentence: dots at its end without a quotation mark. */
  private static boolean isCutOff(String line) {
    return line.endsWith("...")
        || line.endsWith("…")
        || line.endsWith("[…]")
        || line.endsWith("[...]");
  }

  /** Whether one line says what another says, but for its last words or punctuation. */
  static boolean isNearCopy(String line, String before) {
    String a = Boilerplate.fold(line);
    String b = Boilerplate.fold(before);
    int min = Math.min(a.length(), b.length());
    if (min < 25) {
      return false;
    }
    int same = 0;
    while (same < min && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= 0.85 * min && same >= 0.6 * Math.max(a.length(), b.length());
  }
}
