package org.detente.export;

/**
 * One file of an export.
 *
 * @param name name of the file in the export's folder
 * @param rows rows in it, header lines not counted
 * @param note what was left out and why, in a few words; empty when nothing was
 */
public record ExportedFile(String name, long rows, String note) {
  /** A file from which nothing was left out. */
  static ExportedFile whole(String name, long rows) {
    return new ExportedFile(name, rows, "");
  }
}
