package org.detente.event;

/** What a sentence tells of where its verbs of force and talk are no politics. */
enum Topic {
  /** A match, a race, a league. */
  GAME(3),
  /** A contest for votes: ads, primaries, nominations. */
  CAMPAIGN(2),
  /** What people say when they are asked. */
  POLL(2),
  /** Bids, mergers, shares. */
  MARKET(2),
  /** Murder, theft, fraud and the like. */
  CRIME(2);

  private final int hints;

  Topic(int hints) {
    this.hints = hints;
  }

  /** How many different hints tell the topic without a word of its own. */
  int hints() {
    return hints;
  }
}
