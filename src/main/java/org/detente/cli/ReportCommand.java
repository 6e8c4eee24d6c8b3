package org.detente.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.output.DatasetFolder;
import org.detente.output.HtmlReport;
import org.detente.run.Manifest;

/** {@code report}: writes the page of a published dataset anew. */
public final class ReportCommand implements Command {
  private final PrintStream out;

  /** A report command that says on a stream where the page lies. */
  public ReportCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, "dataset", "output");
    Path tables = Datasets.tables(arguments.required("dataset"));
    Datasets.checkSizes(tables);
    Manifest manifest =
        Manifest.ofJson(Files.readString(tables.resolve("manifest.json"), StandardCharsets.UTF_8));
    Path page = OutputFile.folder(arguments.required("output")).resolve("index.html");
    Files.writeString(
        page,
        HtmlReport.of(DatasetFolder.of(tables), manifest.documents()),
        StandardCharsets.UTF_8);
    out.println("report: " + page);
    return 0;
  }
}
