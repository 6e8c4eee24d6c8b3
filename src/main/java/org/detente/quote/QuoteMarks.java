package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.CodePoints;

/**
 * Finds the stretches of a text that stand inside quotation marks: curly, straight, German and
 * French marks, doubled apostrophes and grave accents, and single marks, told apart from
 * apostrophes. Stretches come in text order and never overlap: marks inside an open quotation of
 * another kind belong to it. Every paragraph starts afresh; a quotation that a paragraph leaves
 * open ends with it, and the mark that opens the next paragraph resumes it. One pass over the text,
 * with a bounded look ahead for single marks only.
 */
final class QuoteMarks {
  private static final String OPENING = "\u201c\u201e\u201f\u00ab\u2039";
  private static final String CLOSING = "\u201d\u00bb\u203a";
  private static final String BEFORE_OPENING = "([{-\u2013\u2014\u2026:;,/\u2018\u201c\"";
  private static final String SENTENCE_END = ".!?\u2026";
  private static final int LOOK_AHEAD = 2000;

  private enum Mark {
    NONE,
    OPEN,
    CLOSE,
    EITHER
  }

  private final String text;
  private final CodePoints points;
  private final List<MarkedSpan> found = new ArrayList<>();
  private int paragraph;
  private int open = -1;
  private int inner;
  private int depth;
  private boolean single;
  private boolean resumes;
  private boolean leftOpen;

  private QuoteMarks(String text, CodePoints points) {
    this.text = text;
    this.points = points;
  }

  /** The marked stretches of a text, in order. */
  static List<MarkedSpan> find(String text, CodePoints points) {
    QuoteMarks marks = new QuoteMarks(text, points);
    int from = 0;
    while (from < text.length()) {
      int to = paragraphEnd(text, from);
      marks.scan(from, to);
      marks.paragraph++;
      from = to;
    }
    return marks.found;
  }

