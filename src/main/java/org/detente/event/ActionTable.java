package org.detente.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The actions that events are told from: {@code actions.tsv}, and rows of the user's own.
 * Immutable; rows are found by the lemma and kind of their trigger, most specific first.
 */
public final class ActionTable {
  private static final ActionTable SHARED =
      new ActionTable(read(TableFile.resource("actions.tsv", Action.COLUMNS)));

  private final Map<String, Action> byId;
  private final Map<String, List<Action>> byTrigger = new LinkedHashMap<>();

  private ActionTable(Map<String, Action> rows) {
    this.byId = Collections.unmodifiableMap(rows);
    for (Action action : rows.values()) {
      byTrigger
          .computeIfAbsent(action.headLemma() + "." + action.kind(), k -> new ArrayList<>())
          .add(action);
    }
    for (List<Action> same : byTrigger.values()) {
      same.sort((a, b) -> b.weight() - a.weight());
    }
  }

  /** The table that ships with the program. */
  public static ActionTable shared() {
    return SHARED;
  }

  /**
   * The shipped table with the rows of a file: those of a known id replace it, others are added.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a row is not well-formed or an id stands twice in the file
   */
  public static ActionTable with(Path file) throws IOException {
    Map<String, Action> rows = new LinkedHashMap<>(SHARED.byId);
    rows.putAll(read(TableFile.file(file, Action.COLUMNS)));
    return new ActionTable(rows);
  }

  private static Map<String, Action> read(List<List<String>> rows) {
    Map<String, Action> found = new LinkedHashMap<>();
    for (List<String> row : rows) {
      Action action = Action.parse(row);
      if (found.put(action.id(), action) != null) {
        throw new IllegalArgumentException("action " + action.id() + " stands twice");
      }
    }
    return found;
  }

  /** All rows. */
  public Collection<Action> all() {
    return byId.values();
  }

  /** Rows whose trigger has this head lemma and kind, most specific first. */
  List<Action> find(String lemma, char kind) {
    return byTrigger.getOrDefault(lemma + "." + kind, List.of());
  }
}
