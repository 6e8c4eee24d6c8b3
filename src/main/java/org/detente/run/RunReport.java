package org.detente.run;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.output.Accounting;

/**
 * The closing lines of a run for the terminal, from the manifest of the run's own attempt: what was
 * read, what came of it, where it lies.
 */
public final class RunReport {
  private RunReport() {}

  /**
   * The lines, joined by line feeds, without one at the end.
   *
   * @param plan of the run that has ended, whatever was published since
   * @throws IOException when it has no manifest
   */
  public static String of(RunPlan plan) throws IOException {
    return of(Manifest.of(plan));
  }

  static String of(Manifest manifest) {
    Accounting documents = manifest.documents();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Read %d documents: %d articles%s, %d copies, %d refused%s",
            documents.documents(),
            documents.kept(),
            inBrackets(documents.articles()),
            documents.copies(),
            documents.lost(),
            inBrackets(documents.deadLettersByReason())));
    if (!documents.states().isEmpty()) {
      text.append("\nLedger").append(inBrackets(documents.states()));
    }
    String tables =
        manifest.tables().stream()
            .map(table -> table.rows() + " " + table.table())
            .collect(Collectors.joining(", "));
    text.append("\nWrote ").append(tables);
    text.append("\nPublished run ")
        .append(manifest.plan().runId())
        .append(" in ")
        .append(manifest.plan().attemptFolder());
    return text.toString();
  }

  private static String inBrackets(Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