  /** The index after the line breaks that end the paragraph which begins at an index. */
  static int paragraphEnd(String text, int from) {
    for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      int next = at;
      int breaks = 0;
      while (next < text.length() && isSpace(text.charAt(next))) {
        breaks += text.charAt(next++) == '\n' ? 1 : 0;
      }
      boolean midSentence =
          breaks == 1
              && next < text.length()
              && Character.isLowerCase(text.charAt(next))
              && at > from
              && Character.isLetter(text.charAt(at - 1));
      if (!midSentence) {
        return next;
      }
    }
    return text.length();
  }

  private void scan(int from, int to) {
    int end = to;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean carried = leftOpen;
    leftOpen = false;
    open = -1;
    int at = from;
    while (at < end) {
      int width = width(at);
      if (width == 0) {
        at++;
        continue;
      }
      boolean one = isSingle(at, width);
      Mark mark = one ? singleMark(at, from, end) : doubleMark(at, width, from, end);
      if (open < 0) {
        if (mark == Mark.OPEN || mark == Mark.EITHER) {
          start(at, width, one, carried && blank(from, at));
        }
      } else if (one == single) {
        step(mark, at, width);
      }
      at += width;
    }
    if (open >= 0) {
      close(end, end, false);
      leftOpen = true;
    }
  }

  private void step(Mark mark, int at, int width) {
    if (mark == Mark.OPEN) {
      int last = lastVisible(at);
      if (last >= 0 && SENTENCE_END.indexOf(text.charAt(last)) >= 0) {
        boolean one = single;
        close(at, at, false);
        start(at, width, one, true);
      } else {
        depth++;
      }
    } else if (mark == Mark.CLOSE || mark == Mark.EITHER) {
      if (depth > 1 && moreToClose(at + width)) {
        depth--;
      } else {
        close(at, at + width, true);
      }
    }
  }

  /** True when a further closing curly mark follows before the paragraph opens another. */
  private boolean moreToClose(int from) {
    for (int i = from; i < text.length() && i < from + LOOK_AHEAD; i++) {
      char c = text.charAt(i);
      if (c == '\n' || OPENING.indexOf(c) >= 0) {
        return false;
      }
      if (CLOSING.indexOf(c) >= 0 || c == '"') {
        return true;
      }
    }
    return false;
  }

  private void start(int at, int width, boolean one, boolean again) {
    open = at;
    inner = at + width;
    single = one;
    resumes = again;
    depth = 1;
  }

  private void close(int innerEnd, int outerEnd, boolean closed) {
    int last = innerEnd;
    while (last > inner && isSpace(text.charAt(last - 1))) {
      last--;
    }
    int end = closed ? outerEnd : last;
    if (last > inner) {
      found.add(
          new MarkedSpan(
              points.fromChar(open),
              points.fromChar(end),
              points.fromChar(inner),
              points.fromChar(last),
              paragraph,
              closed,
              resumes,
              single));
    }
    open = -1;
  }

  private int width(int at) {
    char c = text.charAt(at);
    if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == '"') {
      return 1;
    }
    if (c == '\'' || c == '`') {
      return at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 1;
    }
    return c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u201b' ? 1 : 0;
  }

  private boolean isSingle(int at, int width) {
    return width == 1 && "'`\u2018\u2019\u201a\u201b".indexOf(text.charAt(at)) >= 0;
  }

  private Mark doubleMark(int at, int width, int from, int end) {
    char c = text.charAt(at);
    if (c == '\u201c' && open >= 0 && text.charAt(open) == '\u201e') {
      return Mark.CLOSE;
    }
    if (OPENING.indexOf(c) >= 0 || c == '`') {
      return Mark.OPEN;
    }
    if (CLOSING.indexOf(c) >= 0) {
      return Mark.CLOSE;
    }
    boolean spaceBefore = at == from || isSpace(text.charAt(at - 1));
    boolean spaceAfter = at + width >= end || isSpace(text.charAt(at + width));
    if (open >= 0) {
      boolean wordAfter = !spaceAfter && Character.isLetterOrDigit(text.charAt(at + width));
      return spaceBefore && wordAfter ? Mark.OPEN : Mark.CLOSE;
    }
    boolean mayOpen = spaceBefore || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
    return mayOpen && !spaceAfter ? Mark.OPEN : Mark.NONE;
  }

  private Mark singleMark(int at, int from, int end) {
    char before = at == from ? ' ' : text.charAt(at - 1);
    char after = at + 1 >= end ? ' ' : text.charAt(at + 1);
    boolean spaceBefore = isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    if (open < 0) {
      boolean opens = spaceBefore && !isSpace(after) && text.charAt(at) != '`';
      return opens
              && text.charAt(at) != '\u2019'
              && !elided(at + 1, end)
              && (closes(at + 1, end) || mayRunOn(at, from))
          ? Mark.OPEN
          : Mark.NONE;
    }
    if (spaceBefore && !isSpace(after)) {
      return text.charAt(at) == '\u2018' && !elided(at + 1, end) ? Mark.OPEN : Mark.NONE;
    }
    return closing(at, end) && !possessive(at, end) ? Mark.CLOSE : Mark.NONE;
  }

  /** True for a mark that stands for missing letters: 'em, 'til, '90s. */
  private boolean elided(int from, int end) {
    int to = from;
    while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return word.matches("\\d\\ds?|em|til|tis|twas|cause|n|bout|round|cos");
  }

  private boolean closing(int at, int end) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    boolean wordAfter = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    return (c == '\'' || c == '\u2019') && !isSpace(before) && !wordAfter;
  }

  /** True for the mark of {@code allies'} when a likelier closing mark follows. */
  private boolean possessive(int at, int end) {
    boolean plural = text.charAt(at - 1) == 's' && at + 2 < end && text.charAt(at + 1) == ' ';
    return plural && Character.isLetter(text.charAt(at + 2)) && closes(at + 1, end);
  }

  /** True when a closing single mark follows before a mark that opens another quotation. */
  private boolean closes(int from, int end) {
    for (int i = from; i < end && i < from + LOOK_AHEAD; i++) {
      char c = text.charAt(i);
      if (c == '\u2018') {
        return text.charAt(from - 1) != '\u2018' || SENTENCE_END.indexOf(lastChar(i)) >= 0;
      }
      if ((c == '\'' || c == '\u2019') && i > from && closing(i, end)) {
        return true;
      }
    }
    return false;
  }

  /** True where a quotation of several paragraphs may begin: first in its own, or after a colon. */
  private boolean mayRunOn(int at, int from) {
    return at == from || lastChar(at) == ':' || lastChar(at) == ',';
  }

  private char lastChar(int at) {
    int last = lastVisible(at);
    return last < 0 ? ' ' : text.charAt(last);
  }

  private int lastVisible(int at) {
    int last = at - 1;
    while (last >= 0 && isSpace(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** True for white space, the kinds that do not break included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
