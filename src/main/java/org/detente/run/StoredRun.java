package org.detente.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run as it lies in storage: its plan file and its attempts. Reads a dataset's {@code runs/}
 * into such records, by run id; files outside the grammar of {@link RunDirectory} are passed over.
 * A manifest that cannot be read fails with {@link IOException}, since the order of the runs hangs
 * on it; a {@code run.json} that was cut off while it was written counts as none.
 *
 * @param runId its name
 * @param parent the run that its first attempt was built upon, by {@code run.json}; null when there
 *     was none
 * @param planFile its {@code run.json}; null when there is none
 * @param attempts by number
 */
record StoredRun(
    String runId,
    @Nullable String parent,
    @Nullable StoredFile planFile,
    List<StoredAttempt> attempts) {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRun.class);
  private static final Pattern RUN_FILE =
      Pattern.compile("([^/]+)/(?:run\\.json|attempt-([1-9][0-9]{0,8})/(.+))");

  StoredRun {
    attempts = List.copyOf(attempts);
  }

  /** The highest complete attempt; 0 when there is none. */
  int published() {
    return attempts.stream()
        .filter(StoredAttempt::complete)
        .mapToInt(StoredAttempt::number)
        .max()
        .orElse(0);
  }

  /** The runs that this one was built upon: by its newest complete attempt first. */
  List<String> parents() {
    List<String> parents = new ArrayList<>();
    for (int i = attempts.size() - 1; i >= 0; i--) {
      StoredAttempt attempt = attempts.get(i);
      if (attempt.complete() && attempt.parent() != null) {
        parents.add(attempt.parent());
      }
    }
    if (parent != null) {
      parents.add(parent);
    }
    return parents;
  }

  /** Every run of a dataset, by id. */
  static List<StoredRun> all(RunDirectory directory) throws IOException {
    String runs = directory.root() + "/runs/";
    Map<String, @Nullable StoredFile> plans = new TreeMap<>();
    Map<String, TreeMap<Integer, List<StoredFile>>> attempts = new TreeMap<>();
    for (StoredFile file : StoredFile.below(directory.root() + "/runs")) {
      Matcher name = RUN_FILE.matcher(file.path().substring(runs.length()).replace('\\', '/'));
      if (!name.matches() || !RunDirectory.isRunId(name.group(1))) {
        continue;
      }
      var ofRun = attempts.computeIfAbsent(name.group(1), id -> new TreeMap<>());
      if (name.group(2) == null) {
        plans.put(name.group(1), file);
      } else {
        ofRun.computeIfAbsent(Integer.valueOf(name.group(2)), n -> new ArrayList<>()).add(file);
      }
    }
    List<StoredRun> all = new ArrayList<>();
    for (var run : attempts.entrySet()) {
      List<StoredAttempt> read = new ArrayList<>();
      for (var attempt : run.getValue().entrySet()) {
        read.add(attempt(directory, run.getKey(), attempt.getKey(), attempt.getValue()));
      }
      @Nullable StoredFile plan = plans.get(run.getKey());
      all.add(new StoredRun(run.getKey(), plan == null ? null : parent(plan), plan, read));
    }
    return all;
  }

  private static StoredAttempt attempt(
      RunDirectory directory, String runId, int number, List<StoredFile> files) throws IOException {
    String folder = directory.attemptFolder(runId, number) + "/";
    Set<String> names = new HashSet<>();
    files.forEach(file -> names.add(file.path().substring(folder.length()).replace('\\', '/')));
    boolean complete = names.contains("_SUCCESS");
    @Nullable Listed manifest = null;
    if (names.contains("manifest.json")) {
      manifest = read(directory.manifestFile(runId, number), Listed.class);
    }
    return new StoredAttempt(
        runId,
        number,
        complete,
        !complete
            && manifest != null
            && manifest.files().stream().anyMatch(file -> !names.contains(file.path())),
        manifest == null ? null : manifest.plan().parent(),
        newest(files),
        files);
  }

  private static @Nullable Instant newest(List<StoredFile> files) {
    if (files.stream().anyMatch(file -> file.modified() == null)) {
      return null;
    }
    return files.stream()
        .map(StoredFile::modified)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable String parent(StoredFile plan) {
    try {
      return read(plan.path(), Built.class).parent();
    } catch (IOException cutOff) {
      LOG.warn("{} was cut off; the manifests alone tell the order of this run", plan.path());
      return null;
    }
  }

  private static <T> T read(String file, Class<T> type) throws IOException {
    String text = Storage.readText(file).orElseThrow(() -> new IOException(file + " is gone"));
    try {
      return Json.read(text, type);
    } catch (IOException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** What retention reads of a plan. */
  private record Built(@Nullable String parent) {}

  /** What retention reads of a manifest. */
  private record Listed(Built plan, List<Path> files) {}

  private record Path(String path) {}
}
