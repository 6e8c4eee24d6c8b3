package org.detente.event;

/**
 * Why a sentence, a rule of the action table, an actor or a pair of actors gave no event. In the
 * order in which they are decided: of the rules of one trigger, the one that was refused last came
 * closest to an event.
 */
public enum Refusal {
  /** The sentence was not parsed. */
  NOT_PARSED(
      Scope.SENTENCE,
      "the sentence was not parsed: it has no verb, or nobody in it could act or speak"),
  /** The sentence was cut. */
  TOO_LONG(
      Scope.SENTENCE, "the sentence was not parsed: it is longer than what is annotated at once"),
  /** No word is a trigger. */
  NO_TRIGGER(Scope.SENTENCE, "no word is a trigger of the action table"),

  /** The word is known, but tells of no act where it stands. */
  NOT_A_PREDICATE(
      Scope.RULE, "the word is a preposition or a mere modifier here, and tells of no act"),
  /** A word of a fixed phrase is missing. */
  PHRASE_INCOMPLETE(Scope.RULE, "a word of the rule's trigger does not stand with it"),
  /** A condition of the needs column does not hold. */
  CONDITION_UNMET(Scope.RULE, "a condition of the rule does not hold"),
  /** A rule before it gave the event. */
  OUTRANKED(Scope.RULE, "a more specific rule of the same trigger was taken"),
  /** Below urged, accused, must. */
  ONLY_TALKED_ABOUT(
      Scope.RULE, "a word above it makes the act mere talk, or what somebody else is to do"),
  /** The slots of actor1 are empty. */
  NO_ACTOR(Scope.RULE, "no slot of actor1 holds anybody known who could act"),
  /** A reciprocal rule found one side only. */
  NEEDS_TWO_SIDES(Scope.RULE, "both act alike by this rule, and fewer than two actors were found"),
  /** The act is aimed at nobody but the actor's own side. */
  OWN_SUPPORT(Scope.RULE, "an act that is aimed at the actor's own side is no event"),
  /** A statement to reporters, or by nobody's state. */
  STATEMENT_NOT_BETWEEN_COUNTRIES(
      Scope.RULE,
      "a statement counts between countries only: on one side stands none that is known, a place or"
          + " the press"),
  /** Verbal attacks, contests, rallies of politicians. */
  FIGURE_OF_SPEECH(
      Scope.RULE,
      "nobody bears arms here: the word tells of a contest or a campaign, not of force"),
  /** A storm, a disease. */
  FORCE_OF_NATURE(Scope.RULE, "a storm, a disease or another evil neither acts nor is acted upon"),
  /** Matches, primaries, novels. */
  PASTIME(Scope.RULE, "the words tell of a game, of a race for votes or of a work of fiction"),
  /** What somebody usually does or is for. */
  HABIT(Scope.RULE, "the words tell of a habit, a stance or an answer to a poll, not of one act"),
  /** Crime, charity, business, travel. */
  PRIVATE_AFFAIR(
      Scope.RULE, "crime, business, charity and journeys of private people are no politics"),
  /** A private person who bans, or a text that allows. */
  NO_POWER(Scope.RULE, "to coerce or to give in takes an office, arms or a strike"),
  /** Talks of private people, or with reporters and crowds. */
  PRIVATE_TALK(Scope.RULE, "talks count between public actors, not in private or to an audience"),
  /** A noun without a support verb and without a second actor. */
  BARE_NOUN(Scope.RULE, "a noun that no verb supports is no event without a second actor"),
  /** An act of one that may happen. */
  MERELY_POSSIBLE(Scope.RULE, "what may happen is no event without a second actor"),
  /** The rule's roles end in an exclamation mark. */
  NEEDS_ACTOR2(Scope.RULE, "the rule is no event without a second actor"),
  /** Nobody of a state does something that counts of states only. */
  NO_STATE_ACTOR(
      Scope.RULE,
      "without a second actor such an act counts only of somebody whose country or official sector"
          + " is known"),
  /** Talk, praise or cooperation without a partner, by a rule without conditions. */
  NO_PARTNER(Scope.RULE, "meetings, support and cooperation need a second actor"),
  /** A later rule found actor2, which this one lacks. */
  ONE_SIDED(Scope.RULE, "another rule of the same trigger found a second actor in its slots"),

