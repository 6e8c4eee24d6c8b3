package org.detente.flink;

import java.io.File;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.input.InputFiles;
import org.detente.run.BadOption;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a run on Flink in, the same with what was left out: the master, the parallelism,
 * what is sent to a cluster, and absolute paths, since workers have a working directory of their
 * own. Before anything is sent to {@code --flinkMaster=HOST:PORT}, the cluster's version, slots and
 * memory are held against what the job needs; what does not fit is a {@link BadOption} with the
 * amounts. Inside {@code flink run} the master and the parallelism are Flink's.
 */
public final class FlinkLaunch {
  /** Of Flink whose client is in the jar. */
  private static final String VERSION = "1.19";

  private static final long MAX_UPLOAD = 200_000_000;
  private static final List<String> PATHS = List.of("input", "actors", "actions", "output");

  private final List<String> args;
  private final PrintStream err;

  private FlinkLaunch(List<String> args, PrintStream err) {
    this.args = new ArrayList<>(args);
    this.err = err;
  }

  /**
   * Completes the arguments.
   *
   * @param args the user's
   * @param err where a warning goes that does not stop the run
   */
  public static List<String> complete(List<String> args, PrintStream err) {
    return new FlinkLaunch(args, err).complete();
  }

  private List<String> complete() {
    for (String option : PATHS) {
      makeAbsolute(option);
    }
    String master = value("flinkMaster");
    if (isInsideFlinkRun()) {
      return args;
    }
    if (master == null || master.equals("[auto]") || master.equals("[local]")) {
      set("flinkMaster", "[local]");
      if (value("parallelism") == null) {
        set("parallelism", Integer.toString(Runtime.getRuntime().availableProcessors()));
      }
      FlinkMemory.checkHeap(parallelism(), Runtime.getRuntime().maxMemory() >> 20);
      if (value("flinkConfDir") == null) {
        set("flinkConfDir", FlinkInProcess.configuration(parallelism()).toString());
      }
      return args;
    }
    FlinkMaster cluster = FlinkMaster.at(master);
    set("flinkMaster", cluster.address());
    if (value("parallelism") == null) {
      // One TaskManager may be lost, and the others have the slots to go on.
      int spare = cluster.slots() - cluster.slotsOfOne();
      set("parallelism", Integer.toString(Math.max(1, spare == 0 ? cluster.slots() : spare)));
    }
    check(cluster);
    if (value("filesToStage") == null) {
      set("filesToStage", upload());
    }
    return args;
  }

  private void check(FlinkMaster cluster) {
    if (!cluster.version().startsWith(VERSION + ".")) {
      throw new BadOption(
          "--flinkMaster",
          cluster.address()
              + " is Flink "
              + cluster.version()
              + ", this jar is for "
              + VERSION
              + "; use such a cluster, or build with -Dflink.artifact for yours");
    }
    int parallelism = parallelism();
    if (parallelism > cluster.slots()) {
      throw new BadOption(
          "--parallelism",
          parallelism
              + " slots are needed, the cluster at "
              + cluster.address()
              + " has "
              + cluster.slots()
              + "; give fewer, or add TaskManagers");
    }
    for (FlinkMaster.TaskManager one : cluster.taskManagers()) {
      FlinkMemory.check(one, parallelism);
    }
    if (!cluster.lacking().isEmpty()) {
      err.println(
          "detente: the cluster at "
              + cluster.address()
              + " lacks "
              + String.join(", ", cluster.lacking())
              + "; set that in its config.yaml, as pipelines/flink/config.yaml does");
    }
  }

  private int parallelism() {
    String given = value("parallelism");
    try {
      return given == null ? 1 : Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new BadOption("--parallelism", "a number is needed, not " + given, e);
    }
  }

  /** The jar without Flink beside ours when there is one, else ours; never the models. */
  private static String upload() {
    Path ours;
    try {
      ours = Path.of(FlinkLaunch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class has the address of its jar", e);
    }
    Path job = ours.resolveSibling("detente-flink-job.jar");
    File sent = (job.toFile().isFile() ? job : ours).toFile();
    if (sent.length() > MAX_UPLOAD) {
      throw new BadOption(
          "--filesToStage",
          sent
              + " has "
              + sent.length()
              + " bytes, but a submit uploads code only, below 200 MB; put the rest into the"
              + " cluster's lib/");
    }
    return sent.toString();
  }

  /** Flink's command line loads the jar by a class loader of its own. */
  private static boolean isInsideFlinkRun() {
    return FlinkLaunch.class.getClassLoader() != ClassLoader.getSystemClassLoader();
  }

  private void makeAbsolute(String option) {
    String given = value(option);
    boolean once = args.stream().filter(arg -> arg.startsWith("--" + option + "=")).count() == 1;
    if (given != null && once && !given.isBlank()) {
      set(option, absolute(given));
    }
  }

  /** The paths of a comma list as seen from this working directory; addresses stay as they are. */
  static String absolute(String list) {
    return InputFiles.patterns(list).stream()
        .map(FlinkLaunch::absolutePath)
        .collect(Collectors.joining(","));
  }

  private static String absolutePath(String path) {
    boolean fixed = new File(path).isAbsolute() || path.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*");
    // By hand: a glob is no legal path everywhere.
    return fixed
        ? path
        : Path.of("").toAbsolutePath() + File.separator + path.replaceFirst("^(\\./)+", "");
  }

  private @Nullable String value(String option) {
    String start = "--" + option + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(start))
        .map(arg -> arg.substring(start.length()))
        .findFirst()
        .orElse(null);
  }

  private void set(String option, String value) {
    String start = "--" + option + "=";
    args.removeIf(arg -> arg.startsWith(start));
    args.add(start + value);
  }
}
