package org.detente.event;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of the action table as a researcher reads them in {@code actions.tsv}. */
final class RowText {
  private RowText() {}

  /** Trigger, needs and roles. */
  static String of(Action action) {
    String trigger = String.join("_", action.lemmas()) + "." + action.kind();
    String needs =
        action.needs().stream().map(need -> " " + of(need)).collect(Collectors.joining());
    String roles =
        String.join("|", action.first())
            + (action.reciprocal() ? "~" : ">")
            + String.join("|", action.second())
            + (action.alone() ? "" : "!");
    return trigger + needs + " " + roles;
  }

  /** One condition. */
  static String of(Need need) {
    String sign = need.absent() ? "!" : "";
    if (need.slot().equals("beside")) {
      return sign + String.join("|", need.words());
    }
    boolean bare = need.words().equals(List.of("*")) && Need.CLAUSES.contains(need.slot());
    return sign + need.slot() + (bare ? "" : "=" + String.join("|", need.words()));
  }
}
