package org.detente.event;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the action table; see the header of {@code actions.tsv}.
 *
 * @param id unique name
 * @param lemmas parts of the trigger; the first is the head of a verb, the last of a noun
 * @param kind v, n or a
 * @param needs conditions, all of which must hold
 * @param first slots of actor1, in order of preference
 * @param second slots of actor2
 * @param alone true when the act is an event without a second actor
 * @param reciprocal true when both act alike
 * @param code CAMEO code
 * @param type PLOVER type
 * @param mode PLOVER mode; null when none
 * @param contexts PLOVER contexts
 */
public record Action(
    String id,
    List<String> lemmas,
    char kind,
    List<Need> needs,
    List<String> first,
    List<String> second,
    boolean alone,
    boolean reciprocal,
    EventCode code,
    String type,
    @Nullable String mode,
    List<String> contexts) {

  /** Columns of a row. */
  static final int COLUMNS = 9;

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if it is not well-formed; the message names the row
   */
  static Action parse(List<String> row) {
    String id = row.get(0);
    String trigger = row.get(1);
    int dot = trigger.lastIndexOf('.');
    String roles = row.get(3);
    int cut = Math.max(roles.indexOf('>'), roles.indexOf('~'));
    if (id.isEmpty()
        || dot <= 0
        || dot != trigger.length() - 2
        || "vna".indexOf(trigger.charAt(dot + 1)) < 0) {
      throw new IllegalArgumentException("action " + id + ": bad trigger " + trigger);
    }
    if (cut <= 0) {
      throw new IllegalArgumentException("action " + id + ": bad roles " + roles);
    }
    if (!CodeTable.shared().contains(row.get(7))) {
      throw new IllegalArgumentException("action " + id + ": unknown code " + row.get(7));
    }
    EventCode code = CodeTable.shared().get(row.get(7));
    if (!row.get(4).equals(code.type())) {
      throw new IllegalArgumentException(
          "action " + id + ": type " + row.get(4) + ", but " + code.code() + " is " + code.type());
    }
    return new Action(
        id,
        Arrays.asList(trigger.substring(0, dot).split("_")),
        trigger.charAt(dot + 1),
        row.get(2).isEmpty()
            ? List.of()
            : Arrays.stream(row.get(2).split(" +")).map(Need::parse).toList(),
        slots(roles.substring(0, cut)),
        slots(roles.substring(cut + 1).replace("!", "")),
        !roles.endsWith("!"),
        roles.charAt(cut) == '~',
        code,
        code.type(),
        CodeTable.orNull(row.get(5)),
        row.get(6).isEmpty() ? List.of() : Arrays.stream(row.get(6).split(",")).sorted().toList());
  }

  private static List<String> slots(String side) {
    return side.isEmpty() ? List.of() : Arrays.asList(side.split("\\|"));
  }

  /** The lemma that the table is searched by. */
  String headLemma() {
    return kind == 'n' ? lemmas.get(lemmas.size() - 1) : lemmas.get(0);
  }

  /** How specific the row is: longer triggers and more conditions win. */
  int weight() {
    int weight = 4 * (lemmas.size() - 1);
    for (Need need : needs) {
      weight += need.weight();
    }
    return weight;
  }
}
