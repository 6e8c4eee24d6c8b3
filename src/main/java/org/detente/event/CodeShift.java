package org.detente.event;

import java.util.Set;
import org.detente.record.Modality;

/**
 * The code of a trigger and, one after another, what the words over it do to it in; the code and
 * modality that this leaves out: "refused to meet" is the refusal that {@link CodeTable} has for
 * meeting, or a meeting NEGATED where it has none. The modality is ACTUAL to begin with; the act is
 * mute when it makes no event.
 */
final class CodeShift {
  /** What an attempt at leaves undone, and words do not: tried to seize the port. */
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "PROTEST", "MOBILIZE", "AGREE");

  private final CodeTable codes = CodeTable.shared();
  private final boolean noun;
  private EventCode code;
  private Modality modality = Modality.ACTUAL;
  private boolean mute;

  CodeShift(EventCode code, boolean noun) {
    this.code = code;
    this.noun = noun;
  }

  EventCode code() {
    return code;
  }

  Modality modality() {
    return modality;
  }

  boolean isMute() {
    return mute;
  }

  void mute() {
    mute = true;
  }

  void suppose() {
    modality = Modality.HYPOTHETICAL;
  }

  /** What a governor does, itself negated or not. */
  void apply(GovernorEffect effect, boolean not, String lemma) {
    switch (effect) {
      case CARRY -> {
        if (not) {
          negate();
        }
      }
      case INTEND -> {
        boolean agreed = lemma.equals("agree");
        if (not && !agreed) {
          refuse();
        } else {
          intend(agreed);
          if (not) {
            negate();
          }
        }
      }
      case WISH -> {
        if (not) {
          negate();
        } else if (noun && code.intent() == null && code.demand() != null) {
          become(code.demand());
        } else {
          intend(false);
        }
      }
      case REFUSE -> {
        if (not) {
          negate();
        } else {
          refuse();
        }
      }
      case FAIL -> {
        if (!not) {
          negate();
        }
      }
      case THREATEN -> become(code.threat() == null ? "130" : code.threat(), not);
      case DEMAND -> become(code.demand() == null ? "100" : code.demand(), not);
      case STOP -> {
        if (code.stop() == null) {
          negate();
        } else {
          become(code.stop());
        }
      }
      case DENY -> negate();
      case ATTEMPT -> {
        if (not) {
          negate();
        } else if (DEEDS.contains(code.type())) {
          suppose();
        }
      }
      case POSSIBLE -> suppose();
      case MUTE -> mute = true;
      default -> throw new IllegalStateException("effect " + effect);
    }
  }

  private void become(String next, boolean not) {
    become(next);
    if (not) {
      negate();
    }
  }

  private void become(String next) {
    code = codes.get(next);
    modality = Modality.ACTUAL;
  }

  void negate() {
    modality = Modality.NEGATED;
  }

  void intend(boolean agreed) {
    if (modality == Modality.NEGATED) {
      return;
    }
    if (code.intent() != null && !(agreed && code.isConflictAct())) {
      code = codes.get(code.intent());
    }
    modality = agreed && !code.isConflictAct() ? Modality.ACTUAL : Modality.INTENDED;
  }

  private void refuse() {
    if (code.refusal() == null) {
      mute |= noun;
      negate();
    } else {
      become(code.refusal());
    }
  }

  /** "Will" and "will not". */
  void future(boolean not) {
    if (not) {
      refuse();
    } else {
      intend(false);
    }
  }
}
