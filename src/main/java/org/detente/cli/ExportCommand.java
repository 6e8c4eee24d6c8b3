package org.detente.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detente.export.ExportFormat;
import org.detente.export.ExportedFile;
import org.detente.output.DatasetFolder;

/**
 * {@code export}: the public tables of a published dataset in another form, one of {@link
 * ExportFormat#known}, in a folder that appears when it is whole.
 */
public final class ExportCommand implements Command {
  private final PrintStream out;

  /** An export command that says on a stream what it wrote. */
  public ExportCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, "dataset", "format", "output");
    ExportFormat format = format(arguments.required("format"));
    Path tables = Datasets.tables(arguments.required("dataset"));
    Datasets.checkSizes(tables);
    try (OutputFolder folder = OutputFolder.open(arguments.required("output"), tables)) {
      List<ExportedFile> files = format.write(DatasetFolder.of(tables), folder.path());
      Path published = folder.publish();
      for (ExportedFile file : files) {
        String note = file.note().isEmpty() ? "" : " (" + file.note() + ")";
        out.println(published.resolve(file.name()) + ": " + file.rows() + " rows" + note);
      }
    }
    return 0;
  }

  private static ExportFormat format(String name) {
    Map<String, ExportFormat> known = ExportFormat.known();
    ExportFormat format = known.get(name);
    if (format == null) {
      throw new UsageException(
          "--format=" + name + " is not known; use one of " + String.join(", ", known.keySet()));
    }
    return format;
  }
}
