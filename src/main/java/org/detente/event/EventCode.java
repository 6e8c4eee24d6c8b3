package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One CAMEO code with what it means in PLOVER and what the act becomes when it is not simply done.
 *
 * @param code CAMEO 1.1b3 code, with its leading zero
 * @param name what it stands for
 * @param type PLOVER 2021 event, or STATEMENT
 * @param mode PLOVER mode; null when the event has none
 * @param contexts PLOVER contexts
 * @param goldstein Goldstein scale, -10 to 10
 * @param intent code of promising or planning the act; null when the act keeps its own code
 * @param refusal code of refusing it; null when there is none
 * @param threat code of threatening it; null when there is none
 * @param demand code of demanding it; null when there is none
 * @param stop code of ending it; null when there is none
 */
public record EventCode(
    String code,
    String name,
    String type,
    @Nullable String mode,
    List<String> contexts,
    double goldstein,
    @Nullable String intent,
    @Nullable String refusal,
    @Nullable String threat,
    @Nullable String demand,
    @Nullable String stop) {

  /** First two digits. */
  public String root() {
    return code.substring(0, 2);
  }

  /** First three digits, or the root where there is no third. */
  public String base() {
    return code.length() < 3 ? code : code.substring(0, 3);
  }

  /**
   * 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by PLOVER
   * type; 0 for statements (01x) and appeals (02x), so that they can be counted or left out.
   */
  public int quadClass() {
    if (root().equals("01") || root().equals("02")) {
      return 0;
    }
    return switch (type) {
      case "AGREE", "CONSULT", "SUPPORT", "CONCEDE" -> 1;
      case "COOPERATE", "AID", "RETREAT" -> 2;
      case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> 3;
      default -> 4;
    };
  }

  /** True for protest, sanction, coercion and force: roots 13 to 20. */
  boolean isConflictAct() {
    return root().compareTo("13") >= 0;
  }
}
