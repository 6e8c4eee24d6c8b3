package org.detente;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.failure.DeadLetters;

/**
 * Known ways in which an engine ends a run that are the user's to mend: a failure in, one line with
 * the fix out, or nothing when the failure is of no known kind. Looks at the messages of all
 * causes, because a cluster hands back text and wraps what a step threw in exceptions of its own.
 * The texts are those of Flink 1.19 and of the JDK.
 */
final class EngineMistake {
  private static final int MAX_DEPTH = 100;

  private record Known(Pattern sign, String fix) {}

  private static final List<Known> KNOWN =
      List.of(
          known(
              "OutputNotShared: ([^\\n]*)",
              "$1; give a folder on a disk or bucket that all workers share"),
          known(
              "no file matches '([^'\\n]*)'",
              "the workers see no '$1', which this machine has; put --input on a disk or bucket that"
                  + " all workers share"),
          known(
              "Insufficient number of network buffers: required (\\d+), but only (\\d+) available",
              "network buffers: $1 more are required, $2 are left; raise"
                  + " taskmanager.memory.network.max (on the cluster, or in the config.yaml of"
                  + " --flinkConfDir for [local]), or give a smaller --parallelism"),
          known(
              "NoResourceAvailableException|Could not acquire the minimum required resources",
              "the cluster has too few free slots for this --parallelism; give a smaller one, add"
                  + " TaskManagers, or wait for other jobs to end"),
          known(
              "Too few memory segments|Not enough memory segments|MemoryAllocationException",
              "managed memory is too small for this --parallelism; raise"
                  + " taskmanager.memory.managed.size, or lower taskmanager.numberOfTaskSlots"),
          known(
              "OutOfMemoryError: Metaspace",
              "the classes need more room; raise taskmanager.memory.jvm-metaspace.size (384m is"
                  + " enough)"),
          known(
              "OutOfMemoryError",
              "out of memory on a worker; raise its heap (taskmanager.memory.task.heap.size, or -Xmx"
                  + " for [local]), or lower taskmanager.numberOfTaskSlots"),
          known(
              "(?:Unable to open|Could not find) [\"']?[^\\n\"']*edu/stanford/nlp/models",
              "the workers lack the models; put detente-models.jar into the cluster's lib/ and"
                  + " restart it, or name both jars: --filesToStage=detente-flink-job.jar,"
                  + "detente-models.jar"),
          known(
              "NoRestartBackoffTimeStrategy",
              "a worker or step was lost and the cluster restarts nothing; set restart-strategy.type:"
                  + " fixed-delay in the JobManager's config.yaml, as pipelines/flink/config.yaml"
                  + " does"),
          known(
              "java\\.net\\.ConnectException|Connection refused|UnknownHostException",
              "the cluster stopped answering; see that it runs (pipelines/flink/cluster.sh status),"
                  + " and start again"));

  private EngineMistake() {}

  private static Known known(String sign, String fix) {
    return new Known(Pattern.compile(sign), fix);
  }

  /** The line for the user. */
  static Optional<String> in(Throwable failure) {
    String messages = messages(failure);
    for (Known known : KNOWN) {
      Matcher found = known.sign().matcher(messages);
      if (found.find()) {
        String fix = known.fix();
        for (int group = 1; group <= found.groupCount(); group++) {
          fix = fix.replace("$" + group, found.group(group));
        }
        return Optional.of("the run failed: " + fix);
      }
    }
    return Optional.empty();
  }

  /** Class and message of every cause, deepest first: the deepest knows best. */
  private static String messages(Throwable failure) {
    StringBuilder all = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      all.insert(0, at.getClass().getName() + ": " + at.getMessage() + "\n");
      at = at.getCause();
    }
    return all.toString();
  }

  /** The deepest cause on one line. */
  static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + DeadLetters.message(root);
  }
}
