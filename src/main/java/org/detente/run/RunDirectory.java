package org.detente.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.output.DatasetFolder;
import org.detente.output.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a dataset, and the only place that knows its grammar:
 *
 * <pre>
 * OUT/LATEST                          run-id "\n": the published run; the one file that is ever replaced
 * OUT/current                         symbolic link to runs/&lt;run-id&gt;/attempt-&lt;n&gt;, on local disks only
 * OUT/.lock                           empty; held while LATEST is flipped or old runs
 *                                     are purged, on local disks only
 * OUT/runs/&lt;run-id&gt;/run.json          the plan of the run's first attempt, never edited; the plan
 *                                     of each attempt stands in its manifest
 * OUT/runs/&lt;run-id&gt;/attempt-&lt;n&gt;/      n from 1
 *     _STARTED                        empty; claims the number
 *     &lt;table&gt;/[year=YYYY/]*.avro      see {@link Table}
 *     _temporary/                     half-written tables; gone when the attempt is published
 *     summary.csv  report/index.html  manifest.json
 *     _REFUSED                        why the attempt was not published; a refused attempt only
 *     _SUCCESS                        empty; written last, so a folder without it is no dataset
 * run-id = [A-Za-z0-9][A-Za-z0-9._-]*   at most 100 characters
 * </pre>
 *
 * No part of a path is ever taken from content. A local disk and any of Beam's file systems serve
 * alike, but for the link and the lock. Fails with {@link IOException} when the storage does, and
 * {@link IllegalArgumentException} for a run id outside the grammar.
 */
