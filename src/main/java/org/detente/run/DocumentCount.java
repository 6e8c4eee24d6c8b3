package org.detente.run;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.detente.ledger.LedgerRule;
import org.detente.output.Accounting;
import org.detente.output.Table;
import org.detente.record.LedgerState;
import org.detente.record.Stage;

/**
 * Counts documents from the rows of {@code articles} and {@code dead_letters}. The rule: a dead
 * letter of stage READ or EXTRACT lost its document; one of READ stands for a document that never
 * got as far as being counted as read, so it is added to those read; one of a later stage belongs
 * to a document that has an article. Entries of the ledger tell which documents were kept without
 * being in the input, and which of the input were taken down. Distinct documents with dead letters
 * are told apart by 64 bits of a hash: 16 bytes or so for each.
 */
final class DocumentCount implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Long> articles = new TreeMap<>();
  private final TreeMap<String, Long> reasons = new TreeMap<>();
  private final TreeMap<String, Long> states = new TreeMap<>();
  private final HashSet<Long> dead = new HashSet<>();
  private final TreeMap<String, Long> forgottenByRun = new TreeMap<>();
  private long inherited;
  private long copies;
  private long lostInReading;
  private long lostInExtraction;
  private long keptUnseen;
  private long takenDown;
  private long seenDocuments;
  private long seenDead;

  void add(Table table, GenericRecord row) {
    if (table == Table.ARTICLES) {
      articles.merge(row.get("status").toString(), 1L, Long::sum);
      copies += ((Collection<?>) row.get("copies")).size();
    } else if (table == Table.DEAD_LETTERS) {
      String stage = row.get("stage").toString();
      reasons.merge(row.get("reason").toString(), 1L, Long::sum);
      lostInReading += stage.equals(Stage.READ.name()) ? 1 : 0;
      lostInExtraction += stage.equals(Stage.EXTRACT.name()) ? 1 : 0;
      dead.add(identity(row));
    } else if (table == Table.LEDGER) {
      addEntry(row);
    }
  }

  /** Adds what another has counted. */
  void add(DocumentCount other) {
    other.articles.forEach((status, rows) -> articles.merge(status, rows, Long::sum));
    other.reasons.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    other.states.forEach((state, rows) -> states.merge(state, rows, Long::sum));
    dead.addAll(other.dead);
    other.forgottenByRun.forEach((run, rows) -> forgottenByRun.merge(run, rows, Long::sum));
    inherited += other.inherited;
    copies += other.copies;
    lostInReading += other.lostInReading;
    lostInExtraction += other.lostInExtraction;
    keptUnseen += other.keptUnseen;
    takenDown += other.takenDown;
    seenDocuments += other.seenDocuments;
    seenDead += other.seenDead;
  }

  private void addEntry(GenericRecord row) {
    String state = row.get("state").toString();
    boolean seen = (Boolean) row.get("seen");
    GenericRecord letter = (GenericRecord) row.get("dead_letter");
    boolean wasRead = letter == null || !letter.get("stage").toString().equals(Stage.READ.name());
    states.merge(state, 1L, Long::sum);
    if (seen && !state.equals(LedgerState.TOMBSTONE.name())) {
      seenDocuments++;
      seenDead += letter == null ? 0 : 1;
    }
    inherited +=
        state.equals(LedgerState.NEW.name()) || state.equals(LedgerState.TOMBSTONE.name()) ? 0 : 1;
    if (LedgerRule.isForgotten(state, row.get("reason"))) {
      forgottenByRun.merge(row.get("changed_run").toString(), 1L, Long::sum);
    }
    if (state.equals(LedgerState.TOMBSTONE.name())) {
      takenDown += seen ? 1 : 0;
    } else if (!seen && wasRead) {
      keptUnseen++;
    }
  }

  /** Documents of this run's input that gave no article, as a fraction of all of them, 0 to 1. */
  double deadFractionOfInput() {
    return seenDocuments == 0 ? 0 : (double) seenDead / seenDocuments;
  }

  /** Documents that a run forgot, as a fraction of those it found and did not take down, 0 to 1. */
  double forgottenFraction(String runId) {
    long forgotten = forgottenByRun.getOrDefault(runId, 0L);
    return forgotten == 0 ? 0 : (double) forgotten / (forgotten + inherited);
  }

  Accounting accounting(long read) {
    return new Accounting(
        read + lostInReading + keptUnseen - takenDown,
        articles,
        copies,
        lostInReading + lostInExtraction,
        dead.size(),
        reasons,
        states);
  }

  private static Long identity(GenericRecord row) {
    String document =
        row.get("source_uri") + "\n" + row.get("record_offset") + "\n" + row.get("source_id");
    return ByteBuffer.wrap(TableDigest.sha256().digest(document.getBytes(StandardCharsets.UTF_8)))
        .getLong();
  }
}
