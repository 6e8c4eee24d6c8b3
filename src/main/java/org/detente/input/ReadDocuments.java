package org.detente.input;

import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;
import org.detente.spread.Spread;

/**
 * Addresses of files in, their documents out; what cannot be read is a dead letter, and so is a
 * file that vanished since it was listed or cannot be opened. Files are spread over the workers by
 * their address, records of archives once more, since one archive may hold a day's crawl. Counts
 * {@code files_read}, {@code documents_read}, {@code empty_documents}, {@code warc_records_skipped}
 * and further ones by reason. Fails when the storage does.
 */
public final class ReadDocuments
    extends PTransform<
        PCollection<String>, WithFailures.Result<PCollection<SourceDocument>, DeadLetter>> {
  private static final long serialVersionUID = 1L;
  private static final int DEFAULT_BUCKETS = 32;
  private static final TupleTag<SourceDocument> FILES = new TupleTag<>("files") {};
  private static final TupleTag<SourceDocument> RECORDS = new TupleTag<>("records") {};
  private static final TupleTag<DeadLetter> FAILURES = new TupleTag<>("failures") {};

  private final int maxDocumentBytes;
  private final int buckets;

  private ReadDocuments(int maxDocumentBytes, int buckets) {
    this.maxDocumentBytes = maxDocumentBytes;
    this.buckets = buckets;
  }

  /** Reads files by their addresses, as {@link ListFiles} gives them. */
  public static ReadDocuments create() {
    return new ReadDocuments(DocumentReader.DEFAULT_MAX_DOCUMENT_BYTES, DEFAULT_BUCKETS);
  }

  /** Refuses documents of more decoded bytes. */
  public ReadDocuments withMaxDocumentBytes(int bytes) {
    return new ReadDocuments(bytes, buckets);
  }

  /** Spreads files and records over a number of buckets; 0 for random keys. See {@link Spread}. */
  public ReadDocuments spreadingOver(int number) {
    return new ReadDocuments(maxDocumentBytes, number);
  }

  @Override
  public WithFailures.Result<PCollection<SourceDocument>, DeadLetter> expand(
      PCollection<String> uris) {
    PCollectionTuple read =
        uris.apply("Spread files", Spread.over(buckets, uri -> uri))
            .apply(
                "Read files",
                ParDo.of(new ReadFileFn(maxDocumentBytes))
                    .withOutputTags(FILES, TupleTagList.of(RECORDS).and(FAILURES)));
    PCollection<SourceDocument> records =
        read.get(RECORDS)
            .apply("Spread records", Spread.over(buckets, SourceDocument::getSourceId));
    PCollection<SourceDocument> documents =
        PCollectionList.of(read.get(FILES))
            .and(records)
            .apply("Join files and records", Flatten.pCollections());
    return WithFailures.Result.of(documents, read.get(FAILURES));
  }

  private static final class ReadFileFn extends DoFn<String, SourceDocument> {
    private static final long serialVersionUID = 1L;
    private final int maxDocumentBytes;

    ReadFileFn(int maxDocumentBytes) {
      this.maxDocumentBytes = maxDocumentBytes;
    }

    @ProcessElement
    public void process(@Element String uri, MultiOutputReceiver out) throws IOException {
      DocumentReader reader = DocumentReader.withMaxDocumentBytes(maxDocumentBytes);
      Map<String, Long> counts = reader.readFile(uri, new OutputSink(out));
      counts.forEach((name, n) -> Metrics.counter(ReadDocuments.class, name).inc(n));
    }
  }

  private record OutputSink(DoFn.MultiOutputReceiver out) implements DocumentReader.Sink {
    @Override
    public void document(SourceDocument document) {
      out.get(document.getRecordOffset() == null ? FILES : RECORDS).output(document);
    }

    @Override
    public void failure(DeadLetter letter) {
      out.get(FAILURES).output(letter);
    }
  }
}
