package org.detente;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.detente.ledger.ClassifyDocuments;
import org.detente.ledger.Tombstones;
import org.detente.record.LedgerState;
import org.detente.run.RunPlan;

/**
 * What {@code --planOnly} prints: a plan and the counters of a comparison with the ledger in, lines
 * for the terminal out. The counters are attempted ones, which a retried bundle counts twice; the
 * run itself never relies on them.
 */
final class Preview {
  private Preview() {}

  /** The lines, joined by line feeds, without one at the end. */
  static String of(RunPlan plan, Tombstones takedowns, PipelineResult result) {
    return of(plan, takedowns, counters(result));
  }

  static String of(RunPlan plan, Tombstones takedowns, SortedMap<String, Long> counters) {
    List<String> lines = new ArrayList<>();
    lines.add(
        plan.parent() == null
            ? "Nothing is published yet: everything is new"
            : "Compared with the published run " + plan.parent());
    for (LedgerState state : LedgerState.values()) {
      Long count = counters.get(ClassifyDocuments.COUNTER + state.name().toLowerCase(Locale.ROOT));
      if (count != null) {
        lines.add(String.format(Locale.ROOT, "%8d %s", count, state));
      }
    }
    counters.forEach(
        (name, count) -> {
          if (name.startsWith(ClassifyDocuments.BECAUSE)) {
            lines.add(
                "         because of "
                    + name.substring(ClassifyDocuments.BECAUSE.length())
                    + ": "
                    + count);
          }
        });
    for (String step :
        List.of("extract", "annotate", "cast", "mention", "quote", "event", "tone")) {
      lines.add(
          "Step "
              + step
              + ": "
              + (plan.carries(step)
                  ? "unchanged, only for documents that changed"
                  : "new or changed, for every document"));
    }
    if (!takedowns.lines().isEmpty()) {
      lines.add("Takedowns that hold: " + takedowns.lines().size());
    }
    lines.add("Nothing was written");
    return String.join("\n", lines);
  }

  private static SortedMap<String, Long> counters(PipelineResult result) {
    SortedMap<String, Long> counters = new TreeMap<>();
    MetricsFilter ours =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(ClassifyDocuments.class))
            .build();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(ours).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }
}
