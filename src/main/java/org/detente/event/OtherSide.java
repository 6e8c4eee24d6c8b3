package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;

/**
 * The other side of an act between states whose clause does not name it: where the sentence speaks
 * of one foreign state only, the act answers that state ("Moscow jailed the sailor, and Warsaw
 * demanded his release"). Gives the nearest mention of that state, its officials or its people;
 * nothing where the sentence names several foreign states, or only a place.
 */
final class OtherSide {
  private static final Set<String> ANSWERS =
      Set.of("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "AGREE", "RETREAT", "CONCEDE");

  /** Those who deal with their own government. */
  private static final Set<String> INNER = Set.of("LAB", "OPP", "CVL", "PTY", "LEG", "EDU", "REF");

  private static final Set<String> SEATS = Set.of("in", "at", "near", "outside");

  /** Classes of words for what a state does or says, by which it is meant itself. */
  private static final List<String> DEEDS =
      List.of("appeal", "assertion", "content", "sanctions", "restrictions", "attack", "law");

  private final Syntax syntax;
  private final Cast cast;
  private final PartyFinder parties;

  OtherSide(Syntax syntax, Cast cast, PartyFinder parties) {
    this.syntax = syntax;
    this.cast = cast;
    this.parties = parties;
  }

  /**
   * The actors of the other side; empty when the sentence does not tell, and where it has somebody
   * in their place who was passed over as merely mentioned.
   */
  List<Party> find(Match match, Reading reading, List<Party> actors, List<Party> passed) {
    String home = actors.get(0).country();
    boolean one = actors.stream().allMatch(a -> home != null && home.equals(a.country()));
    String type = reading.code().type();
    boolean inner = type.equals("CONCEDE") && actors.stream().anyMatch(OtherSide::isInner);
    if (!one || inner || !ANSWERS.contains(type) || isOfSomebodyElse(match)) {
      return List.of();
    }
    CastMention best = null;
    String foreign = null;
    int trigger = match.trigger().index();
    for (CastMention mention : cast.within(syntax.sentence().first(), syntax.sentence().end())) {
      if (Backers.isBehind(syntax.sentence(), mention.head()) || isSeat(mention, actors)) {
        continue;
      }
      if (passed.stream().anyMatch(p -> p.isForeignTo(home) && isThat(p, mention))) {
        return List.of();
      }
      for (CastMember member : cast.members(mention)) {
        String country = member.country();
        if (country == null || country.equals(home)) {
          continue;
        }
        if (foreign != null && !foreign.equals(country)) {
          return List.of();
        }
        foreign = country;
        boolean actor = member.kind() != CastKind.PLACE && mention.members().size() == 1;
        boolean named = mention.form() != MentionForm.PRONOUN && !isOfThing(mention);
        if (actor
            && named
            && (best == null || distance(mention, trigger) < distance(best, trigger))) {
          best = mention;
        }
      }
    }
    if (best == null) {
      return List.of();
    }
    Token head = syntax.sentence().token(best.head());
    return parties.find(head, true).stream().filter(p -> p.isForeignTo(home)).limit(1).toList();
  }

  /** Those who give in to their own government, or to whom it gives in. */
  private static boolean isInner(Party actor) {
    return INNER.contains(String.valueOf(actor.sector()));
  }

  /** "Freed 71 captives": whoever they are, they are whom it is done to. */
  private boolean isOfSomebodyElse(Match match) {
    return "release".equals(match.action().mode())
        && match.trigger().isVerb()
        && !syntax.objects(match.trigger()).isEmpty();
  }

  /** Where an actor sits, as part of its name or title: the embassy in Paris. */
  private boolean isSeat(CastMention mention, List<Party> actors) {
    Token place = syntax.sentence().token(mention.head());
    Token seated = syntax.head(place);
    return seated != null
        && seated.isNoun()
        && SEATS.contains(syntax.preposition(place))
        && actors.stream().anyMatch(a -> a.begin() <= seated.begin() && seated.end() <= a.end());
  }

  /**
   * "British humour", "the Iraq war": a state before something that is neither an actor nor a deed.
   */
  private boolean isOfThing(CastMention mention) {
    Token part = syntax.sentence().token(mention.head());
    Token noun = syntax.head(part);
    boolean topic =
        PartyFinder.isTopic(part, mention)
            && noun != null
            && !Words.shared().isOf("ground", Syntax.lemma(noun));
    boolean before = topic || (part.is("amod") && mention.form() == MentionForm.DEMONYM);
    return before
        && noun != null
        && !Words.shared().isActor(Syntax.lemma(noun), true)
        && (topic
            || DEEDS.stream().noneMatch(words -> Words.shared().isOf(words, Syntax.lemma(noun))));
  }

  /** A capital that was passed over, as places are, may still stand for its state. */
  private static boolean isThat(Party party, CastMention mention) {
    boolean capital = party.place() && party.through() == null;
    return !capital && mention.members().contains(party.member());
  }

  private static int distance(CastMention mention, int trigger) {
    return Math.abs(mention.head() - trigger);
  }
}
