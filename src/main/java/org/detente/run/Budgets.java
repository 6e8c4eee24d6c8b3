package org.detente.run;

import java.io.Serializable;
import java.util.Locale;
import org.detente.output.Accounting;

/**
 * How much may go wrong in a run that is still published: shares of documents, 0 to 1, where 1
 * allows everything.
 *
 * @param deadLetters documents that may end as dead letters, of all documents and of the run's own
 *     input ({@code --maxDeadLetterFraction})
 * @param missing documents of the published run that may vanish for being missing from the input
 *     ({@code --maxMissingFraction}); an empty or half-copied crawl must not empty the dataset
 */
public record Budgets(double deadLetters, double missing) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Checks what a run did.
   *
   * @param accounts of all documents
   * @param inventory of the run's files
   * @throws RefusedToPublish when a budget is overdrawn
   */
  void check(RunPlan plan, Accounting accounts, Inventory inventory) {
    // Kept documents of earlier nights must not hide that a night went wrong.
    double ofInput = inventory.deadFractionOfInput();
    if (Math.max(accounts.deadFraction(), ofInput) > deadLetters) {
      throw new RefusedToPublish(
          RefusedToPublish.Reason.TOO_MANY_DEAD_LETTERS,
          String.format(
              Locale.ROOT,
              "%d of %d documents failed %s, %.0f %% of this run's input gave no article, over"
                  + " --maxDeadLetterFraction=%s; see %s/dead_letters",
              accounts.deadDocuments(),
              accounts.documents(),
              accounts.deadLettersByReason(),
              100 * ofInput,
              deadLetters,
              plan.attemptFolder()));
    }
    if (inventory.forgottenFraction(plan.runId()) > missing) {
      throw new RefusedToPublish(
          RefusedToPublish.Reason.TOO_MANY_MISSING,
          String.format(
              Locale.ROOT,
              "%.0f %% of the published run's documents are not in the input, over"
                  + " --maxMissingFraction=%s; check --input, or give --onMissing=KEEP",
              100 * inventory.forgottenFraction(plan.runId()),
              missing));
    }
  }
}
