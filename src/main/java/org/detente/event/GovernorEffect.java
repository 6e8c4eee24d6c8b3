package org.detente.event;

/** What a governing word does to the act below it; see the header of {@code governors.tsv}. */
enum GovernorEffect {
  CARRY,
  INTEND,
  WISH,
  REFUSE,
  THREATEN,
  DEMAND,
  FAIL,
  STOP,
  ATTEMPT,
  POSSIBLE,
  DENY,
  MUTE
}
