package org.detente;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.cast.ActorFileException;
import org.detente.cast.ActorFiles;
import org.detente.cli.UsageException;
import org.detente.event.ActionTable;
import org.detente.failure.DeadLetters;
import org.detente.flink.FlinkLaunch;
import org.detente.input.LocalCopies;
import org.detente.tone.ToneModel;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code run}: arguments in, checked options out, with the defaults of the chosen
 * runner. Every fault ends in a {@link UsageException} whose one line names the option and the fix.
 */
final class RunOptions {
  private static final int DIRECT_BUCKETS = 32;

  private RunOptions() {}

  /** The options of a run, with what its runner needs for a real one. */
  static DetenteOptions parse(String[] args) {
    return parse(args, System.err);
  }

  /**
   * The same.
   *
   * @param err where a warning is printed
   */
  static DetenteOptions parse(String[] args, PrintStream err) {
    PipelineOptionsFactory.register(DetenteOptions.class);
    String runner = Runners.chosen(List.of(args));
    List<String> all = Runners.named(List.of(args), runner);
    if (runner.equals(Runners.FLINK)) {
      all = FlinkLaunch.complete(all, err);
    }
    EngineCheck engine = EngineCheck.of(all, runner);
    boolean direct = runner.equals(Runners.DIRECT);
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
    engine.requireReachable(options);
    FileSystems.setDefaultPipelineOptions(options);
    check(options, engine);
    if (options.getSpreadBuckets() < 0) {
      options.setSpreadBuckets(direct ? DIRECT_BUCKETS : 0);
    }
    return options;
  }

  private static void check(DetenteOptions options, EngineCheck engine) {
    if (!engine.isDryRun()) {
      readable("actors", options.getActors(), ActorFiles::dictionary);
      readable("actions", options.getActions(), RunOptions::actionTable);
    }
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
    fraction("minEventConfidence", options.getMinEventConfidence());
    fraction("maxDeadLetterFraction", options.getMaxDeadLetterFraction());
    fraction("maxMissingFraction", options.getMaxMissingFraction());
  }

  private static void fraction(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new UsageException("--" + name + "=" + value + ": give a number from 0 to 1");
    }
  }

  /** Reads a user's table before the run starts, so that a fault in it is an option's. */
  private static void readable(String name, @Nullable String files, TableReader reader) {
    if (files == null) {
      return;
    }
    try {
      reader.read(requireNonNull(LocalCopies.of(files)));
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

  private static void addIfMissing(List<String> args, String name, String value) {
    if (args.stream().noneMatch(arg -> arg.startsWith("--" + name + "="))) {
      args.add("--" + name + "=" + value);
    }
  }

  /** Beam's message on one line, behind the option whose value it quotes without naming it. */
  static String problem(String[] args, String message) {
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
