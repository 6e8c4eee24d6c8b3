package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * An action row that fits a trigger.
 *
 * @param action the row
 * @param trigger its token
 * @param words tokens of the fixed phrase, in text order
 * @param arguments tokens whose dependents count as the trigger's own: itself, its object where the
 *     row names it, its support verb
 * @param consumed nouns that the row names, which tell of no event of their own
 * @param support support verb of a noun, or the verb itself: whose subject acts
 */
record Match(
    Action action,
    Token trigger,
    List<Token> words,
    List<Token> arguments,
    Set<Integer> consumed,
    Token support) {

  /** True when the row itself asks for the other side: met with, spoke to. */
  boolean namesOther() {
    return action.needs().stream()
        .anyMatch(
            need -> !need.absent() && (need.slot().equals("with") || need.slot().equals("to")));
  }
}
