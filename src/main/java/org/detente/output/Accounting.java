package org.detente.output;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where every document of a run went. The identity {@code documents = articles + copies + lost}
 * holds for each published run: nothing is dropped in silence.
 *
 * @param documents documents of the dataset: those read, those lost while reading, and those kept
 *     from earlier runs, without those taken down
 * @param articles rows of the articles table by status, e.g. OK
 * @param copies copies listed on those rows, superseded versions included
 * @param lost dead letters of stage READ or EXTRACT: documents that left no article
 * @param deadDocuments distinct documents with a dead letter of any stage
 * @param deadLettersByReason rows of the dead-letter table by reason, e.g. TRUNCATED
 * @param states rows of the ledger by state, e.g. UNCHANGED; empty without a ledger
 */
public record Accounting(
    long documents,
    Map<String, Long> articles,
    long copies,
    long lost,
    long deadDocuments,
    Map<String, Long> deadLettersByReason,
    Map<String, Long> states) {
  /** Sorts the maps, so that equal accounts print alike. */
  public Accounting {
    articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    // A manifest of before this column has none.
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states == null ? Map.of() : states));
    deadLettersByReason = Collections.unmodifiableSortedMap(new TreeMap<>(deadLettersByReason));
  }

  /** Articles of any status. */
  public long kept() {
    return articles.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Articles of one status, 0 when there is none. */
  public long kept(String status) {
    return articles.getOrDefault(status, 0L);
  }

  /** Whether every document is accounted for. */
  public boolean balances() {
    return documents == kept() + copies + lost;
  }

  /** Documents with a dead letter as a fraction of all, 0 to 1; 0 without documents. */
  public double deadFraction() {
    return documents == 0 ? 0 : (double) deadDocuments / documents;
  }
}
