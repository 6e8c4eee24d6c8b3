package org.detente.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.jspecify.annotations.Nullable;

/**
 * The features that {@link RowModel} weighs: a candidate and two of its actors in, names of binary
 * features out. They describe the action row and how it is told, what in the sentence speaks
 * against an act that took place, how each actor is known and how it hangs on the trigger, and how
 * the two actors go together.
 */
final class RowFeatures {
  private static final int STEPS = 6;

  /** Words by which a sentence tells what is not, or not yet. */
  private static final Set<String> UNSURE =
      Set.of(
          "would", "could", "should", "may", "might", "if", "can", "must", "never", "not",
          "whether", "will");

  private static final Set<String> OPENING = Set.of("\u201c", "``");
  private static final Set<String> CLOSING = Set.of("\u201d", "''");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final Candidate candidate;
  private final Token trigger;
  private final String type;
  private final String structure;
  private final Set<String> names = new LinkedHashSet<>();

  private RowFeatures(AnnotatedText text, Syntax syntax, Candidate candidate) {
    this.text = text;
    this.syntax = syntax;
    this.candidate = candidate;
    this.trigger = candidate.match().trigger();
    this.type = candidate.reading().code().type();
    this.structure = EventRow.structure(candidate.match(), candidate.reading());
  }

  /** The features of the row of a pair; actor2 may be null. */
  static List<String> of(
      AnnotatedText text,
      Syntax syntax,
      Candidate candidate,
      Party actor1,
      @Nullable Party actor2) {
    RowFeatures features = new RowFeatures(text, syntax, candidate);
    features.act();
    features.clause();
    features.sentence();
    features.actor("1", actor1);
    if (actor2 != null) {
      features.actor("2", actor2);
    }
    features.pair(actor1, actor2);
    return List.copyOf(features.names);
  }

  private void add(String name, @Nullable Object value) {
    names.add(name + "=" + value);
  }

  /** The feature by itself, and of rows of this type. */
  private void typed(String name, @Nullable Object value) {
    add(name, value);
    names.add(name + ",type=" + value + "," + type);
  }

  private void act() {
    Action action = candidate.match().action();
    names.add("bias");
    add("type", type);
    add("code", candidate.reading().code().base());
    add("mode", action.mode());
    typed("lemma", Syntax.lemma(trigger) + "." + action.kind());
    typed("structure", structure);
    typed("modality", candidate.reading().modality());
    typed("needs", Math.min(3, action.needs().size()));
    typed("weight", Math.min(8, action.weight()));
    add("words", candidate.match().words().size());
    add("alone", action.alone());
    add("pairs", candidate.first().size() * Math.max(1, candidate.second().size()));
  }

  /** What the trigger is, and what it hangs on. */
  private void clause() {
    Token head = syntax.head(trigger);
    typed("pos", trigger.pos());
    add("relation", trigger.relation());
    add("over", head == null ? "ROOT" : Syntax.lemma(head));
    add("over-pos", head == null ? "ROOT" : head.pos());
  }

  private void sentence() {
    List<Token> tokens = syntax.sentence().tokens();
    boolean quoted = false;
    for (Token token : tokens) {
      int gap = token.index() - trigger.index();
      String word = Syntax.lemma(token);
      if (gap < 0) {
        boolean toggles = token.text().equals("\"");
        quoted = toggles ? !quoted : OPENING.contains(token.text()) || quoted;
        quoted = quoted && !CLOSING.contains(token.text());
      }
      if (UNSURE.contains(word)) {
        add("unsure", word + (gap < -8 ? "<<" : gap < 0 ? "<" : gap < 8 ? ">" : ">>"));
      }
    }
    add("quoted", quoted);
    add("asks", tokens.get(tokens.size() - 1).text().equals("?"));
    add("length", bucket(tokens.size()));
    add("at", bucket(trigger.index() - syntax.sentence().first()));
    add("lead", syntax.sentence().paragraph() == 0);
  }

  private void actor(String side, Party party) {
    String kind = kind(party);
    typed(side, kind);
    add(side + ",structure", kind + "," + structure);
    typed(side + "sector", party.sector());
    add(side + "country", party.isInternational() ? party.country() : party.country() != null);
    add(side + "office", party.title() != null);
    add(side + "place", party.place());
    add(side + "through", party.through());
    CastMember member = member(party);
    add(side + "evidence", member == null ? null : member.evidence());
    Token head = head(party);
    add(side + "relation", head.relation());
    add(side + "ner", head.ner());
    typed(side + "path", path(head));
    int gap = head.index() - trigger.index();
    add(side + "gap", (gap < 0 ? "-" : "+") + bucket(Math.abs(gap)));
  }

  private void pair(Party actor1, @Nullable Party actor2) {
    if (actor2 == null) {
      add("2", "none");
      add("pair", kind(actor1) + ",none");
      return;
    }
    String countries = countries(actor1, actor2);
    String sectors = actor1.sector() + "," + actor2.sector();
    typed("pair", kind(actor1) + "," + kind(actor2));
    typed("sectors", sectors);
    typed("countries", countries);
    add("countries,sectors", countries + "," + sectors);
    add("order", actor1.begin() < actor2.begin());
  }

  private static String countries(Party actor1, Party actor2) {
    if (actor1.country() == null) {
      return actor2.country() == null ? "none" : "second";
    }
    return actor2.country() == null
        ? "first"
        : actor1.country().equals(actor2.country()) ? "same" : "foreign";
  }

  private @Nullable CastMember member(Party party) {
    return party.member() < 0 ? null : text.cast().members().get(party.member());
  }

  /** What an actor is in the cast, and whether a role or a pronoun stands for it here. */
  private String kind(Party party) {
    CastMember member = member(party);
    if (member == null) {
      return party.country() == null ? "described" : "described-of-state";
    }
    Token word = text.tokens().get(text.tokenIndex(party.begin()));
    return member.kind()
        + (party.coref() ? "-coref" : "")
        + (word.isPronoun() ? "-" + word.text().toLowerCase(Locale.ROOT) : "");
  }

  /** Head of the words of an actor: the first of them that hangs on a word outside. */
  private Token head(Party party) {
    int first = text.tokenIndex(party.begin());
    int last = text.tokenIndex(party.end() - 1);
    for (Token token : text.tokens().subList(first, last + 1)) {
      if (token.head() < first || token.head() > last) {
        return token;
      }
    }
    return text.tokens().get(last);
  }

  /** Relations from an actor up to the trigger (^), or from the trigger up to the actor (v). */
  private String path(Token actor) {
    if (!syntax.sentence().contains(actor.index())) {
      return "elsewhere";
    }
    String up = climb(actor, trigger, "^");
    String down = up == null ? climb(trigger, actor, "v") : up;
    return down == null ? "across" : down;
  }

  private @Nullable String climb(Token from, Token to, String sign) {
    StringBuilder path = new StringBuilder();
    Token at = from;
    for (int i = 0; i < STEPS && at != null; i++) {
      if (at.equals(to)) {
        return path.toString();
      }
      path.append(at.relation()).append(syntax.preposition(at)).append(sign);
      at = syntax.head(at);
    }
    return null;
  }

  private static String bucket(int n) {
    return n <= 3 ? String.valueOf(n) : n <= 6 ? "6" : n <= 12 ? "12" : n <= 25 ? "25" : "more";
  }
}
