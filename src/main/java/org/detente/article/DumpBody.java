package org.detente.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the run of lines of a dump that is the article's body: the contiguous run with the greatest
 * sum of scores, where running text counts by its length, scraps, teasers and dates count against,
 * and a heading such as "Comments" counts heavily against. Within the run promotion, captions and
 * lists are dropped, and paragraphs, however short, are kept.
 */
final class DumpBody {
  private static final int PROSE_CAP = 500;
  private static final int SCRAP = -30;
  private static final int LISTED = -22;
  private static final int TEASER = -70;
  private static final int DATE = -70;
  private static final int JUNK = -40;
  private static final int ASIDE = -60;
  private static final int STOP = -300;
  private static final double STOP_SHARE = 0.25;

  private static final double BEFORE_TITLE = 0.3;
  private static final double AFTER_STOP = 0.4;
  private static final double FAR_LINES = 40;
  private static final int BODY_CHARS = 500;
  private static final int MAX_ITEMS = 50;
  private static final int RESUME_LINES = 12;
  private static final int RESUME_CHARS = 150;

  private final List<DumpLine> lines;
  private final boolean[] promotion;
  private final boolean layered;
  private final int anchor;

  /** First line of the body, and the line after its last. */
  record Run(int first, int end) {}

  DumpBody(List<DumpLine> lines, @Nullable String title, int anchor) {
    this.lines = lines;
    this.anchor = anchor;
    this.layered = isLayered(lines);
    this.promotion = promotion(lines, title);
  }

