package org.detente.run;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an input glob could read what a run writes, or lies inside it. A glob overlaps when its
 * fixed part is the output, or inside it; when it has {@code **} and the output lies below its
 * fixed part; or when it matches the output, a folder on the way to it (which would be read as a
 * whole), or a file that a run writes. A name without wildcard overlaps with everything below it.
 * Only names are compared, so that a link that leads elsewhere is not followed.
 */
final class Overlap {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final List<String> WRITTEN =
      List.of(
          "LATEST",
          "runs/r/run.json",
          "runs/r/attempt-1/_SUCCESS",
          "runs/r/attempt-1/manifest.json",
          "runs/r/attempt-1/summary.csv",
          "runs/r/attempt-1/report/index.html",
          "runs/r/attempt-1/tone_summary/part.avro",
          "runs/r/attempt-1/articles/year=2014/part.avro");

  private Overlap() {}

  /**
   * Whether {@code input} and {@code output} overlap.
   *
   * @param input a glob, as given
   * @param output a root, normalised
   */
  static boolean between(String input, String output) {
    if (Storage.isLocal(output) != (Storage.isLocal(input) || input.startsWith("file:"))) {
      return false;
    }
    Matcher wildcard = WILDCARD.matcher(input);
    if (!wildcard.find()) {
      String name = Storage.normalise(input);
      return inside(name, output) || inside(output, name);
    }
    int slash = input.lastIndexOf('/', wildcard.start());
    String fixed = Storage.normalise(slash < 0 ? "." : input.substring(0, Math.max(slash, 1)));
    String rest = input.substring(slash + 1);
    if (inside(fixed, output)) {
      return true;
    }
    return inside(output, fixed)
        && (rest.contains("**") || matches(rest, output.substring(fixed.length())));
  }

  private static boolean matches(String glob, String below) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    Path output = Path.of(below.startsWith("/") ? below.substring(1) : below);
    for (String written : WRITTEN) {
      for (Path at = output.resolve(written); at != null; at = at.getParent()) {
        if (matcher.matches(at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean inside(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer.endsWith("/") ? outer : outer + "/");
  }
}
