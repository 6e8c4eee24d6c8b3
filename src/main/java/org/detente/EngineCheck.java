package org.detente;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.cli.UsageException;
import org.detente.input.InputFiles;
import org.jspecify.annotations.Nullable;

/**
 * Checks, before anything is read or written, that a run's options suit the engine it goes to: for
 * Dataflow, that the job has a project, a region and a bucket, and that nothing lies on this
 * machine, which its workers cannot reach. What does not suit is a {@link UsageException} of one
 * line that names the option and the fix. Asks neither the network nor the environment.
 */
final class EngineCheck {
  private static final Pattern REMOTE = Pattern.compile("(?!file:)[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

  /** What Beam takes for the id of a Google Cloud project. */
  private static final Pattern PROJECT = Pattern.compile("[a-z][-a-z0-9:.]+[a-z0-9]");

  private final List<String> args;

  private final String runner;

  private EngineCheck(List<String> args, String runner) {
    this.args = args;
    this.runner = runner;
  }

  /** The checks of a command line and the runner that {@link Runners} chose for it. */
  static EngineCheck of(List<String> args, String runner) {
    return new EngineCheck(List.copyOf(args), runner);
  }

  /** Whether the run is Dataflow's. */
  boolean isDataflow() {
    return runner.equals(Runners.DATAFLOW);
  }

  /**
   * Whether the graph is only translated into a file on this machine ({@code --templateLocation} is
   * no address), for which no input is listed and nothing is planned.
   */
  boolean isDryRun() {
    return makesTemplate() && value("templateLocation").filter(EngineCheck::isRemote).isEmpty();
  }

  /**
   * Whether the runner writes a template instead of starting a job, so that there is nothing to
   * wait for: a dry run, or a Flex Template's launcher at work.
   */
  boolean makesTemplate() {
    return isDataflow() && value("templateLocation").isPresent();
  }

  /** Refuses what Dataflow could not run; passes for other runners. */
  void requireReachable(DetenteOptions options) {
    if (!isDataflow()) {
      return;
    }
    require("project", "--project=PROJECT, the Google Cloud project that runs and pays");
    if (value("project").filter(id -> PROJECT.matcher(id).matches()).isEmpty()) {
      throw new UsageException(
          "--project="
              + value("project").orElse("")
              + " is no project id; give the id, e.g."
              + " --project=my-project-1, not the name");
    }
    require("region", "--region=REGION, where the workers run, e.g. --region=europe-west2");
    if (value("tempLocation").or(() -> value("gcpTempLocation")).isEmpty()) {
      throw new UsageException(
          "--tempLocation is missing: DataflowRunner needs a folder for its files;"
              + " give --tempLocation=gs://BUCKET/temp");
    }
    for (String input : InputFiles.patterns(options.getInput())) {
      requireRemote("input", input, "copy it to a bucket and give --input=gs://BUCKET/...");
    }
    requireRemote("output", options.getOutput(), "give --output=gs://BUCKET/dataset");
    if (!isDryRun()) {
      for (String name : List.of("tempLocation", "gcpTempLocation", "stagingLocation")) {
        value(name)
            .ifPresent(place -> requireRemote(name, place, "give --" + name + "=gs://BUCKET/..."));
      }
    }
    requireRemoteFiles("actors", options.getActors());
    requireRemoteFiles("actions", options.getActions());
  }

  private static void requireRemoteFiles(String name, @Nullable String files) {
    if (files != null && !files.isBlank()) {
      for (String file : files.split(",", -1)) {
        requireRemote(
            name, file.strip(), "copy it to a bucket and give --" + name + "=gs://BUCKET/...");
      }
    }
  }

  private void require(String name, String fix) {
    if (value(name).isEmpty()) {
      throw new UsageException("--" + name + " is missing: DataflowRunner needs " + fix);
    }
  }

  private static void requireRemote(String name, String place, String fix) {
    if (!isRemote(place)) {
      throw new UsageException(
          "--"
              + name
              + "="
              + place
              + " is on this machine, where Dataflow's workers are not; "
              + fix);
    }
  }

  private static boolean isRemote(String place) {
    return REMOTE.matcher(place).matches();
  }

  private Optional<String> value(String name) {
    String prefix = "--" + name + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(prefix) && arg.length() > prefix.length())
        .map(arg -> arg.substring(prefix.length()))
        .findFirst();
  }
}
