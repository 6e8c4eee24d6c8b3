package org.detente.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The marked stretches that are quotations by themselves, sentence or clause, as against words
 * marked inside a sentence of the writer's, with the tag of each where one stands beside it.
 */
final class WholeQuotes {
  private static final String ENDS = ".,!?\u2026-\u2013\u2014";
  private static final String STARTS = ".!?:\u2026\u201d\"'\u2019\u00bb)\u2014\u2013-";

  private static final int LABEL_REACH = 6;

  private final MarkedText marked;
  private final TagFinder finder;
  private final boolean[] whole;
  private final List<@Nullable Tag> trailing = new ArrayList<>();
  private final List<@Nullable Tag> leading = new ArrayList<>();

  private WholeQuotes(MarkedText marked) {
    this.marked = marked;
    this.finder = new TagFinder(marked);
    this.whole = new boolean[marked.spans().size()];
  }

  /** Sorts out the marked stretches of a text. */
  static WholeQuotes of(MarkedText marked) {
    WholeQuotes quotes = new WholeQuotes(marked);
    for (int i = 0; i < quotes.whole.length; i++) {
      quotes.classify(i);
    }
    return quotes;
  }

  /** True when a marked stretch is a quotation by itself. */
  boolean isWhole(int span) {
    return whole[span];
  }

  /** The speaker that a transcript names in capitals before the words: LEE: We agree. */
  @Nullable Tag label(int span) {
    Stretch tokens = marked.stretch(span);
    Token name = null;
    for (int i = tokens.first(); i < Math.min(tokens.end(), tokens.first() + LABEL_REACH); i++) {
      Token token = marked.text().tokens().get(i);
      if (token.text().equals(":")) {
        return name == null ? null : new Tag(token, name, "TRANSCRIPT");
      }
      if (MarkedText.isWord(token)) {
        if (!token.text().equals(token.text().toUpperCase(Locale.ROOT))
            || token.text().length() < 2) {
          return null;
        }
        name = token;
      }
    }
    return null;
  }

  /** Tokens that are the reporting words of a whole quotation. */
  Set<Integer> cues() {
    Set<Integer> cues = new HashSet<>();
    for (int i = 0; i < whole.length; i++) {
      for (Tag tag : new Tag[] {leading.get(i), trailing.get(i)}) {
        if (tag != null) {
          cues.add(tag.cue().index());
        }
      }
    }
    return cues;
  }

  /** The tag after a whole quotation; null when there is none. */
  @Nullable Tag trailing(int span) {
    return trailing.get(span);
  }

  /** The tag before a whole quotation; null when there is none. */
  @Nullable Tag leading(int span) {
    return leading.get(span);
  }

  /**
   * The tag that stands between a marked stretch and the one before it; null when there is none.
   */
  @Nullable Tag between(int span) {
    if (span == 0
        || marked.spans().get(span - 1).paragraph() != marked.spans().get(span).paragraph()) {
      return null;
    }
    return whole[span - 1] ? trailing.get(span - 1) : finder.trailing(span - 1);
  }

  /** The speaker of the sentence just before a marked stretch; null when it speaks of no speech. */
  @Nullable Tag preceding(int span) {
    return finder.preceding(span);
  }

  /** True when nothing but the tag of the first stands between two marked stretches. */
  boolean onlyTagBetween(int span) {
    Stretch gap = finder.after(span);
    return trailing.get(span) != null && gap.end() == marked.stretch(span + 1).first();
  }

  private void classify(int i) {
    MarkedSpan span = marked.spans().get(i);
    int before = marked.visibleBefore(span.begin());
    int after = marked.visibleAfter(span.end());
    int last = marked.lastInside(span);
    Stretch tokens = marked.stretch(i);
    boolean paragraphStart =
        tokens.first() == 0
            || marked.paragraphOf(tokens.first() - 1) != marked.paragraphOf(tokens.first());
    boolean paragraphEnd =
        tokens.end() == marked.text().tokens().size()
            || marked.paragraphOf(tokens.end()) != marked.paragraphOf(tokens.first());
    boolean ends =
        !span.closed() || ENDS.indexOf(last) >= 0 || paragraphEnd || ".,".indexOf(after) >= 0;
    Token word = firstWord(tokens);
    boolean capital = !Character.isLowerCase(word.text().codePointAt(0));
    boolean starts =
        paragraphStart || STARTS.indexOf(before) >= 0 || (before == ',' && finder.asked(i));
    Tag lead = null;
    if (before == ':' || (!paragraphStart && (before == ',' || Character.isLetter(before)))) {
      lead = finder.leading(i);
      if (before != ':' && (lead == null || !near(lead, tokens, before))) {
        lead = null;
      }
    }
    boolean second =
        before == ','
            && i > 0
            && whole[i - 1]
            && trailing.get(i - 1) != null
            && onlyTagBetween(i - 1);
    boolean tail = before == ',' && last == ',' && finder.trailing(i) != null;
    boolean isWhole =
        ends && ((capital && (starts || lead != null)) || second || tail || span.resumes());
    whole[i] = isWhole;
    leading.add(isWhole && !second ? lead : null);
    trailing.add(isWhole ? finder.trailing(i) : null);
  }

  /** True when the reporting word stands close enough to the marks to lead to them. */
  private boolean near(Tag lead, Stretch tokens, int before) {
    int gap = tokens.first() - lead.cue().index();
    return before == ',' || gap <= 3;
  }

  private Token firstWord(Stretch tokens) {
    List<Token> all = marked.text().tokens();
    for (int i = tokens.first(); i < tokens.end(); i++) {
      if (MarkedText.isWord(all.get(i))) {
        return all.get(i);
      }
    }
    return all.get(tokens.first());
  }
}
