package org.detente;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.cast.ActorFileException;
import org.detente.cast.ActorFiles;
import org.detente.cli.Command;
import org.detente.cli.UsageException;
import org.detente.event.ActionTable;
import org.detente.failure.DeadLetters;
import org.detente.failure.Version;
import org.detente.input.InputFiles;
import org.detente.ledger.Tombstones;
import org.detente.run.Fingerprint;
import org.detente.run.PlanRun;
import org.detente.run.RefusedToPublish;
import org.detente.run.RunClock;
import org.detente.run.RunPlan;
import org.detente.run.RunReport;
import org.detente.run.TakedownFile;
import org.detente.tone.ToneModel;
import org.jspecify.annotations.Nullable;

/**
 * {@code run}: reads the input, writes and publishes a snapshot of every table, and says what came
 * of it. Any end of the pipeline but DONE is a failure.
 */
final class RunCommand implements Command {
  private static final int REFUSED = 4;
  private static final int DIRECT_BUCKETS = 32;

  private final PrintStream out;
  private final PrintStream err;

  RunCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public int run(String[] args) throws IOException {
    DetenteOptions options = parse(args);
    List<InputFiles.InputFile> listing = InputFiles.list(options.getInput());
    Map<String, String> recorded = recorded(args);
    recorded.putAll(EffectiveOptions.of(options));
    PlanRun planning =
        PlanRun.by(RunClock.system())
            .recording(Fingerprint.ofListing(listing), Fingerprint.ofSteps(recorded));
    RunPlan plan =
        (options.getPlanOnly() ? planning.writingNothing() : planning)
            .plan(
                options.getOutput(),
                InputFiles.patterns(options.getInput()),
                options.getRunId(),
                recorded,
                Version.CURRENT);
    Tombstones takedowns = TakedownFile.of(plan, options.getTombstones());
    Pipeline pipeline = Pipeline.create(options);
    if (options.getPlanOnly()) {
      DetentePipeline.preview(pipeline, options, plan);
      return finish(pipeline, result -> out.println(Preview.of(plan, takedowns, result)));
    }
    TakedownFile.write(plan, takedowns);
    DetentePipeline.build(pipeline, options, plan, takedowns);
    return finish(pipeline, result -> out.println(RunReport.of(plan)));
  }

  /** What is printed once a pipeline is done. */
  private interface Closing {
    void print(PipelineResult result) throws IOException;
  }

  private int finish(Pipeline pipeline, Closing closing) throws IOException {
    try {
      PipelineResult result = pipeline.run();
      PipelineResult.State state = result.waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        err.println("detente: the run ended as " + state + "; nothing new is published");
        return Detente.FAILED;
      }
      closing.print(result);
      return 0;
    } catch (RuntimeException e) {
      // Runners wrap what a step threw in exceptions of their own; whichever it is, the run failed.
      return failed(e);
    }
  }

  private int failed(RuntimeException failure) {
    Optional<String> refusal = RefusedToPublish.causeOf(failure);
    if (refusal.isPresent()) {
      err.println("detente: " + refusal.get());
      return REFUSED;
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    err.println(
        "detente: the run failed, nothing new is published: "
            + root.getClass().getSimpleName()
            + ": "
            + DeadLetters.message(root));
    return Detente.FAILED;
  }

  /** The options of a run, with what the DirectRunner needs for a real one. */
  static DetenteOptions parse(String[] args) {
    PipelineOptionsFactory.register(DetenteOptions.class);
    List<String> all = new ArrayList<>(List.of(args));
    boolean direct = isDirect(args);
    if (direct) {
      addIfMissing(all, "enforceImmutability", "false");
      addIfMissing(all, "enforceEncodability", "false");
      addIfMissing(
          all, "targetParallelism", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }
    DetenteOptions options;
    try {
      options =
          PipelineOptionsFactory.fromArgs(all.toArray(String[]::new))
              .withValidation()
              .as(DetenteOptions.class);
    } catch (IllegalArgumentException e) {
      throw new UsageException(problem(args, DeadLetters.message(e)), e);
    }
    check(options);
    if (options.getSpreadBuckets() < 0) {
      options.setSpreadBuckets(direct ? DIRECT_BUCKETS : 0);
    }
    return options;
  }

  private static void check(DetenteOptions options) {
    readable("actors", options.getActors(), ActorFiles::dictionary);
    readable("actions", options.getActions(), RunCommand::actionTable);
    if (!List.of("KEEP", "TOMBSTONE").contains(options.getOnMissing())) {
      throw new UsageException(
          "--onMissing=" + options.getOnMissing() + ": give KEEP or TOMBSTONE");
    }
    atLeast(1, "maxDocumentBytes", options.getMaxDocumentBytes());
    atLeast(10, "maxSentenceTokens", options.getMaxSentenceTokens());
    atLeast(1, "maxAnnotateSeconds", options.getMaxAnnotateSeconds());
    atLeast(1, "numShards", options.getNumShards());
    atLeast(-1, "spreadBuckets", options.getSpreadBuckets());
    if (!ToneModel.NAMES.contains(options.getToneModel())) {
      throw new UsageException(
          "--toneModel=" + options.getToneModel() + " is not known; use one of " + ToneModel.NAMES);
    }
    double fraction = options.getMaxDeadLetterFraction();
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new UsageException(
          "--maxDeadLetterFraction=" + fraction + ": give a number from 0 to 1");
    }
  }

  /** Reads a user's table before the run starts, so that a fault in it is an option's. */
  private static void readable(String name, @Nullable String files, TableReader reader) {
    if (files == null) {
      return;
    }
    try {
      reader.read(files);
    } catch (IOException | ActorFileException | IllegalArgumentException e) {
      throw new UsageException("--" + name + "=" + files + " cannot be read: " + e, e);
    }
  }

  private interface TableReader {
    Object read(String files) throws IOException;
  }

  private static Object actionTable(String file) throws IOException {
    return ActionTable.with(Path.of(file));
  }

  private static void atLeast(int least, String name, int value) {
    if (value < least) {
      throw new UsageException("--" + name + "=" + value + ": give a number from " + least + " up");
    }
  }

  private static boolean isDirect(String[] args) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith("--runner="))
        .allMatch(arg -> arg.endsWith("DirectRunner"));
  }

  private static void addIfMissing(List<String> args, String name, String value) {
    if (args.stream().noneMatch(arg -> arg.startsWith("--" + name + "="))) {
      args.add("--" + name + "=" + value);
    }
  }

  private static Map<String, String> recorded(String[] args) {
    Map<String, String> options = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 2) {
        options.put(arg.substring(2, equals), arg.substring(equals + 1));
      }
    }
    return options;
  }

  /** Beam's message on one line, behind the option whose value it quotes without naming it. */
  private static String problem(String[] args, String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 2 && line.contains("\"" + arg.substring(equals + 1) + "\"")) {
        return arg + ": " + line.replaceAll(" at \\[Source.*", "");
      }
    }
    if (line.contains("expected one element")) {
      return "an option is given twice: " + line + "; give each once";
    }
    Matcher unknown = Pattern.compile("missing a property named '([^']*)'(.*)").matcher(line);
    if (unknown.find()) {
      return "--" + unknown.group(1) + " is no option" + unknown.group(2) + " (see: help run)";
    }
    Matcher missing = Pattern.compile("Missing required value for \\[--([^,\\]]*)").matcher(line);
    if (missing.find()) {
      return "--" + missing.group(1) + " is missing; give --" + missing.group(1) + "=...";
    }
    return line + " (see: help run)";
  }
}
