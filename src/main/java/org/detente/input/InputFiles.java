package org.detente.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that {@code --input} names: a comma-separated list of files, folders (taken
 * whole, with all below) and globs ({@code * ? [..] {a,b} **}) in, each file once out, sorted by
 * address. In folders and globs, names that begin with a dot or an underscore are hidden, as Hadoop
 * has it ({@code .git}, {@code _SUCCESS}), and so is Markdown, which describes a crawl and is none
 * of it; to read such a file, name it. Works wherever Beam has a file system, so also on {@code
 * gs://}. A pattern without a file is an {@link InputException}.
 */
public final class InputFiles {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final Pattern HIDDEN = Pattern.compile("(?:^|/)[._]|\\.md$");

  /**
   * A file.
   *
   * @param uri its address, absolute
   * @param bytes its size as stored
   */
  public record InputFile(String uri, long bytes) {}

  private InputFiles() {}

  /**
   * Expands the value of {@code --input}.
   *
   * @throws InputException when a pattern names no file
   * @throws IOException when a file system cannot be asked
   */
  public static List<InputFile> list(String inputs) throws IOException {
    SortedMap<String, InputFile> found = new TreeMap<>();
    for (String pattern : split(inputs)) {
      List<InputFile> files = expand(pattern);
      if (files.isEmpty()) {
        throw new InputException(
            "--input: no file matches '" + pattern + "'; check the path, or quote the glob");
      }
      files.forEach(file -> found.put(file.uri(), file));
    }
    if (found.isEmpty()) {
      throw new InputException("--input is empty; name files, folders or globs");
    }
    return List.copyOf(found.values());
  }

  /**
   * Opens a file as stored, still compressed.
   *
   * @throws java.io.FileNotFoundException when it is gone
   */
  public static InputStream open(String uri) throws IOException {
    ResourceId file = FileSystems.matchNewResource(uri, false);
    return Channels.newInputStream(FileSystems.open(file));
  }

  /** Splits at commas, but not at those inside braces. */
  private static List<String> split(String inputs) {
    List<String> patterns = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= inputs.length(); i++) {
      char c = i < inputs.length() ? inputs.charAt(i) : ',';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == inputs.length() || (c == ',' && depth <= 0)) {
        String pattern = inputs.substring(from, i).strip();
        if (!pattern.isEmpty()) {
          patterns.add(pattern);
        }
        from = i + 1;
      }
    }
    return patterns;
  }

  /** A file or the files of a glob; else the files of a folder, or of the folders of a glob. */
  private static List<InputFile> expand(String pattern) throws IOException {
    Matcher wildcard = WILDCARD.matcher(pattern);
    boolean glob = wildcard.find();
    String fixed = glob ? pattern.substring(0, pattern.lastIndexOf('/', wildcard.start()) + 1) : "";
    String folder = pattern.endsWith("/") ? pattern : pattern + "/";
    List<InputFile> files = match(pattern, glob ? fixed : null);
    return files.isEmpty() ? match(folder + "**", glob ? fixed : folder) : files;
  }

  private static List<InputFile> match(String pattern, @Nullable String base) throws IOException {
    MatchResult result = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    List<InputFile> files = new ArrayList<>();
    if (result.status() == MatchResult.Status.NOT_FOUND) {
      return files;
    }
    String root = base == null ? null : rootOf(base);
    for (Metadata file : result.metadata()) {
      String uri = file.resourceId().toString();
      if (!file.resourceId().isDirectory() && !isHidden(uri, root)) {
        files.add(new InputFile(uri, file.sizeBytes()));
      }
    }
    return files;
  }

  private static String rootOf(String base) {
    return FileSystems.matchNewResource(base.isEmpty() ? "./" : base, true).toString();
  }

  /** Whether a name is hidden by what follows the part of the pattern that was spelled out. */
  private static boolean isHidden(String uri, @Nullable String root) {
    if (root == null) {
      return false;
    }
    String found = uri.startsWith(root) ? uri.substring(root.length()) : uri;
    return HIDDEN.matcher(found).find();
  }
}
