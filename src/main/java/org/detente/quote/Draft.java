package org.detente.quote;

import java.util.List;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A quotation before it becomes a row.
 *
 * @param spans code point spans of the words, in text order; not empty
 * @param cue the reporting word; null when there is none
 * @param speaker head of the words that name the speaker; null when there are none
 * @param method the rule that found the speaker
 * @param likelihood of the report by {@link ReportModel}, 0 to 1; 1 for a quotation that needs no
 *     model because it stands wholly in marks
 */
record Draft(
    List<Stretch> spans,
    @Nullable Token cue,
    @Nullable Token speaker,
    String method,
    double likelihood) {

  /** A quotation that stands wholly in marks. */
  Draft(List<Stretch> spans, @Nullable Token cue, @Nullable Token speaker, String method) {
    this(spans, cue, speaker, method, 1);
  }

  /** Begin of the first span, in code points. */
  int begin() {
    return spans.get(0).first();
  }

  /** End of the last span, in code points. */
  int end() {
    return spans.get(spans.size() - 1).end();
  }

  /** True when the two share a position. */
  boolean meets(List<Stretch> others) {
    for (Stretch span : spans) {
      for (Stretch other : others) {
        if (span.meets(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
