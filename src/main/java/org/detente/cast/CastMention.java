package org.detente.cast;

import java.util.List;
import org.detente.record.MentionForm;

/**
 * A place in the text that names or stands for members of the cast.
 *
 * @param members indices into the cast, at least one; several for "the two leaders"
 * @param first article index of the first token
 * @param end article index after the last token
 * @param head article index of the head token
 * @param form name, role, pronoun, country, demonym or metonym
 * @param confidence 0 to 1
 */
public record CastMention(
    List<Integer> members, int first, int end, int head, MentionForm form, double confidence) {

  /** Number of tokens. */
  public int length() {
    return end - first;
  }

  /** True when the token lies in the mention. */
  public boolean covers(int tokenIndex) {
    return tokenIndex >= first && tokenIndex < end;
  }
}
