package org.detente.cast;

/** How a phrase of the actor dictionary names its actor. */
public enum Use {
  /** A country's name: Russia, Britain. */
  COUNTRY,
  /** A country's adjective: Russian, British. */
  ADJECTIVE,
  /** The word for a country's people: Britons, the French. */
  PEOPLE,
  /** A seat of government, which acts in some contexts and is a place in others: Moscow. */
  CAPITAL,
  /** A building or body that stands for a government or a part of it: the Kremlin. */
  METONYM,
  /** An international organisation or a movement. */
  ORGANISATION,
  /** A person of the office table, or a named actor of a user's file. */
  PERSON,
  /** A city or region that does not act. */
  PLACE
}
