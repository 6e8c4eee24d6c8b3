package org.detente.quote;

/** How the reported words hang on the reporting word in the dependency tree. */
enum Route {
  /** Clause complement: said [that it would leave]. */
  CLAUSE,
  /** Infinitive or small clause: vowed [to leave]. */
  INFINITIVE,
  /** Object: denied [the charge]. */
  OBJECT,
  /** Object and what follows it: called [the deal a disgrace]. */
  PREDICATION,
  /** Prepositional complement: warned of [a new war]; hope for [peace]. */
  PREPOSITIONAL,
  /** Clause or infinitive on a noun: the claim [that it was shot down]. */
  NOUN_CLAUSE,
  /** The main clause, the reporting clause set in or after it: [it would leave], she said. */
  PARENTHESIS,
  /** The main clause with "as": as she said, [it would leave]. */
  AS_CLAUSE,
  /** The main clause with "according to". */
  ACCORDING_TO,
  /** Subject of a passive: [the deal] was praised by. */
  PASSIVE_SUBJECT,
  /** Adverbial clause: praised him [for leaving]. */
  ADVERBIAL,
  /** All that follows the cue in its sentence, whatever the tree says. */
  REST_OF_SENTENCE,
  /** What follows the cue up to a comma that begins a new thought. */
  UP_TO_COMMA,
  /** All that stands before a closing ", she said". */
  START_OF_SENTENCE,
  /** All that stands around a ", she said,". */
  AROUND
}
