package org.detente.output;

import java.io.IOException;

/** The report of a dataset. */
public final class HtmlReport {
  private HtmlReport() {}

  /** The page, as one HTML text. */
  public static String of(DatasetFolder dataset, Accounting documents) throws IOException {
    return "<!doctype html><title>Detente</title>"
        + dataset.files(Table.ARTICLES).size()
        + documents.kept();
  }
}
