package org.detente.event;

/** How an actor was found from the head of the phrase in an actor's place. */
public enum Way {
  /** "It said that it would leave": the pronoun stands for who speaks. */
  SPEAKER,
  /** "the minister, Mr Lee": the person named beside the words. */
  APPOSITION,
  /** "some of the troops": what the words only count. */
  PART,
  /** "missiles fired by the army": who did it. */
  AGENT,
  /** "Turkey's decision": the owner. */
  OWNER,
  /** "the Turkish decision": the name or demonym before the noun. */
  MODIFIER,
  /** "missiles from Turkey": the phrase below the noun. */
  PREPOSITION
}
