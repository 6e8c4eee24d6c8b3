package org.detente.quote;

import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * Tells how far a dateline reaches into a sentence: "MOSCOW:", "LONDON (Agency) --", "BERLIN, June
 * 9 (Agency) -". A dateline is never part of the words of a quotation nor of its speaker. Only
 * names in capitals, or a name with an agency in brackets, count, so that a dash after a name stays
 * a dash.
 */
final class Dateline {
  private static final int REACH = 12;
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");
  private static final Set<String> INSIDE = Set.of(",", ".", "/", "(", ")", "-LRB-", "-RRB-");

  private Dateline() {}

  /** Index of the first token after the dateline; the first of the sentence when it has none. */
  static int end(Sentence sentence) {
    int first = sentence.first();
    boolean place = isCapitals(sentence.token(first).text());
    if (!place && !sentence.token(first).isProperNoun()) {
      return first;
    }
    int limit = Math.min(sentence.end() - 1, first + REACH);
    for (int i = first + 1; i < limit; i++) {
      Token token = sentence.token(i);
      String text = token.text();
      place |= text.equals(")") || text.equals("-RRB-");
      if (DASHES.contains(text) || text.equals(":")) {
        return place ? i + 1 : first;
      }
      boolean inside = token.isProperNoun() || token.pos().equals("CD") || INSIDE.contains(text);
      if (!inside && !isCapitals(text)) {
        return first;
      }
    }
    return first;
  }

  private static boolean isCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters >= 3;
  }
}
