package org.detente.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file: raw bytes in; documents and dead letters out, in the order of the file. The
 * format is told by content alone: WARC, JSON Lines, HTML or plain text, each also as gzip of one
 * or more members. Archives may be of any size; a document of over {@code maxDocumentBytes} decoded
 * bytes, or a gzip member that expands more than 100 times, is a dead letter, so memory is bounded.
 * Whole records before a fault are kept. Equal bytes give equal output. An {@link IOException}
 * means that the storage failed, never that the content is bad. Thread-safe.
 */
public final class DocumentReader {
  /** Most decoded bytes of a document unless told otherwise: 10 MB. */
  public static final int DEFAULT_MAX_DOCUMENT_BYTES = 10_000_000;

  /** Where documents and dead letters go, one at a time, in the order of the file. */
  public interface Sink {
    /** Takes a document. */
    void document(SourceDocument document);

    /** Takes the dead letter of a document or record that could not be read. */
    void failure(DeadLetter letter);
  }

  private final int maxDocumentBytes;

  private DocumentReader(int maxDocumentBytes) {
    if (maxDocumentBytes < 1) {
      throw new IllegalArgumentException("maxDocumentBytes must be positive");
    }
    this.maxDocumentBytes = maxDocumentBytes;
  }

  /** A reader with the default limit. */
  public static DocumentReader create() {
    return new DocumentReader(DEFAULT_MAX_DOCUMENT_BYTES);
  }

  /** A reader with another limit on the decoded bytes of a document. */
  public static DocumentReader withMaxDocumentBytes(int maxDocumentBytes) {
    return new DocumentReader(maxDocumentBytes);
  }

  /**
   * Opens a file and reads it to its end. One that is gone is a dead letter with {@link
   * Reason#SOURCE_GONE}, one that is there but cannot be opened one with {@link Reason#UNREADABLE}.
   *
   * @return what was counted, see {@link #read}; also {@code files_gone}, {@code files_unreadable}
   * @throws IOException when the storage fails
   */
  public SortedMap<String, Long> readFile(String uri, Sink sink) throws IOException {
    Reading reading = new Reading(uri, maxDocumentBytes, sink);
    try (InputStream raw = InputFiles.open(uri)) {
      return read(raw, uri, sink);
    } catch (AccessDeniedException refused) {
      unopened(reading, refused);
    } catch (FileNotFoundException | NoSuchFileException failure) {
      // A local file that may not be read is "not found" as well.
      if (LocalFiles.isLocal(uri) && !Files.notExists(Path.of(uri))) {
        unopened(reading, failure);
      } else {
        String message = "the file was listed but is gone";
        reading.failure(null, null, Reason.SOURCE_GONE, message, failure);
        reading.count("files_gone");
      }
    }
    return reading.counts();
  }

  private static void unopened(Reading reading, IOException failure) {
    String message = "cannot be opened: " + failure.getMessage();
    reading.failure(null, null, Reason.UNREADABLE, message, failure);
    reading.count("files_unreadable");
  }

  /**
   * Reads a file to its end; the stream stays open.
   *
   * @param raw the bytes as stored, so that record offsets fit the file
   * @param uri the file's address, for identities and dead letters
   * @return what was counted, by the names of metrics: {@code documents_read}, {@code
   *     empty_documents}, {@code warc_records_skipped} and the like
   * @throws IOException when the storage fails
   */
  public SortedMap<String, Long> read(InputStream raw, String uri, Sink sink) throws IOException {
    Reading reading = new Reading(uri, maxDocumentBytes, sink);
    SourceBytes source = SourceBytes.ofFile(raw);
    int available = source.lookAhead(ContentKind.HEAD);
    if (GzipMembers.isGzip(source.array(), source.from(), available)) {
      try (GzipMembers members = new GzipMembers(source)) {
        read(reading, source, members, members.peek(ContentKind.HEAD));
      }
    } else {
      byte[] head = Arrays.copyOfRange(source.array(), source.from(), source.from() + available);
      read(reading, source, null, Arrays.copyOf(head, Math.min(head.length, ContentKind.HEAD)));
    }
    reading.count("files_read");
    return reading.counts();
  }

  private static void read(
      Reading reading, SourceBytes source, @Nullable GzipMembers members, byte[] head)
      throws IOException {
    ContentKind kind = ContentKind.of(head);
    if (kind == ContentKind.WARC) {
      new WarcDocuments(reading, new WarcSegments(source, members)).read();
    } else if (kind == ContentKind.JSON_LINES) {
      new JsonLines(reading, new ContentStream(source, members)).read();
    } else {
      readWhole(reading, new ContentStream(source, members), members != null);
    }
  }

  private static void readWhole(Reading reading, InputStream in, boolean gzip) throws IOException {
    try {
      byte[] content = ContentStream.readDocument(in, reading.maxDocumentBytes());
      boolean archive = gzip || reading.uri().endsWith(".gz") || reading.uri().endsWith(".warc");
      if (content.length == 0 && archive) {
        reading.count("empty_documents"); // an archive without records lacks nothing
      } else {
        document(reading, null, reading.uri(), content, null);
      }
    } catch (BrokenInputException broken) {
      reading.failure(null, reading.uri(), broken.reason(), DeadLetters.message(broken), broken);
    } catch (DocumentException refused) {
      reading.failure(null, reading.uri(), refused.reason(), DeadLetters.message(refused), refused);
    }
  }

  /** Makes a document of page or text content, or null and a dead letter if it is neither. */
  static @Nullable SourceDocument documentOf(
      Reading reading,
      @Nullable Long offset,
      String id,
      byte[] content,
      @Nullable DocumentFormat declared) {
    byte[] head = Arrays.copyOf(content, Math.min(content.length, ContentKind.HEAD));
    ContentKind kind = ContentKind.of(head);
    switch (kind) {
      case EMPTY -> reading.unusable(offset, id, Reason.EMPTY, "the document is empty", content);
      case BINARY ->
          reading.unusable(offset, id, Reason.UNREADABLE, ContentKind.describe(head), content);
      case JSON, JSON_LINES, WARC -> {
        if (declared == null) {
          String message = "JSON that is not one object a line";
          reading.unusable(offset, id, Reason.UNREADABLE, message, content);
        } else {
          return reading.newDocument(offset, id, declared, content);
        }
      }
      case HTML, TEXT -> {
        DocumentFormat seen = kind == ContentKind.HTML ? DocumentFormat.HTML : DocumentFormat.DUMP;
        boolean html = declared == DocumentFormat.HTML;
        return reading.newDocument(offset, id, html ? DocumentFormat.HTML : seen, content);
      }
    }
    return null;
  }

  private static void document(
      Reading reading,
      @Nullable Long offset,
      String id,
      byte[] content,
      @Nullable DocumentFormat declared) {
    SourceDocument document = documentOf(reading, offset, id, content, declared);
    if (document != null) {
      reading.document(document);
    }
  }
}