  /** The body's run of lines; empty (first = end) when the dump has no running text. */
  Run run() {
    int total = 0;
    for (DumpLine line : lines) {
      total += line.kind() == DumpLine.Kind.PROSE ? Math.min(PROSE_CAP, line.text().length()) : 0;
    }
    double best = 0;
    double sum = 0;
    int first = 0;
    double factor = 1;
    int scraps = 0;
    Run run = new Run(0, 0);
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        first = i;
      }
      double score = score(i, total);
      if (ends(i) && sum >= BODY_CHARS) {
        factor *= AFTER_STOP;
      }
      scraps += i > anchor && anchor > 0 && lines.get(i).kind() == DumpLine.Kind.SCRAP ? 1 : 0;
      double near = 1 / (1 + scraps / FAR_LINES);
      sum += score < 0 ? score : score * factor * (i < anchor ? BEFORE_TITLE : near);
      if (sum > best) {
        best = sum;
        run = new Run(first, i + 1);
      }
    }
    return run;
  }

  private double score(int i, int total) {
    DumpLine line = lines.get(i);
    if (promotion[i]) {
      return JUNK;
    }
    return switch (line.kind()) {
      case PROSE -> isBlurb(i) ? JUNK : Math.min(PROSE_CAP, line.text().length());
      case SENTENCE -> line.group() > 2 ? 0 : 0.5 * line.text().length();
      case TEASER -> TEASER;
      case SCRAP -> line.group() > 1 ? LISTED : SCRAP;
      case DATE -> DATE;
      case CAPTION -> -10;
      case JUNK -> JUNK;
      case ASIDE -> ASIDE;
      case STOP, END -> ends(i) ? STOP - STOP_SHARE * total : ASIDE;
    };
  }

  /** The body's paragraphs. */
  List<Block> blocks(Run run) {
    List<Block> blocks = new ArrayList<>();
    for (int i = run.first(); i < run.end(); i++) {
      DumpLine line = lines.get(i);
      boolean dropped =
          promotion[i]
              || switch (line.kind()) {
                case PROSE, SENTENCE -> isBlurb(i);
                case SCRAP -> !isHeading(run, i) && !isItem(run, i);
                default -> true;
              };
      if (!dropped) {
        blocks.add(
            new Block(
                line.text(),
                line.kind() == DumpLine.Kind.SCRAP ? Block.Kind.LINE : Block.Kind.PARAGRAPH,
                0,
                false));
      }
    }
    return blocks;
  }

  /**
   * Whether a heading ends the article: always for comments, for other articles where no two
   * paragraphs of running text follow soon.
   */
  private boolean ends(int i) {
    DumpLine.Kind kind = lines.get(i).kind();
    if (kind != DumpLine.Kind.STOP) {
      return kind == DumpLine.Kind.END;
    }
    int running = 0;
    for (int j = i + 1; j < lines.size() && j <= i + RESUME_LINES; j++) {
      DumpLine line = lines.get(j);
      boolean prose = line.kind() == DumpLine.Kind.PROSE && !promotion[j] && !isBlurb(j);
      boolean paragraph =
          prose && (layered ? line.group() == 1 : line.text().length() >= RESUME_CHARS);
      running = paragraph ? running + 1 : 0;
      if (running == 2) {
        return false;
      }
      if (line.kind() == DumpLine.Kind.END) {
        return true;
      }
    }
    return true;
  }

  /** Whether paragraphs stand apart, so that lines in a group are something else. */
  private static boolean isLayered(List<DumpLine> lines) {
    int alone = 0;
    int grouped = 0;
    for (DumpLine line : lines) {
      if (line.kind() == DumpLine.Kind.PROSE) {
        alone += line.group() == 1 ? 1 : 0;
        grouped += line.group() > 1 ? 1 : 0;
      }
    }
    return alone > 3 && 2 * alone > grouped;
  }

  /**
   * The summary of another article: one paragraph directly under a headline, where paragraphs of
   * the body stand apart.
   */
  private boolean isBlurb(int i) {
    DumpLine line = lines.get(i);
    if (!layered || line.group() == 1 || i == 0) {
      return false;
    }
    DumpLine above = lines.get(i - 1);
    return above.group() == line.group()
        && above.kind() != DumpLine.Kind.PROSE
        && above.kind() != DumpLine.Kind.SENTENCE;
  }

  /** A line of a list stays where a paragraph announces the list by a colon. */
  private boolean isItem(Run run, int i) {
    int j = i;
    while (j > run.first() && lines.get(j).kind() == DumpLine.Kind.SCRAP && i - j < MAX_ITEMS) {
      j--;
    }
    return lines.get(j).isText() && lines.get(j).text().endsWith(":");
  }

  /** A scrap is kept between two paragraphs, as a heading would stand, not beside other scraps. */
  private boolean isHeading(Run run, int i) {
    return i > run.first()
        && i + 1 < run.end()
        && lines.get(i - 1).isText()
        && lines.get(i + 1).isText();
  }

  /**
   * Running text between lines of promotion, that has no word of the headline, is promotion too.
   */
  private static boolean[] promotion(List<DumpLine> lines, @Nullable String title) {
    boolean[] promotion = new boolean[lines.size()];
    Set<String> topic = topic(title);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).kind() != DumpLine.Kind.PROSE
          || !(isPromotion(lines.get(i - 1)) || promotion[i - 1])) {
        continue;
      }
      int next = i + 1;
      while (next < lines.size() && next < i + 3 && lines.get(next).kind() == DumpLine.Kind.PROSE) {
        next++;
      }
      boolean closed = next < lines.size() && next < i + 3 && isPromotion(lines.get(next));
      promotion[i] = closed && !shares(lines.get(i).text(), topic);
    }
    return promotion;
  }

  private static boolean isPromotion(DumpLine line) {
    return line.kind() == DumpLine.Kind.JUNK && Prose.words(line.text()) >= 4;
  }

  private static Set<String> topic(@Nullable String title) {
    Set<String> words = new HashSet<>();
    for (String word : Boilerplate.fold(title == null ? "" : title).split(" ", -1)) {
      if (word.length() >= 4) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean shares(String text, Set<String> topic) {
    for (String word : Boilerplate.fold(text).split(" ", -1)) {
      if (topic.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
