package org.detente.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.detente.input.InputFiles.InputFile;

/**
 * Expands a pattern on the local file system: a file, folder or glob in, files out, in no order.
 * Looks only below the part of the pattern that has no wildcard. Links are followed, loops left; a
 * link to nothing and a folder that cannot be entered are listed as they are, so that reading them
 * fails by name. Nothing there gives an empty list.
 */
final class LocalFiles {
  private static final Pattern FILE_SCHEME = Pattern.compile("^file:/+");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9+.]*:/.*");

  private LocalFiles() {}

  /** Whether an address or pattern names no other file system. */
  static boolean isLocal(String pattern) {
    return FILE_SCHEME.matcher(pattern).find() || !SCHEME.matcher(pattern).matches();
  }

  /** What is equal for all addresses of one file; of files elsewhere, the address. */
  static String identity(String uri) {
    try {
      return isLocal(uri) ? Path.of(uri).toRealPath().toString() : uri;
    } catch (IOException gone) {
      return uri; // reading it will say so
    }
  }

  /**
   * Lists files.
   *
   * @throws InputException when the glob is malformed
   */
  static List<InputFile> expand(String pattern, HiddenNames hidden) throws IOException {
    String plain = FILE_SCHEME.matcher(pattern).replaceFirst("/");
    Path path = Path.of(plain).toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      return walk(path, "**", "", hidden);
    }
    if (Files.exists(path)) {
      return List.of(new InputFile(path.toString(), Files.size(path)));
    }
    int wildcard = HiddenNames.wildcard(plain);
    if (wildcard < 0) {
      return List.of();
    }
    String base = plain.substring(0, plain.lastIndexOf('/', wildcard) + 1);
    Path folder = Path.of(base).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String glob = plain.substring(base.length());
    List<InputFile> files = walk(folder, glob, glob, hidden);
    String below = glob.endsWith("/") ? glob : glob + "/";
    return files.isEmpty() ? walk(folder, below + "**", below, hidden) : files;
  }

  /** The files below a folder that match a glob and are not hidden by what was spelled out. */
  private static List<InputFile> walk(Path base, String glob, String spelled, HiddenNames hidden)
      throws IOException {
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException malformed) {
      throw new InputException("--input: '" + glob + "' is no glob: " + malformed.getDescription());
    }
    boolean deep = glob.contains("**");
    int depth = deep ? Integer.MAX_VALUE : 1 + (int) glob.chars().filter(c -> c == '/').count();
    Walk walk = new Walk(base, matcher, spelled, hidden);
    Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, walk);
    return walk.files;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<InputFile> files = new ArrayList<>();
    private final Path base;
    private final PathMatcher matcher;
    private final String spelled;
    private final HiddenNames hidden;

    Walk(Path base, PathMatcher matcher, String spelled, HiddenNames hidden) {
      this.base = base;
      this.matcher = matcher;
      this.spelled = spelled;
      this.hidden = hidden;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(base) && hides(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory()) {
        add(file, attributes.isSymbolicLink() ? 0 : attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (!(failure instanceof FileSystemLoopException)) {
        add(file, 0);
      }
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, long bytes) {
      if (matcher.matches(base.relativize(file)) && !hides(file)) {
        files.add(new InputFile(file.toString(), bytes));
      }
    }

    private boolean hides(Path path) {
      return hidden.hides(base.relativize(path).toString(), spelled);
    }
  }
}
