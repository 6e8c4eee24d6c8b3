/**
 * What a run remembers of every document, and what it therefore need not do again. {@link
 * org.detente.ledger.LedgerRule} holds the rules as plain Java; {@link
 * org.detente.ledger.ClassifyDocuments}, {@link org.detente.ledger.HonourTombstones} and {@link
 * org.detente.ledger.ReuseAnnotations} apply them in the graph.
 */
package org.detente.ledger;
