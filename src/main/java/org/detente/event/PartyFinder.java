package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * The head of a phrase in, the actors that it stands for out: members of the cast, then nouns for
 * actors who are not named ({@link DescribedActors}), then the actor inside a phrase about a thing
 * (Trump's decision, missiles fired by the army). Places are actors only where the caller accepts
 * them.
 */
final class PartyFinder {
  private static final int DEPTH = 3;
  private static final List<String> INSIDE_SUBJECT = List.of("by", "of", "from", "in");
  private static final List<String> INSIDE_TARGET =
      List.of("by", "from", "of", "against", "on", "with", "for", "in", "between", "into", "to");

  /** Before the thing that an actor was found in, where a preposition led to him. */
  static final Set<String> LED = Set.of("in", "on", "of", "against", "into", "to", "for");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final Cast cast;
  private final Trace trace;
  private final DescribedActors described;
  private final Antecedents antecedents;
  private final Words words = Words.shared();

  PartyFinder(AnnotatedText text, Syntax syntax, Trace trace) {
    this.text = text;
    this.syntax = syntax;
    this.cast = text.cast();
    this.trace = trace;
    this.described = new DescribedActors(text, syntax, trace);
    this.antecedents = new Antecedents(syntax, cast, described);
  }

  /** Actors of a phrase and its conjuncts; empty when it names none. */
  List<Party> find(Token head, boolean target) {
    List<Party> found = new ArrayList<>();
    for (Token token : syntax.conjuncts(head)) {
      for (Party party : one(token, target, 0)) {
        if (found.stream().noneMatch(party::sameAs)) {
          found.add(party);
        }
      }
    }
    trace.phrase(head, found);
    return found;
  }

  /** Somebody whom a noun tells of, whatever it means. */
  Party described(Token noun) {
    return described.headedBy(noun, false).get(0);
  }

  private List<Party> one(Token token, boolean target, int depth) {
    if (token.isVerb()) {
      return List.of();
    }
    List<Party> several = described.ofSeveralStates(token);
    if (!several.isEmpty()) {
      return several;
    }
    if (token.text().endsWith("self") || token.text().endsWith("selves")) {
      return List.of();
    }
    CastMention two = antecedents.ofTwo(token);
    CastMention mention = two == null ? described.mentionOf(token) : two;
    if (token.isPronoun()) {
      boolean clash = target && token.pos().equals("PRP") && antecedents.isOwnSubject(token);
      return pronoun(token, clash ? null : mention, target, depth);
    }
    if (mention != null && (described.isVague(mention) || described.isLanguage(token, mention))) {
      return List.of();
    }
    Token apposed = apposedPerson(token);
    boolean renamed =
        mention != null && mention.form() == MentionForm.ROLE && isNamedState(apposed);
    if (mention != null && !renamed) {
      List<Party> named = named(mention, target);
      if (!named.isEmpty()) {
        return named;
      }
    }
    if (apposed != null && depth < DEPTH) {
      return trace.through(Way.APPOSITION, token, one(apposed, target, depth + 1));
    }
    String lemma = Syntax.lemma(token);
    if (Quantities.isOne(token) && depth < DEPTH) {
      for (Token part : syntax.withPreposition(token, "of")) {
        List<Party> parts = new ArrayList<>();
        for (Token each : syntax.conjuncts(part)) {
          parts.addAll(one(each, target, depth + 1));
        }
        if (!parts.isEmpty()) {
          return trace.through(Way.PART, token, parts);
        }
      }
    }
    if (words.isActor(lemma, token.pos().endsWith("S"))) {
      return described.headedBy(token, target);
    }
    Token over = token.is("appos") ? syntax.head(token) : null;
    CastMention name = over == null ? null : cast.headedBy(over.index());
    List<Party> apposite = name == null ? List.of() : named(name, target);
    if (!apposite.isEmpty()) {
      return trace.through(Way.APPOSITION, token, apposite);
    }
    return depth < DEPTH
        ? inside(token, target, depth).stream()
            .map(p -> p.through() != null && p.through().indexOf(' ') > 0 ? p : p.inside(lemma))
            .toList()
        : List.of();
  }

  /** Whom a pronoun stands for: the mention that the cast has for it, which may be null, first. */
  private List<Party> pronoun(
      Token pronoun, @Nullable CastMention known, boolean target, int depth) {
    boolean free = pronoun.pos().equals("PRP");
    if (known == null && target && free) {
      CastMention other = antecedents.other(pronoun);
      if (other != null) {
        return named(other, true);
      }
    }
    if (known != null) {
      List<Party> found = named(known, target);
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (depth < DEPTH) {
      Token people = antecedents.people(pronoun);
      if (people != null) {
        return trace.through(Way.SPEAKER, pronoun, one(people, target, depth + 1));
      }
      Token speaker = free ? antecedents.speaker(pronoun) : null;
      if (speaker != null) {
        List<Party> found =
            one(speaker, false, depth + 1).stream()
                .filter(p -> !(Antecedents.isThing(pronoun) && isPerson(p)))
                .filter(p -> !(Antecedents.isPerson(pronoun) && isState(p)))
                .toList();
        if (found.isEmpty() && Antecedents.isThing(pronoun)) {
          found = stateOf(speaker);
        }
        if (!found.isEmpty()) {
          return trace.through(Way.SPEAKER, pronoun, found);
        }
      }
    }
    trace.passes(pronoun, Refusal.PRONOUN_UNRESOLVED);
    return List.of();
  }

  private List<Party> named(CastMention mention, boolean target) {
    List<Party> found = new ArrayList<>();
    for (CastMember member : cast.members(mention)) {
      boolean place = member.kind() == CastKind.PLACE;
      boolean unknown = member.kind() == CastKind.OTHER && member.country() == null;
      if ((unknown && mention.members().size() > 1) || (place && !target)) {
        trace.passes(
            text.tokens().get(mention.head()),
            place ? Refusal.PLACE_CANNOT_ACT : Refusal.UNKNOWN_NAME);
        continue;
      }
      CastMention words = nameFor(mention, member);
      Party party =
          new Party(
              member.index(),
              member.name(),
              country(mention, member),
              sector(member),
              member.title(),
              text.tokens().get(words.first()).begin(),
              text.tokens().get(words.end() - 1).end(),
              words.form() == MentionForm.PRONOUN || words.form() == MentionForm.ROLE,
              place,
              null,
              -1);
      trace.finds(party, mention);
      found.add(party);
    }
    return found;
  }

  /** The country of a member; the article at large tells none of Gulf states. */
  private @Nullable String country(CastMention mention, CastMember member) {
    boolean guessed = "CONTEXT".equals(member.evidence());
    return guessed && described.isRegional(text.tokens().get(mention.head()))
        ? null
        : member.country();
  }

  /** The sector of a member; a body without one tells it by its name (Delhi Police). */
  private @Nullable String sector(CastMember member) {
    if (member.sector() != null || member.kind() != CastKind.ORGANIZATION) {
      return member.sector();
    }
    for (String word : member.name().toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (words.isOf("offices", word)) {
        return words.sector(word);
      }
    }
    return null;
  }

  /** The words to show for a pronoun: its antecedent, where the same sentence has it before. */
  private CastMention nameFor(CastMention mention, CastMember member) {
    if (mention.form() != MentionForm.PRONOUN) {
      return mention;
    }
    CastMention best = null;
    for (CastMention other : cast.within(syntax.sentence().first(), mention.first())) {
      boolean same = other.members().equals(List.of(member.index()));
      boolean nested = best != null && other.first() < best.end();
      if (same && !nested && other.form() != MentionForm.PRONOUN) {
        best = other;
      }
    }
    return best == null ? mention : best;
  }

  /** The Iraq war, a Syria policy: a country before a noun is what it is about; the US is not. */
  static boolean isTopic(Token part, CastMention mention) {
    return part.is("compound")
        && mention.form() == MentionForm.COUNTRY
        && !part.text().equals(part.text().toUpperCase(Locale.ROOT));
  }

  /** "The Turkish president said it would": the state that a speaker is of. */
  private List<Party> stateOf(Token speaker) {
    for (Token part : syntax.deps(speaker, "nmod:poss", "amod", "compound", "nmod")) {
      CastMention mention = described.mentionOf(part);
      if (mention != null
          && mention.members().size() == 1
          && cast.member(mention).kind() == CastKind.STATE) {
        return named(mention, false);
      }
    }
    return List.of();
  }

  private boolean isPerson(Party party) {
    return party.member() >= 0 && cast.members().get(party.member()).kind() == CastKind.PERSON;
  }

  private boolean isState(Party party) {
    return party.member() >= 0 && cast.members().get(party.member()).kind() == CastKind.STATE;
  }

  /**
   * The person or state whom an apposition names, or who is one of a mere number ("one of them, a
   * Swede").
   */
  private @Nullable Token apposedPerson(Token token) {
    String lemma = Syntax.lemma(token);
    boolean number = Quantities.isOne(token);
    for (Token next : syntax.deps(token, "appos", "dep", "flat")) {
      CastMention mention = cast.headedBy(next.index());
      CastKind kind = mention == null ? CastKind.OTHER : cast.member(mention).kind();
      boolean named = mention != null && mention.form() == MentionForm.NAME;
      if ((named && kind == CastKind.PERSON)
          || (number && next.is("appos") && kind == CastKind.PEOPLE)
          || (kind == CastKind.STATE && isBeside(token, next) && words.isActor(lemma, true))) {
        return next;
      }
    }
    return null;
  }

  private boolean isNamedState(@Nullable Token token) {
    CastMention mention = token == null ? null : cast.headedBy(token.index());
    return mention != null && cast.member(mention).kind() == CastKind.STATE;
  }

  private static boolean isBeside(Token token, Token next) {
    return next.is("appos") && next.index() <= token.index() + 2;
  }

  /** The actor in a phrase about a thing. */
  private List<Party> inside(Token thing, boolean target, int depth) {
    for (Token clause : syntax.deps(thing, "acl")) {
      for (Token agent : syntax.withPreposition(clause, "by")) {
        List<Party> found = one(agent, target, depth + 1);
        if (!found.isEmpty()) {
          return trace.through(Way.AGENT, thing, found);
        }
      }
    }
    for (Token owner : syntax.deps(thing, "nmod:poss")) {
      List<Party> found = one(owner, target, depth + 1);
      if (!found.isEmpty()) {
        return trace.through(Way.OWNER, thing, found);
      }
    }
    if (!target) {
      List<Party> found = modifier(thing, target);
      if (!found.isEmpty()) {
        return trace.through(Way.MODIFIER, thing, found);
      }
    }
    for (String preposition : target ? INSIDE_TARGET : INSIDE_SUBJECT) {
      for (Token phrase : syntax.withPreposition(thing, preposition)) {
        List<Party> found = one(phrase, target, depth + 1);
        if (!found.isEmpty()) {
          trace.through(Way.PREPOSITION, thing, found);
          return LED.contains(preposition)
              ? found.stream().map(p -> p.inside(preposition + ' ' + Syntax.lemma(thing))).toList()
              : found;
        }
      }
    }
    return target ? trace.through(Way.MODIFIER, thing, modifier(thing, target)) : List.of();
  }

  /** A demonym or name before a noun: the Russian refusal. */
  List<Party> modifier(Token noun, boolean target) {
    List<Party> found = new ArrayList<>();
    for (Token part : syntax.deps(noun, "amod", "compound")) {
      CastMention mention = described.mentionOf(part);
      if (mention != null && target && isTopic(part, mention)) {
        continue;
      }
      if (mention != null) {
        CastMember member = cast.member(mention);
        if (member.country() != null || member.kind() != CastKind.OTHER) {
          found.addAll(named(mention, target));
        } else {
          trace.passes(part, Refusal.UNKNOWN_NAME);
        }
      } else {
        found.addAll(described.before(part, target));
      }
    }
    return found;
  }
}
