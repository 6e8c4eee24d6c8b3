package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How a sentence presents an act: as done, promised, refused, denied.
 *
 * @param code the code after governors and auxiliaries
 * @param changed true when it is not the row's own code any more
 * @param modality done, intended, possible or not done
 * @param support verb whose subject acts; null for a bare noun
 * @param supports all verbs between the trigger and its subject
 * @param governors tokens that the reading climbed through
 * @param mute true when the act is only talked about
 */
record Reading(
    EventCode code,
    boolean changed,
    Modality modality,
    @Nullable Token support,
    List<Token> supports,
    Set<Integer> governors,
    boolean mute) {

  /** The same act under another code. */
  Reading as(EventCode other) {
    return new Reading(other, true, modality, support, supports, governors, mute);
  }

  /** False when one side refuses, demands or ends what both would do. */
  boolean bothAct() {
    return !changed || code.type().equals("AGREE");
  }
}
