package org.detente.cast;

import java.util.Set;
import java.util.function.Predicate;
import org.detente.annotate.Token;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * A possessive pronoun behind a judgement in, the person out who is judged: "Merkel criticised
 * Trump for his remarks", "thanked the envoy for his help". Verbs of judgement impute their cause
 * to the object (Garvey and Caramazza 1974), and readers take the pronoun accordingly. Null for any
 * other pronoun, and where the object is nobody whom it fits.
 */
final class Judged {
  /** Verbs whose object did what follows with one of the reasons. */
  private static final Set<String> JUDGING =
      Set.of(
          "criticise",
          "criticize",
          "condemn",
          "denounce",
          "blame",
          "attack",
          "assail",
          "rebuke",
          "chide",
          "mock",
          "ridicule",
          "slam",
          "blast",
          "lambast",
          "lambaste",
          "castigate",
          "fault",
          "praise",
          "thank",
          "applaud",
          "commend",
          "congratulate",
          "hail",
          "laud",
          "salute",
          "honor",
          "honour",
          "admire",
          "punish",
          "upbraid",
          "berate",
          "reprimand",
          "reproach",
          "deride",
          "excoriate",
          "scold",
          "censure");

  private static final Set<String> REASONS =
      Set.of("for", "over", "about", "on", "upon", "because");

  private static final int DEPTH = 3;

  private final Draft draft;

  Judged(Draft draft) {
    this.draft = draft;
  }

  /** The judged person whose the thing is that a possessive stands before; null for none. */
  @Nullable DraftMember by(Token pronoun, Predicate<DraftMember> fits) {
    Token thing = pronoun.pos().equals("PRP$") ? over(pronoun) : null;
    for (int i = 0; thing != null && i < DEPTH; i++) {
      Token verb = over(thing);
      if (verb != null && verb.pos().startsWith("VB")) {
        return JUDGING.contains(verb.lemma()) && isReason(thing)
            ? objectOf(verb, pronoun, fits)
            : null;
      }
      thing = verb;
    }
    return null;
  }

  private @Nullable Token over(Token token) {
    return token.head() >= 0 ? draft.tokens.get(token.head()) : null;
  }

  private boolean isReason(Token phrase) {
    return draft.sentence(phrase.index()).dependents(phrase, "case", "mark").stream()
        .anyMatch(c -> REASONS.contains(c.lemma()));
  }

  private @Nullable DraftMember objectOf(Token verb, Token pronoun, Predicate<DraftMember> fits) {
    for (Token object : draft.sentence(verb.index()).dependents(verb, "obj", "nsubj:pass")) {
      for (DraftMention mention : draft.mentions) {
        if (mention.head() == object.index()
            && object.index() < pronoun.index()
            && mention.form() != MentionForm.DEMONYM
            && mention.members().size() == 1
            && mention.member().isPerson()
            && fits.test(mention.member())) {
          return mention.member();
        }
      }
    }
    return null;
  }
}
