package org.detente;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.detente.cli.Command;
import org.detente.cli.ModelsJar;
import org.detente.cli.UsageException;
import org.detente.failure.DeadLetters;
import org.detente.failure.Version;
import org.detente.input.InputFiles;
import org.detente.ledger.Tombstones;
import org.detente.run.Fingerprint;
import org.detente.run.PlanRun;
import org.detente.run.RefusedToPublish;
import org.detente.run.RunClock;
import org.detente.run.RunDirectory;
import org.detente.run.RunPlan;
import org.detente.run.RunReport;
import org.detente.run.TakedownFile;

/**
 * {@code run}: reads the input, writes and publishes a snapshot of every table, and says what came
 * of it. Any end of the pipeline but DONE is a failure.
 */
final class RunCommand implements Command {
  private static final int REFUSED = 4;

  private final PrintStream out;
  private final PrintStream err;

  RunCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public int run(String[] args) throws IOException {
    DetenteOptions options = RunOptions.parse(args, err);
    EngineCheck engine = engine(args);
    Map<String, String> recorded = recorded(args);
    recorded.putAll(EffectiveOptions.of(options));
    Pipeline pipeline = create(args, options);
    RunPlan plan = engine.isDryRun() ? sketch(options, recorded) : plan(options, recorded);
    Tombstones takedowns =
        engine.isDryRun()
            ? Tombstones.of(List.of())
            : TakedownFile.of(plan, options.getTombstones());
    if (options.getPlanOnly()) {
      DetentePipeline.preview(pipeline, options, plan);
    } else {
      DetentePipeline.build(pipeline, options, plan, takedowns);
    }
    if (!options.getPlanOnly() && !engine.isDryRun()) {
      TakedownFile.write(plan, takedowns);
    }
    try {
      PipelineResult result = Quiet.call(pipeline::run);
      if (engine.makesTemplate()) {
        return 0; // there is no job yet; whoever asked for the template starts it
      }
      PipelineResult.State state = Quiet.call(result::waitUntilFinish);
      if (state != PipelineResult.State.DONE) {
        return unfinished(plan, state);
      }
      out.println(options.getPlanOnly() ? Preview.of(plan, takedowns, result) : RunReport.of(plan));
      return 0;
    } catch (RuntimeException e) {
      // Runners wrap what a step threw in exceptions of their own; whichever it is, the run failed.
      return failed(e);
    }
  }

  private int unfinished(RunPlan plan, PipelineResult.State state) throws IOException {
    Optional<String> refusal = RunDirectory.of(plan.output()).refusal(plan);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    err.println("detente: the run ended as " + state + "; nothing new is published");
    return Detente.FAILED;
  }

  /** An empty pipeline; its runner refuses options that it cannot work with, before any work. */
  private static Pipeline create(String[] args, DetenteOptions options) {
    try {
      return Pipeline.create(options);
    } catch (RuntimeException e) {
      // Beam wraps what the runner's factory threw, and has no type of its own for it.
      throw new UsageException(RunOptions.problem(args, DeadLetters.message(root(e))), e);
    }
  }

  private RunPlan plan(DetenteOptions options, Map<String, String> recorded) throws IOException {
    List<InputFiles.InputFile> listing = InputFiles.list(options.getInput());
    if (options.getRunner().getSimpleName().equals(Runners.DIRECT)) {
      ModelsJar.require(RunCommand.class.getClassLoader());
      HeapAdvice.of(listing, Runtime.getRuntime().maxMemory()).ifPresent(err::println);
    }
    PlanRun planning =
        PlanRun.by(RunClock.system())
            .recording(Fingerprint.ofListing(listing), Fingerprint.ofSteps(recorded));
    return (options.getPlanOnly() ? planning.writingNothing() : planning)
        .plan(
            options.getOutput(),
            InputFiles.patterns(options.getInput()),
            options.getRunId(),
            recorded,
            Version.CURRENT);
  }

  /** A plan that reads no input and claims nothing, for a graph that is only translated. */
  private static RunPlan sketch(DetenteOptions options, Map<String, String> recorded) {
    return new RunPlan(
        RunDirectory.of(options.getOutput()).root(),
        requireNonNullElse(options.getRunId(), "dry-run"),
        1,
        null,
        null,
        Version.CURRENT,
        InputFiles.patterns(options.getInput()),
        null,
        new TreeMap<>(recorded),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private int refused(String reason) {
    err.println("detente: " + reason);
    return REFUSED;
  }

  private int failed(RuntimeException failure) {
    Optional<String> refusal = RefusedToPublish.causeOf(failure);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (OutOfMemory.isCauseOf(failure)) {
      err.println(OutOfMemory.line());
      return OutOfMemory.EXIT;
    }
    err.println(
        "detente: "
            + EngineMistake.in(failure)
                .orElseGet(
                    () ->
                        "the run failed, nothing new is published: "
                            + EngineMistake.rootOf(failure)));
    return Detente.FAILED;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static EngineCheck engine(String[] args) {
    return EngineCheck.of(List.of(args), Runners.chosen(List.of(args)));
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
}