  /** The noun belongs to what another trigger tells. */
  PART_OF_OTHER(Scope.RULE, "the word belongs to the event that another trigger tells"),
  /** Noun and verb tell of one event. */
  SAME_AS_VERB(Scope.RULE, "the verb above it tells of the same event"),
  /** The word only says how an act below it is meant. */
  GOVERNS_OTHER(Scope.RULE, "the word only says how the act of another trigger is meant"),

  /** Another trigger tells the same. */
  TOLD_BEFORE(Scope.RULE, "another trigger tells more of the same actors, or told the same before"),

  /** Both actors are one state. */
  ONE_STATE(Scope.PAIR, "both actors are the same state or govern it"),
  /** Two of whom too little is known. */
  NOBODY_PUBLIC(Scope.PAIR, "of neither actor a country or a public sector is known"),
  /** A pair beyond the most rows of one trigger. */
  TOO_MANY_PAIRS(Scope.PAIR, "the trigger has given the most rows that one may give"),
  /** A row that is probably wrong. */
  UNLIKELY(
      Scope.PAIR,
      "rows of this kind are wrong too often: the confidence is below --minEventConfidence"),
  /** The same row was given before. */
  REPEATED(Scope.PAIR, "the same event of the same actors was coded from these words before"),

  /** No phrase stands in the slot. */
  NOTHING_THERE(Scope.ACTOR, "nothing stands in the slot"),
  /** A phrase without anybody. */
  NOBODY(Scope.ACTOR, "the words name nobody who could act"),
  /** A pronoun that no cast member owns. */
  PRONOUN_UNRESOLVED(Scope.ACTOR, "nobody is known for whom the pronoun stands"),
  /** A place that does not stand for its government. */
  PLACE_CANNOT_ACT(Scope.ACTOR, "a place does not act"),
  /** A name in a group or before a noun, of no known kind. */
  UNKNOWN_NAME(Scope.ACTOR, "neither kind nor country is known of the name"),
  /** The noun is what the rule asks for. */
  NAMED_BY_RULE(Scope.ACTOR, "the words are part of what the rule names as the act"),
  /** The phrase holds the trigger. */
  TRIGGER_ITSELF(Scope.ACTOR, "the words are the trigger itself or hold it"),
  /** Without name, country and sector. */
  ACTOR_UNKNOWN(Scope.ACTOR, "neither name, country nor sector is known"),
  /** A thing acts that is somebody's. */
  ONLY_LENT(Scope.ACTOR, "a thing does it, and the words only tell whose it is or what it is of"),
  /** Actor1 and actor2 are one. */
  BOTH_THE_SAME(Scope.ACTOR, "it is on the other side already"),
  /** A description beside actors who act together. */
  UNKNOWN_BESIDE_KNOWN(Scope.ACTOR, "without a country, and the others act with each other"),
  /** The actor's own state. */
  OWN_STATE(Scope.ACTOR, "a government has no dealings with its own state"),
  /** The actor's own troops, party, campaign. */
  OWN_SIDE(Scope.ACTOR, "it is the actor's own"),
  /** Somebody or a place in a phrase about a thing. */
  ONLY_MENTIONED(
      Scope.ACTOR, "the act is aimed at a thing, and the words only tell whose or where");

  /** What is refused. */
  public enum Scope {
    /** A whole sentence: it has no entries of triggers. */
    SENTENCE,
    /** A rule, at one trigger. */
    RULE,
    /** Two actors of a rule that was taken. */
    PAIR,
    /** Words that might have been an actor. */
    ACTOR
  }

  private final Scope scope;
  private final String sentence;

  Refusal(Scope scope, String sentence) {
    this.scope = scope;
    this.sentence = sentence;
  }

  /** What is refused. */
  public Scope scope() {
    return scope;
  }

  /** The reason in words, without a full stop. */
  public String sentence() {
    return sentence;
  }
}
