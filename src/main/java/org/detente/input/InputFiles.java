package org.detente.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files that {@code --input} names: a comma-separated list of files, folders (taken
 * whole, with all below) and globs ({@code * ? [..] {a,b} **}) in, each file once out, sorted by
 * address. A local file that links lead to by several ways is read once, by its shortest address.
 * What {@link HiddenNames} hides in folders and globs is skipped and logged; to read such a file,
 * name it. Works wherever Beam has a file system, so also on {@code gs://}. A pattern without a
 * file is an {@link InputException}.
 */
public final class InputFiles {
  private static final Logger LOG = LoggerFactory.getLogger(InputFiles.class);

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
    Map<String, InputFile> found = new LinkedHashMap<>();
    HiddenNames hidden = new HiddenNames();
    for (String pattern : patterns(inputs)) {
      List<InputFile> files = expand(pattern, hidden);
      if (files.isEmpty()) {
        throw new InputException(
            "--input: no file matches '" + pattern + "'; check the path, or quote the glob");
      }
      files.forEach(
          file -> found.merge(LocalFiles.identity(file.uri()), file, InputFiles::plainer));
    }
    if (found.isEmpty()) {
      throw new InputException("--input is empty; name files, folders or globs");
    }
    if (hidden.count() > 0) {
      LOG.info("--input: skipped {} {}", hidden.count(), HiddenNames.RULE);
    }
    return found.values().stream().sorted(Comparator.comparing(InputFile::uri)).toList();
  }

  /** Of two addresses of one file the shorter, then the smaller. */
  private static InputFile plainer(InputFile a, InputFile b) {
    Comparator<InputFile> order = Comparator.comparingInt(file -> file.uri().length());
    return order.thenComparing(InputFile::uri).compare(a, b) <= 0 ? a : b;
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

  /** The files, folders and globs of a comma list; a comma inside braces parts nothing. */
  public static List<String> patterns(String inputs) {
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
  private static List<InputFile> expand(String pattern, HiddenNames hidden) throws IOException {
    if (LocalFiles.isLocal(pattern)) {
      return LocalFiles.expand(pattern, hidden);
    }
    int wildcard = HiddenNames.wildcard(pattern);
    String folder = pattern.endsWith("/") ? pattern : pattern + "/";
    if (wildcard < 0) {
      List<InputFile> file = match(pattern, pattern, "", hidden);
      return file.isEmpty() ? match(folder + "**", folder, "", hidden) : file;
    }
    String base = pattern.substring(0, pattern.lastIndexOf('/', wildcard) + 1);
    String glob = pattern.substring(base.length());
    List<InputFile> files = match(pattern, base, glob, hidden);
    return files.isEmpty() ? match(folder + "**", base, glob + "/", hidden) : files;
  }

  private static List<InputFile> match(String pattern, String base, String glob, HiddenNames hidden)
      throws IOException {
    List<InputFile> files = new ArrayList<>();
    MatchResult result;
    try {
      result = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    } catch (IllegalArgumentException unknownScheme) {
      String scheme = pattern.substring(0, pattern.indexOf(':'));
      throw new InputException(
          "--input: no file system for "
              + scheme
              + ":// in this jar; use the dataflow or flink jar, or copy the files here");
    }
    if (result.status() == MatchResult.Status.NOT_FOUND) {
      return files;
    }
    for (Metadata file : result.metadata()) {
      String uri = file.resourceId().toString();
      String name = uri.startsWith(base) ? uri.substring(base.length()) : uri;
      if (!file.resourceId().isDirectory() && !hidden.hides(name, glob)) {
        files.add(new InputFile(uri, file.sizeBytes()));
      }
    }
    return files;
  }
}
