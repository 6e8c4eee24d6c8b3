package org.detente.input;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.failure.DeadLetters;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.jspecify.annotations.Nullable;

/** One reading of one file: where its documents and dead letters go, and what was counted. */
final class Reading {
  private final String uri;
  private final int maxDocumentBytes;
  private final DocumentReader.Sink sink;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  Reading(String uri, int maxDocumentBytes, DocumentReader.Sink sink) {
    this.uri = uri;
    this.maxDocumentBytes = maxDocumentBytes;
    this.sink = sink;
  }

  String uri() {
    return uri;
  }

  int maxDocumentBytes() {
    return maxDocumentBytes;
  }

  SortedMap<String, Long> counts() {
    return counts;
  }

  void count(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  void document(SourceDocument document) {
    count("documents_read");
    sink.document(document);
  }

  /** A dead letter without content: the document could not be read. */
  void failure(
      @Nullable Long offset,
      @Nullable String id,
      Reason reason,
      String message,
      @Nullable Throwable cause) {
    DeadLetter letter = DeadLetters.at(uri, offset, Stage.READ, reason, message, cause);
    letter.setSourceId(id);
    failure(letter);
  }

  /** A dead letter of content that was read but cannot be used. */
  void unusable(
      @Nullable Long offset, @Nullable String id, Reason reason, String message, byte[] content) {
    DeadLetter letter = DeadLetters.at(uri, offset, Stage.READ, reason, message, null);
    letter.setSourceId(id);
    letter.setContentBytes((long) content.length);
    letter.setContentSha256(sha256(content));
    failure(letter);
  }

  private void failure(DeadLetter letter) {
    count("dead_letters");
    if (letter.getReason() == Reason.EMPTY) {
      count("empty_documents");
    }
    sink.failure(letter);
  }

  /** A document with every field that content alone decides; the rest is null or empty. */
  SourceDocument newDocument(
      @Nullable Long offset, String id, DocumentFormat format, byte[] content) {
    SourceDocument document = new SourceDocument();
    document.setSourceUri(uri);
    document.setRecordOffset(offset);
    document.setSourceId(id);
    document.setFormat(format);
    document.setContent(ByteBuffer.wrap(content));
    document.setContentSha256(sha256(content));
    document.setTargets(new ArrayList<>());
    return document;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
