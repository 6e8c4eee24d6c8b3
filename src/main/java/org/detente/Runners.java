package org.detente;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;
import org.detente.cli.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * The runners on the class path: arguments in, the simple name of the runner that holds out. Each
 * of our jars is built for one runner, so that {@code --runner} may be left out; one that is not in
 * the jar is a {@link UsageException} that names the jar which has it.
 */
final class Runners {
  private static final String OPTION = "--runner=";
  static final String DIRECT = "DirectRunner";
  static final String FLINK = "FlinkRunner";
  static final String DATAFLOW = "DataflowRunner";

  private Runners() {}

  /**
   * The runner that the arguments name, or the only one there is; the DirectRunner when there are
   * several.
   */
  static String chosen(List<String> args) {
    return chosen(args, onTheClassPath());
  }

  static String chosen(List<String> args, List<String> present) {
    @Nullable String asked =
        args.stream()
            .filter(arg -> arg.startsWith(OPTION))
            .map(arg -> arg.substring(OPTION.length()))
            .reduce((first, second) -> second)
            .orElse(null);
    if (asked == null) {
      return present.size() == 1 ? present.get(0) : DIRECT;
    }
    String simple = asked.substring(asked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (String name : present) {
      String known = name.toLowerCase(Locale.ROOT);
      if (simple.equals(known) || (simple + "runner").equals(known)) {
        return name;
      }
    }
    if (asked.contains(".") || simple.startsWith("test")) {
      return asked;
    }
    throw new UsageException(
        OPTION + asked + " is not in this jar, which has " + present + "; " + remedy(simple));
  }

  /** The arguments with {@code --runner} as Beam wants it. */
  static List<String> named(List<String> args, String runner) {
    List<String> all = new ArrayList<>(args);
    if (all.stream().noneMatch(arg -> arg.startsWith(OPTION))) {
      all.add(OPTION + runner);
    }
    return all;
  }

  private static String remedy(String asked) {
    if (asked.startsWith("flink")) {
      return build("-Pflink ", "detente-flink.jar");
    }
    if (asked.startsWith("dataflow")) {
      return build("-Pdataflow ", "detente-dataflow.jar");
    }
    if (asked.startsWith("direct")) {
      return build("", "detente.jar");
    }
    return "leave --runner out, or use one of " + List.of(DIRECT, FLINK, DATAFLOW);
  }

  private static String build(String profile, String jar) {
    return "build it with 'mvn -q -DskipTests " + profile + "package' and start target/" + jar;
  }

  /** Simple names of all runners but those for tests, sorted. */
  private static List<String> onTheClassPath() {
    TreeSet<String> names = new TreeSet<>();
    for (PipelineRunnerRegistrar registrar : ServiceLoader.load(PipelineRunnerRegistrar.class)) {
      for (Class<? extends PipelineRunner<?>> runner : registrar.getPipelineRunners()) {
        if (!runner.getSimpleName().startsWith("Test")) {
          names.add(runner.getSimpleName());
        }
      }
    }
    return List.copyOf(names);
  }
}
