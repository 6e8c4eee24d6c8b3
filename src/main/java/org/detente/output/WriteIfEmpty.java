package org.detente.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * The paths of a table's files in; when there are none, the path of one file with the schema and no
 * row out, since FileIO's dynamic writes leave no file for an empty table, and a reader's glob must
 * find one. A retry replaces the file.
 */
final class WriteIfEmpty extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final String attempt;
  private final Map<String, String> metadata;

  WriteIfEmpty(Table table, String attempt, Map<String, String> metadata) {
    this.table = table;
    this.attempt = attempt;
    this.metadata = new TreeMap<>(metadata);
  }

  @Override
  public PCollection<String> expand(PCollection<String> paths) {
    return paths
        .apply("Count files", Count.globally())
        .apply("Write an empty file", ParDo.of(new WriteFn(table, attempt, metadata)));
  }

  private static final class WriteFn extends DoFn<Long, String> {
    private static final long serialVersionUID = 1L;

    private final Table table;
    private final String attempt;
    private final Map<String, String> metadata;

    WriteFn(Table table, String attempt, Map<String, String> metadata) {
      this.table = table;
      this.attempt = attempt;
      this.metadata = metadata;
    }

    @ProcessElement
    public void process(@Element Long files, OutputReceiver<String> out) throws IOException {
      if (files > 0) {
        return;
      }
      String path =
          table.folder() + (table.byYear() ? "/year=0" : "") + "/part-00000-of-00001.avro";
      var address = FileSystems.matchNewResource(attempt + "/" + path, false);
      try (OutputStream bytes =
              Channels.newOutputStream(FileSystems.create(address, "application/octet-stream"));
          DataFileWriter<SpecificRecord> file =
              new DataFileWriter<>(new SpecificDatumWriter<>(table.schema()))) {
        metadata.forEach(file::setMeta);
        file.setCodec(CodecFactory.deflateCodec(WriteTable.DEFLATE_LEVEL))
            .create(table.schema(), bytes);
      }
      out.output(path);
    }
  }
}
