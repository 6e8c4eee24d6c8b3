package org.detente.cast;

import java.util.List;
import org.detente.record.MentionForm;

/** A mention while the cast is being put together. */
record DraftMention(
    List<DraftMember> members, int first, int end, int head, MentionForm form, double confidence) {

  DraftMember member() {
    return members.get(0);
  }

  boolean covers(int token) {
    return token >= first && token < end;
  }
}
