package org.detente.ledger;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.detente.record.DeadLetter;
import org.detente.record.LedgerEntry;
import org.detente.record.LedgerState;
import org.detente.record.LedgerVersion;
import org.detente.record.PendingDocument;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What became of the documents of one key since the last run: those read now and the entries of the
 * published ledger in, documents to extract and entries to keep out.
 *
 * <p>The key of a document is its file and its {@code source_id}; what a run observes of a key
 * replaces what the ledger knew of it. Equal content under equal rules of extraction is kept as it
 * is. A key that is not met stays, or becomes a tombstone under {@code --onMissing=TOMBSTONE}; only
 * a failure to read is forgotten once its file is read again and the failure is not. Several
 * documents of one key (an id that is used twice) are told apart by content. Never fails; the
 * outcome does not depend on the order of the input.
 *
 * @param runId name of the run, for the entries' history
 * @param extractFingerprint of the extract step of this run
 * @param forgetMissing true for {@code --onMissing=TOMBSTONE}
 */
public record LedgerRule(String runId, String extractFingerprint, boolean forgetMissing)
    implements Serializable {
  /** Reason of the tombstone of a document that somebody asked to be taken down. */
  public static final String TAKEDOWN = "takedown";

  private static final String MISSING = "not in the input";
  private static final int LONGEST_HISTORY = 20;

  /** What is to be done about one key. */
  public record Outcome(List<PendingDocument> toExtract, List<LedgerEntry> kept) {}

  /** The key of a document. */
  public static String key(SourceDocument document) {
    return document.getSourceUri() + "\n" + document.getSourceId();
  }

  /** The key of an entry. */
  public static String key(LedgerEntry entry) {
    return entry.getSourceUri() + "\n" + entry.getSourceId();
  }

  /** The key of a document that could not be read. */
  public static String key(DeadLetter letter) {
    return letter.getSourceUri() + "\n" + sourceId(letter);
  }

  /** Whether an entry stands for something that could not be read. */
  public static boolean isReadFailure(LedgerEntry entry) {
    DeadLetter letter = entry.getDeadLetter();
    return letter != null && letter.getStage() == Stage.READ;
  }

  /**
   * Decides about one key.
   *
   * @param now documents that this run read
   * @param failures what this run could not read
   * @param before entries of the published ledger; one of a read failure whose file was listed
   *     again has {@code seen} set
   */
  public Outcome decide(
      List<SourceDocument> now, List<DeadLetter> failures, List<LedgerEntry> before) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    List<LedgerEntry> known = new ArrayList<>(before);
    known.sort(Comparator.comparing(LedgerEntry::getDocumentSha256));
    if (now.isEmpty() && failures.isEmpty()) {
      known.forEach(entry -> missing(entry, outcome));
      return outcome;
    }
    List<Met> met = new ArrayList<>();
    now.forEach(document -> met.add(new Met(entry(document), document)));
    for (DeadLetter letter : failures) {
      if (neverOpened(letter) && known.stream().anyMatch(entry -> !isReadFailure(entry))) {
        outcome.kept().add(entry(letter)); // beside what an earlier run read there
      } else {
        met.add(new Met(entry(letter), null));
      }
    }
    met.sort(Comparator.comparing(one -> one.entry().getDocumentSha256()));
    List<@Nullable LedgerEntry> same = new ArrayList<>();
    met.forEach(one -> same.add(take(known, one.entry().getDocumentSha256())));
    for (int i = 0; i < met.size(); i++) {
      LedgerEntry old = same.get(i);
      if (old == null && !known.isEmpty()) {
        old = known.remove(0);
      }
      place(met.get(i).entry(), met.get(i).document(), old, outcome);
    }
    known.forEach(entry -> missing(entry, outcome));
    return outcome;
  }

  /** A document, or a failure to read one, with its entry. */
  private record Met(LedgerEntry entry, @Nullable SourceDocument document) {}

  /** Whether a failure says nothing of a file's content: it vanished, or was locked. */
  private static boolean neverOpened(DeadLetter letter) {
    return letter.getReason() == Reason.SOURCE_GONE
        || (letter.getReason() == Reason.UNREADABLE
            && letter.getContentSha256() == null
            && letter.getRecordOffset() == null);
  }

  private void place(
      LedgerEntry entry,
      @Nullable SourceDocument document,
      @Nullable LedgerEntry old,
      Outcome outcome) {
    boolean sameContent = old != null && old.getDocumentSha256().equals(entry.getDocumentSha256());
    if (old != null) {
      entry.setFirstRun(old.getFirstRun());
      entry.setHistory(sameContent ? old.getHistory() : history(old));
    }
    if (old != null && document != null && isTombstone(old) && !isPositional(old)) {
      LedgerEntry gone = carried(old, LedgerState.TOMBSTONE, true);
      gone.setDocumentSha256(entry.getDocumentSha256());
      outcome.kept().add(gone);
      return;
    }
    if (old != null && sameContent && isSettled(old, document != null)) {
      outcome
          .kept()
          .add(
              carried(old, isTombstone(old) ? LedgerState.TOMBSTONE : LedgerState.UNCHANGED, true));
      return;
    }
    if (old != null && old.getState() != LedgerState.TOMBSTONE) {
      boolean retry = sameContent && old.getDeadLetter() != null;
      entry.setState(retry ? LedgerState.RETRY : LedgerState.CHANGED);
      entry.setReason(sameContent ? "other rules of extraction" : "other content");
    }
    if (document == null) {
      outcome.kept().add(entry);
    } else {
      outcome.toExtract().add(new PendingDocument(entry, document));
    }
  }

  /** Whether what is known of a content needs no work: it was taken down, or the rules hold. */
  private boolean isSettled(LedgerEntry old, boolean readable) {
    if (old.getState() == LedgerState.TOMBSTONE) {
      return isTombstone(old);
    }
    return !readable || old.getExtractFingerprint().equals(extractFingerprint);
  }

  /** Whether a document is known by its place in a file alone, where another may stand tomorrow. */
  private static boolean isPositional(LedgerEntry entry) {
    return entry.getSourceId().startsWith(entry.getSourceUri() + "#");
  }

  /** Whether an entry was forgotten for being missing, as against taken down. */
  public static boolean isForgotten(String state, @Nullable Object reason) {
    return state.equals(LedgerState.TOMBSTONE.name()) && MISSING.equals(String.valueOf(reason));
  }

  private static boolean isTombstone(LedgerEntry entry) {
    return entry.getState() == LedgerState.TOMBSTONE && TAKEDOWN.equals(entry.getReason());
  }

  private void missing(LedgerEntry entry, Outcome outcome) {
    if (isReadFailure(entry) && entry.getSeen()) {
      return;
    }
    if (entry.getState() == LedgerState.TOMBSTONE) {
      outcome.kept().add(carried(entry, LedgerState.TOMBSTONE, false));
    } else if (forgetMissing) {
      outcome.kept().add(tombstone(entry, MISSING, false));
    } else {
      outcome.kept().add(carried(entry, LedgerState.MISSING, false));
    }
  }

  /** The tombstone of an entry: what it was made of goes into the history, the article goes. */
  LedgerEntry tombstone(LedgerEntry entry, String reason, boolean seen) {
    LedgerEntry tombstone = carried(entry, LedgerState.TOMBSTONE, seen);
    tombstone.setReason(reason);
    tombstone.setChangedRun(runId);
    tombstone.setHistory(history(entry));
    tombstone.setArticle(null);
    tombstone.setDeadLetter(null);
    return tombstone;
  }

  private static LedgerEntry carried(LedgerEntry entry, LedgerState state, boolean seen) {
    LedgerEntry carried = LedgerEntry.newBuilder(entry).setState(state).setSeen(seen).build();
    if (state != LedgerState.TOMBSTONE) {
      carried.setReason(null);
    }
    return carried;
  }

  private List<LedgerVersion> history(LedgerEntry old) {
    List<LedgerVersion> versions = new ArrayList<>(old.getHistory());
    if (old.getState() != LedgerState.TOMBSTONE) {
      String article = old.getArticle() == null ? null : old.getArticle().getArticleId();
      versions.add(new LedgerVersion(old.getDocumentSha256(), article, runId));
    }
    return versions.subList(Math.max(0, versions.size() - LONGEST_HISTORY), versions.size());
  }

  private LedgerEntry entry(SourceDocument document) {
    LedgerEntry entry =
        entry(
            document.getSourceUri(),
            document.getRecordOffset(),
            document.getSourceId(),
            sha256(document));
    entry.setUrl(document.getUrl());
    return entry;
  }

  private LedgerEntry entry(DeadLetter letter) {
    LedgerEntry entry =
        entry(letter.getSourceUri(), letter.getRecordOffset(), sourceId(letter), sha256(letter));
    entry.setDeadLetter(letter);
    return entry;
  }

  private LedgerEntry entry(
      String sourceUri, @Nullable Long offset, String sourceId, String documentSha256) {
    return LedgerEntry.newBuilder()
        .setSourceUri(sourceUri)
        .setRecordOffset(offset)
        .setSourceId(sourceId)
        .setDocumentSha256(documentSha256)
        .setExtractFingerprint(extractFingerprint)
        .setState(LedgerState.NEW)
        .setSeen(true)
        .setFirstRun(runId)
        .setChangedRun(runId)
        .setHistory(List.of())
        .build();
  }

  private static String sourceId(DeadLetter letter) {
    if (letter.getSourceId() != null) {
      return letter.getSourceId();
    }
    Long offset = letter.getRecordOffset();
    return offset == null ? letter.getSourceUri() : letter.getSourceUri() + "#" + offset;
  }

  private static @Nullable LedgerEntry take(List<LedgerEntry> entries, String documentSha256) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getDocumentSha256().equals(documentSha256)) {
        return entries.remove(i);
      }
    }
    return null;
  }

  /** SHA-256 of a record's Avro bytes, hexadecimal. */
  static String sha256(SpecificRecord row) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      new SpecificDatumWriter<SpecificRecord>(row.getSchema()).write(requireNonNull(row), encoder);
      encoder.flush();
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
