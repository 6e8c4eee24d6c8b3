package org.detente.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;

/**
 * A text with its marked stretches laid over its tokens: for each token the stretch that it stands
 * in, for each stretch its tokens. Immutable.
 */
final class MarkedText {
  /** Entry of a token that stands outside all marks. */
  static final int OUTSIDE = -1;

  private final AnnotatedText text;
  private final List<MarkedSpan> spans;
  private final int[] spanOf;
  private final List<Stretch> stretches;
  private final int[] paragraphOf;

  private MarkedText(
      AnnotatedText text, List<MarkedSpan> spans, int[] spanOf, List<Stretch> stretches) {
    this.paragraphOf = paragraphs(text);
    this.text = text;
    this.spans = spans;
    this.spanOf = spanOf;
    this.stretches = stretches;
  }

  /** Finds the marks of a text. */
  static MarkedText of(AnnotatedText text) {
    List<Token> tokens = text.tokens();
    int[] spanOf = new int[tokens.size()];
    Arrays.fill(spanOf, OUTSIDE);
    List<MarkedSpan> spans = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    int token = 0;
    for (MarkedSpan span : QuoteMarks.find(text.text(), text.codePoints())) {
      while (token < tokens.size() && tokens.get(token).end() <= span.begin()) {
        token++;
      }
      int first = token;
      while (token < tokens.size() && tokens.get(token).begin() < span.end()) {
        spanOf[token++] = spans.size();
      }
      if (token > first) {
        spans.add(span);
        stretches.add(new Stretch(first, token));
      }
    }
    return new MarkedText(text, List.copyOf(spans), spanOf, List.copyOf(stretches));
  }

  /** The text. */
  AnnotatedText text() {
    return text;
  }

  /** The marked stretches in order; each holds at least one token. */
  List<MarkedSpan> spans() {
    return spans;
  }

  /** The tokens of a marked stretch, marks included. */
  Stretch stretch(int span) {
    return stretches.get(span);
  }

  /** Index of the marked stretch that a token stands in; {@link #OUTSIDE} for none. */
  int spanOf(int token) {
    return spanOf[token];
  }

  /** True when a token stands outside all marks. */
  boolean outside(int token) {
    return spanOf[token] == OUTSIDE;
  }

  /** Number of the paragraph of a token, counted as {@link MarkedSpan#paragraph} is. */
  int paragraphOf(int token) {
    return paragraphOf[token];
  }

  private static int[] paragraphs(AnnotatedText text) {
    int[] paragraphOf = new int[text.tokens().size()];
    String all = text.text();
    int paragraph = -1;
    int end = 0;
    for (Token token : text.tokens()) {
      while (token.begin() >= end && paragraph < all.length()) {
        end =
            text.codePoints().fromChar(QuoteMarks.paragraphEnd(all, text.codePoints().toChar(end)));
        paragraph++;
      }
      paragraphOf[token.index()] = paragraph;
    }
    return paragraphOf;
  }

  /** Number of words, not punctuation, of a marked stretch. */
  int words(int span) {
    int words = 0;
    for (int i = stretches.get(span).first(); i < stretches.get(span).end(); i++) {
      words += isWord(text.tokens().get(i)) ? 1 : 0;
    }
    return words;
  }

  /** True for a few marked words without an end of their own: a title, a word under discussion. */
  boolean isAside(int span) {
    return spans.get(span).closed()
        && words(span) <= 4
        && ".,!?".indexOf(lastInside(spans.get(span))) < 0;
  }

  /** True for tokens with a letter or digit. */
  static boolean isWord(Token token) {
    return token.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The last character of the marked words, the closing marks of inner quotations left aside. */
  int lastInside(MarkedSpan span) {
    String all = text.text();
    int at = text.codePoints().toChar(span.innerEnd());
    int from = text.codePoints().toChar(span.innerBegin());
    while (at > from && " \u00a0'\u2019)]".indexOf(all.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == from ? 0 : all.charAt(at - 1);
  }

  /** The last character before a code point position that is not white space; 0 at the start. */
  int visibleBefore(int position) {
    String all = text.text();
    int at = text.codePoints().toChar(position);
    while (at > 0 && QuoteMarks.isSpace(all.charAt(at - 1))) {
      at--;
    }
    return at == 0 ? 0 : all.charAt(at - 1);
  }

  /**
   * The first character at or after a code point position that is not white space; 0 at the end.
   */
  int visibleAfter(int position) {
    String all = text.text();
    int at = text.codePoints().toChar(position);
    while (at < all.length() && QuoteMarks.isSpace(all.charAt(at))) {
      at++;
    }
    return at == all.length() ? 0 : all.charAt(at);
  }

  /**
   * Code point spans of reported words: a stretch that shares a word with a marked stretch takes it
   * whole, and stretches that then touch become one.
   */
  List<Stretch> offsets(List<Stretch> content) {
    List<Stretch> out = new ArrayList<>(content.size());
    for (Stretch stretch : content) {
      int begin = text.tokens().get(stretch.first()).begin();
      int end = text.tokens().get(stretch.end() - 1).end();
      for (int i = stretch.first(); i < stretch.end(); i++) {
        if (spanOf[i] != OUTSIDE && isWord(text.tokens().get(i))) {
          begin = Math.min(begin, spans.get(spanOf[i]).begin());
          end = Math.max(end, spans.get(spanOf[i]).end());
          i = Math.max(i, stretches.get(spanOf[i]).end() - 1);
        }
      }
      Stretch last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && begin <= last.end()) {
        out.set(out.size() - 1, new Stretch(last.first(), Math.max(last.end(), end)));
      } else {
        out.add(new Stretch(begin, end));
      }
    }
    return out;
  }
}
