package org.detente.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.output.DatasetFolder;

/**
 * A form that a dataset can be exported to: the tables of an attempt in, files in a folder out.
 * Rows come in an order of their own ({@link RowOrder}), whatever files they were read from, so
 * that equal tables give equal bytes; memory is bounded, since what does not fit is sorted on disk.
 * Fails with {@link IOException} when a table is damaged or the disk fails; what was written until
 * then is the caller's to drop.
 */
public interface ExportFormat {
  /**
   * Writes the files of the export.
   *
   * @param from the tables
   * @param to an existing, empty folder
   * @return the files that hold rows, in the order of their names or of the tables
   */
  List<ExportedFile> write(DatasetFolder from, Path to) throws IOException;

  /** Every format by the name that {@code --format} gives it, sorted. */
  static Map<String, ExportFormat> known() {
    Map<String, ExportFormat> formats = new TreeMap<>();
    formats.put("csv", new CsvExport());
    formats.put("gdelt", new GdeltExport());
    formats.put("jsonl", new JsonLinesExport());
    formats.put("parquet", new ParquetExport());
    formats.put("polecat", new PolecatExport());
    return Collections.unmodifiableMap(formats);
  }
}
