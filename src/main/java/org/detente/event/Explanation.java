package org.detente.event;

import java.util.List;
import org.detente.record.EventMention;
import org.detente.record.MentionForm;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * The events of a text, and how the coder came to them: every sentence, every word that the action
 * table knows as a trigger, every rule that was tried there. Written down while the events were
 * coded, so that both agree. Positions are code points into the article's text.
 *
 * @param events the rows, as {@link EventCoder#code} gives them
 * @param sentences all sentences, in text order
 */
public record Explanation(List<EventMention> events, List<InSentence> sentences) {

  /**
   * One sentence.
   *
   * @param begin begin of the sentence
   * @param end end of the sentence
   * @param text its words
   * @param reason why it has no triggers; null when it has some
   * @param triggers words that the table knows, in text order
   */
  public record InSentence(
      int begin, int end, String text, @Nullable Refusal reason, List<Trigger> triggers) {}

  /**
   * One word that the action table knows.
   *
   * @param begin begin of the trigger, of all its words where an event was coded
   * @param end end of the trigger
   * @param text its words
   * @param rules the rules that were tried, the decisive one first: the one that gave the events,
   *     else the one that came closest
   */
  public record Trigger(int begin, int end, String text, List<Rule> rules) {

    /** The rule that gave the events, or came closest. */
    public Rule decisive() {
      return rules.get(0);
    }

    /** True when the trigger gave an event. */
    public boolean coded() {
      return !decisive().events().isEmpty();
    }
  }

  /**
   * One rule at one trigger.
   *
   * @param ruleId as in {@code rule_id} of the rows; the row's bare id where the rule did not fit
   * @param row trigger, needs and roles, as they stand in the action table
   * @param reason why it was refused, of its last pair where all pairs were; null when it gave an
   *     event
   * @param detail what the reason is about: the condition, the missing word, the other trigger, the
   *     confidence; null when there is nothing to add
   * @param steps the words that say how the act is meant, outwards from the trigger
   * @param cameoCode code after those words; null when the rule was not read
   * @param eventType PLOVER type of the code; null when the rule was not read
   * @param modality modality after those words; null when the rule was not read
   * @param actors who was found, and what was passed over, in the order of the search
   * @param pairs pairs of the actors that gave no row
   * @param events the rows
   */
  public record Rule(
      String ruleId,
      String row,
      @Nullable Refusal reason,
      @Nullable String detail,
      List<Step> steps,
      @Nullable String cameoCode,
      @Nullable String eventType,
      @Nullable Modality modality,
      List<Actor> actors,
      List<Pair> pairs,
      List<EventMention> events) {}

  /**
   * Two actors of a rule that gave no row.
   *
   * @param first words of the one
   * @param second words of the other; empty where the event has one actor only
   * @param reason why
   * @param detail of a row that was too unlikely its confidence, and the features of the row model
   *     that speak most against it; null with other reasons
   */
  public record Pair(String first, String second, Refusal reason, @Nullable String detail) {}

  /**
   * A word that says how an act is meant.
   *
   * @param begin begin of the word
   * @param end end of the word
   * @param text the word
   * @param effect what it does: an effect of {@code governors.tsv}, AUXILIARY, NEGATION, CONDITION
   *     (if, whether) or INFINITIVE (of a noun: a plan to)
   * @param negated true when a negation turns the effect
   * @param cameoCode code after it
   * @param modality modality after it
   */
  public record Step(
      int begin,
      int end,
      String text,
      String effect,
      boolean negated,
      String cameoCode,
      Modality modality) {}

  /**
   * Somebody found in a slot of a rule, or words there that are nobody.
   *
   * @param side 1 or 2, for actor1 and actor2
   * @param slot slot of the rule: subj, obj, with; suffer below "suffered from", elsewhere where no
   *     slot led to the actor
   * @param begin begin of the words; -1 when nothing stands in the slot
   * @param end end of the words
   * @param text the words; empty when nothing stands in the slot
   * @param name canonical name; null for one who is not named
   * @param country country; null when unknown
   * @param sector sector; null when unknown
   * @param form form of the mention of a member of the cast; null for a mere noun
   * @param mention words of that mention, such as a pronoun for which {@code text} is the name;
   *     null for a mere noun
   * @param evidence what the cast's country and sector rest on; null when nothing
   * @param path words and ways that led from the slot to the actor, outermost first
   * @param reason why it is no actor of the event; null when it is
   */
  public record Actor(
      int side,
      String slot,
      int begin,
      int end,
      String text,
      @Nullable String name,
      @Nullable String country,
      @Nullable String sector,
      @Nullable MentionForm form,
      @Nullable String mention,
      @Nullable String evidence,
      List<Link> path,
      @Nullable Refusal reason) {}

  /**
   * One step from a phrase to the actor in it.
   *
   * @param way how
   * @param text the word that was passed
   */
  public record Link(Way way, String text) {}
}
