package org.detente.duplicate;

import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The pairs of one bucket that are worth comparing. Every two of its first {@value #ALL_PAIRS}
 * nodes are paired; a node after those only with each of the first {@value #HUBS}, so that a bucket
 * of n nodes, be it a publisher's boilerplate on every page, gives at most {@value #HUBS} n pairs
 * and some hundreds, in bounded memory. Nodes are taken in the order of their names, so the pairs
 * do not depend on the order of arrival.
 */
final class CandidatePairs {
  private static final int ALL_PAIRS = 32;
  private static final int HUBS = 4;

  private CandidatePairs() {}

  /** Gives each pair once, the earlier node first; {@code nodes} is read twice. */
  static void of(Iterable<String> nodes, BiConsumer<String, String> pairs) {
    TreeSet<String> first = new TreeSet<>();
    for (String node : nodes) {
      first.add(node);
      if (first.size() > ALL_PAIRS) {
        first.pollLast();
      }
    }
    for (String later : first) {
      first.headSet(later).forEach(earlier -> pairs.accept(earlier, later));
    }
    if (first.size() == ALL_PAIRS) {
      for (String node : nodes) {
        if (node.compareTo(first.last()) > 0) {
          first.stream().limit(HUBS).forEach(hub -> pairs.accept(hub, node));
        }
      }
    }
  }
}
