package org.detente.quote;

import java.util.List;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A clause that may report what somebody said, as the dependency tree has it.
 *
 * @param sentence the sentence
 * @param cue the reporting word
 * @param route how the content hangs on the cue
 * @param anchor the head of the content
 * @param content the reported words, in text order; not empty
 * @param speaker the head of the words that name the speaker; null when there are none
 */
record Proposal(
    Sentence sentence,
    Token cue,
    Route route,
    Token anchor,
    List<Stretch> content,
    @Nullable Token speaker) {

  /** Index of the first token of the content. */
  int first() {
    return content.get(0).first();
  }

  /** Index after the last token of the content. */
  int end() {
    return content.get(content.size() - 1).end();
  }

  /** Number of content tokens. */
  int length() {
    int sum = 0;
    for (Stretch stretch : content) {
      sum += stretch.length();
    }
    return sum;
  }
}
