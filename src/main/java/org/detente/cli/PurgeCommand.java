package org.detente.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.run.Purge;
import org.detente.run.RunClock;

/**
 * {@code purge}: removes old runs of a dataset and what killed runs left behind, and prints a line
 * for each attempt that went. {@code --dryRun} prints the same and removes nothing. Options of
 * Beam's file systems, such as {@code --awsRegion}, can be given as well.
 */
public final class PurgeCommand implements Command {
  private static final Set<String> OWN = Set.of("dataset", "retainRuns", "dryRun");

  private final PrintStream out;
  private final RunClock clock;

  /** A purge command that prints to a stream and tells the age of attempts by a clock. */
  public PurgeCommand(PrintStream out, RunClock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public int run(String[] args) throws IOException {
    List<String> own = new ArrayList<>();
    List<String> beam = new ArrayList<>();
    for (String arg : args) {
      String name = arg.replaceFirst("^--", "").replaceFirst("=.*", "");
      if (arg.equals("--dryRun")) {
        own.add("--dryRun=true");
      } else if (OWN.contains(name) || !arg.startsWith("--")) {
        own.add(arg);
      } else {
        beam.add(arg);
      }
    }
    Arguments arguments = Arguments.parse(own.toArray(String[]::new), OWN.toArray(String[]::new));
    String dataset = arguments.required("dataset");
    arguments.required("retainRuns");
    int retainRuns = arguments.positive("retainRuns", 1);
    boolean dryRun = flag(arguments.get("dryRun", "false"));
    useFileSystems(beam);
    Purge purge = Purge.of(dataset, retainRuns, clock);
    Purge.Result result = dryRun ? purge.plan() : purge.run();
    String verb = dryRun ? "would remove " : "removed ";
    result.attempts().forEach(line -> out.println(verb + line));
    out.printf(
        Locale.ROOT,
        "purge: %s%s, %s, %s; kept runs %s%n",
        verb,
        count(result.attempts().size(), "attempt"),
        count(result.files(), "file"),
        count(result.bytes(), "byte"),
        String.join(", ", result.kept()));
    return 0;
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new UsageException("--dryRun=" + value + ": give true or false");
    }
    return value.equals("true");
  }

  private static void useFileSystems(List<String> options) {
    try {
      FileSystems.setDefaultPipelineOptions(
          PipelineOptionsFactory.fromArgs(options.toArray(String[]::new)).create());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          options
              + " holds no option of purge or of a file system; purge takes --dataset=DIR"
              + " --retainRuns=N [--dryRun]",
          e);
    }
  }
}