public final class RunDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(RunDirectory.class);
  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern ATTEMPT =
      Pattern.compile("/attempt-([1-9][0-9]{0,8})/_(?:STARTED|SUCCESS)$");

  private final String root;

  private RunDirectory(String root) {
    this.root = root;
  }

  /**
   * The dataset at {@code output}: a local path, relative or not, or an address such as {@code
   * gs://bucket/folder}.
   */
  public static RunDirectory of(String output) {
    return new RunDirectory(Storage.normalise(output));
  }

  /** Whether a run id is within the grammar. */
  public static boolean isRunId(String runId) {
    return RUN_ID.matcher(runId).matches();
  }

  /** The root, normalised, without a slash at its end. */
  public String root() {
    return root;
  }

  /** Folder of an attempt, without a slash at its end. */
  public String attemptFolder(String runId, int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("Attempts count from 1, not " + attempt);
    }
    return runFolder(runId) + "/attempt-" + attempt;
  }

  /** The plan file of a run. */
  public String planFile(String runId) {
    return runFolder(runId) + "/run.json";
  }

  /** The manifest of an attempt. */
  public String manifestFile(String runId, int attempt) {
    return attemptFolder(runId, attempt) + "/manifest.json";
  }

  /** The id of the published run; empty when nothing is published. */
  public Optional<String> latest() throws IOException {
    Optional<String> latest = Storage.readText(root + "/LATEST").map(String::strip);
    if (latest.isPresent() && !isRunId(latest.get())) {
      throw new IOException(root + "/LATEST does not hold a run id");
    }
    return latest;
  }

  /**
   * The published attempt of a run: the highest that ended in {@code _SUCCESS}; empty when there is
   * none.
   */
  public Optional<Integer> publishedAttempt(String runId) throws IOException {
    return attempts(runId, "_SUCCESS").stream().max(Comparator.naturalOrder());
  }

  /** Claims the next free attempt number of a run, for nobody else to get. */
  public int claimAttempt(String runId) throws IOException {
    int next = attempts(runId, "_STARTED").stream().max(Comparator.naturalOrder()).orElse(0) + 1;
    while (!Storage.create(attemptFolder(runId, next) + "/_STARTED", new byte[0])) {
      next++;
    }
    return next;
  }

  /** The folder of an attempt, read as tables. */
  public DatasetFolder dataset(String runId, int attempt) {
    String folder = attemptFolder(runId, attempt);
    return new DatasetFolder() {
      @Override
      public List<String> files(Table table) throws IOException {
        return Storage.list(
                folder + "/" + table.folder() + (table.byYear() ? "/year=*/*.avro" : "/*.avro"))
            .stream()
            .map(file -> file.substring(file.lastIndexOf("/" + table.folder() + "/") + 1))
            .toList();
      }

      @Override
      public InputStream open(String path) throws IOException {
        return Storage.open(folder + "/" + path);
      }
    };
  }

  /** Whether an attempt is the published one already. */
  boolean isPublished(RunPlan plan) throws IOException {
    return latest().filter(plan.runId()::equals).isPresent() && Storage.exists(successFile(plan));
  }

  /**
   * Publishes an attempt: {@code _SUCCESS}, then {@code LATEST}, then the link. On a local disk
   * nobody can come between; elsewhere two commits within the same moment could, and the later put
   * would win.
   *
   * @throws RefusedToPublish when what is published is neither the plan's parent, by run and
   *     attempt, nor this very attempt
   */
  void publish(RunPlan plan) throws IOException {
    PublishLock.holding(
        root,
        () -> {
          flip(plan);
          if (Storage.isLocal(root)) {
            link(plan);
          }
        });
  }

  /** Refuses when another run, or another attempt, was published since the plan was made. */
  void requireParent(RunPlan plan) throws IOException {
    @Nullable String latest = latest().orElse(null);
    if (isPublished(plan)) {
      return;
    }
    if (!Objects.equals(latest, plan.parent())) {
      throw new RefusedToPublish(
          RefusedToPublish.Reason.LATEST_MOVED,
          "Run "
              + latest
              + " was published while run "
              + plan.runId()
              + " was on; start it again to build upon that");
    }
    @Nullable Integer attempt = latest == null ? null : publishedAttempt(latest).orElse(null);
    if (!Objects.equals(attempt, plan.parentAttempt())) {
      throw new RefusedToPublish(
          RefusedToPublish.Reason.LATEST_MOVED,
          "Attempt "
              + attempt
              + " of run "
              + latest
              + " was published while attempt "
              + plan.attempt()
              + " of run "
              + plan.runId()
              + " was on; start it again to build upon that");
    }
  }

  private void flip(RunPlan plan) throws IOException {
    requireParent(plan);
    Storage.write(successFile(plan), new byte[0]);
    Storage.write(root + "/LATEST", (plan.runId() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Leaves the reason of a refusal, for a launcher that hears from its engine only of a failure.
   */
  void refuse(RunPlan plan, String reason) throws IOException {
    Storage.write(refusedFile(plan), (reason + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Why an attempt was refused; empty for one that was not. */
  public Optional<String> refusal(RunPlan plan) throws IOException {
    return Storage.readText(refusedFile(plan)).map(String::strip);
  }

  private String refusedFile(RunPlan plan) {
    return attemptFolder(plan.runId(), plan.attempt()) + "/_REFUSED";
  }

  /** Removes what half-written tables left behind; a bucket has no folders to leave. */
  void clean(RunPlan plan) throws IOException {
    if (Storage.isLocal(root)) {
      Storage.deleteTree(Path.of(attemptFolder(plan.runId(), plan.attempt()), "_temporary"));
    }
  }

  private void link(RunPlan plan) throws IOException {
    Path temporary = Path.of(root, ".current.tmp");
    Path target = Path.of("runs", plan.runId(), "attempt-" + plan.attempt());
    try {
      Files.deleteIfExists(temporary);
      Files.createSymbolicLink(temporary, target);
      Files.move(
          temporary,
          Path.of(root, "current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // The run is published by LATEST already; some disks have no links.
      LOG.warn("No link {}/current: {}; read the folder that LATEST names", root, e.toString());
    }
  }

  private String successFile(RunPlan plan) {
    return attemptFolder(plan.runId(), plan.attempt()) + "/_SUCCESS";
  }

  private String runFolder(String runId) {
    if (!isRunId(runId)) {
      throw new IllegalArgumentException("Not a run id: " + runId);
    }
    return root + "/runs/" + runId;
  }

  private List<Integer> attempts(String runId, String marker) throws IOException {
    return Storage.list(runFolder(runId) + "/attempt-*/" + marker).stream()
        .map(ATTEMPT::matcher)
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }
}
