package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "its" to a state or organisation that is the subject of the clause ("Russia recalled its
 * ambassador"), and an "it" that speaks to the state or organisation that was the subject last ("it
 * said"). Every other "it" is left alone.
 */
final class Neuters {
  /** What only somebody with a will does. */
  private static final Set<String> WILLED =
      Set.of(
          "threaten",
          "refuse",
          "offer",
          "want",
          "plan",
          "intend",
          "decide",
          "reject",
          "seek",
          "hope",
          "decline",
          "invite",
          "recall",
          "expel",
          "accept",
          "support");

  private static final int STEPS = 8;
  private static final int SENTENCES = 2;
  private final Draft draft;
  private final List<DraftMention> named;

  Neuters(Draft draft) {
    this.draft = draft;
    this.named = new ArrayList<>(draft.mentions);
  }

  void link() {
    for (Token token : draft.tokens) {
      String word = token.text().toLowerCase(Locale.ROOT);
      DraftMention found = null;
      if (word.equals("its")) {
        boolean opens = token.index() == draft.sentence(token.index()).first();
        found = opens || speaksForIt(token) ? lastSubject(token) : subjectOfClause(token);
      } else if (word.equals("it") && speaks(token)) {
        found = lastSubject(token);
      }
      if (found != null) {
        named.add(
            draft.mention(
                found.member(), token.index(), token.index() + 1, MentionForm.PRONOUN, 0.5));
      }
    }
  }

  private @Nullable DraftMention subjectOfClause(Token token) {
    Sentence sentence = draft.sentence(token.index());
    Token up = token;
    for (int i = 0; i < STEPS && up.head() >= 0; i++) {
      up = draft.tokens.get(up.head());
      for (Token subject : sentence.dependents(up, "nsubj")) {
        if (subject.index() < token.index()) {
          return actor(subject.index());
        }
      }
    }
    return null;
  }

  /** "Its press secretary said": the owner of the speaker is no part of the clause. */
  private boolean speaksForIt(Token token) {
    if (token.head() < 0) {
      return false;
    }
    Token owned = draft.tokens.get(token.head());
    return speaks(owned);
  }

  private boolean speaks(Token token) {
    return token.is("nsubj")
        && token.head() >= 0
        && (SpeechVerbs.contains(draft.tokens.get(token.head()).lemma())
            || WILLED.contains(draft.tokens.get(token.head()).lemma()));
  }

  /**
   * The subject of the last main clause outside quotations, or where there is none, of the last
   * clause; null where it is no state or organisation.
   */
  private @Nullable DraftMention lastSubject(Token token) {
    int subject = lastSubject(token, true);
    if (subject < 0) {
      subject = lastSubject(token, false);
    }
    return subject < 0 ? null : actor(subject);
  }

  private int lastSubject(Token token, boolean main) {
    int sentence = draft.sentence(token.index()).index();
    for (int i = token.index() - 1; i >= 0; i--) {
      Token before = draft.tokens.get(i);
      if (sentence - draft.sentence(i).index() > SENTENCES) {
        return -1;
      }
      boolean subject = before.is("nsubj") && !draft.quoted.at(i);
      if (subject && (before.isNoun() || actor(i) != null) && (!main || isMain(before))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isMain(Token subject) {
    Token verb = subject.head() < 0 ? subject : draft.tokens.get(subject.head());
    for (int i = 0; i < STEPS && verb.is("conj") && verb.head() >= 0; i++) {
      verb = draft.tokens.get(verb.head());
    }
    return verb.head() < 0;
  }

  /** The state or organisation that a token heads; null when it heads something else. */
  private @Nullable DraftMention actor(int head) {
    for (DraftMention mention : named) {
      CastKind kind = mention.member().kind;
      boolean body = kind == CastKind.STATE || kind == CastKind.ORGANIZATION;
      if (mention.head() == head && body && mention.members().size() == 1) {
        return mention;
      }
    }
    return null;
  }
}
