package org.detente.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.detente.output.DatasetFolder;
import org.detente.output.Table;

/**
 * {@code parquet}: one file for each public table, fields as in the schema: records nested, lists
 * as three-level lists, dates and other logical types kept, the Avro schema with its documentation
 * in the footer. Enums are written as strings: many readers give Parquet's ENUM as bytes. Pages are
 * gzipped by the JDK: no native code, and readable everywhere. Hadoop is not on the class path;
 * what of Parquet's API would need it is not touched.
 */
final class ParquetExport implements ExportFormat {
  private static final long ROW_GROUP = 32L << 20;

  @Override
  public List<ExportedFile> write(DatasetFolder from, Path to) throws IOException {
    return PublicTables.writeAll(from, to, ".parquet", ParquetExport::write);
  }

  private static long write(Table table, Iterator<? extends SpecificRecord> rows, Path file)
      throws IOException {
    long count = 0;
    try (ParquetWriter<SpecificRecord> writer = open(table, file)) {
      for (; rows.hasNext(); count++) {
        writer.write(rows.next());
      }
    }
    ParquetFooter.sortEncodings(file);
    return count;
  }

  private static ParquetWriter<SpecificRecord> open(Table table, Path file) throws IOException {
    PlainParquetConfiguration lists = new PlainParquetConfiguration();
    lists.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    Schema schema = EnumsAsStrings.of(table.schema());
    return AvroParquetWriter.<SpecificRecord>builder(new LocalOutputFile(file))
        .withSchema(schema)
        .withDataModel(SpecificData.getForClass(table.record()))
        .withConf(lists)
        .withRowGroupSize(ROW_GROUP)
        .withCompressionCodec(CompressionCodecName.GZIP)
        .withCodecFactory(new JdkGzip())
        .build();
  }
}
