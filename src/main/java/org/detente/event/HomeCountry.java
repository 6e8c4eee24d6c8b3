package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.Location;
import org.jspecify.annotations.Nullable;

/**
 * The country of an actor whom only a role names (the police, gunmen, the opposition): that of the
 * place where the event is told to have happened, else the only country that the sentence names.
 * Actors who move between countries (refugees, firms, reporters) get none.
 */
final class HomeCountry {
  private static final Set<String> AT_HOME =
      Set.of(
          "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "UAF", "OPP", "PTY", "CVL", "LAB", "PRM",
          "CRM", "EDU", "MED", "REL");

  /** Sectors that act in their own country. */
  private static final Set<String> RULERS = Set.of("COP", "JUD");

  /** Sectors that act where they live. */
  private static final Set<String> LOCAL = Set.of("COP", "REB", "UAF", "CVL");

  /** Sectors that deal with their own government, unless the sentence says otherwise. */
  private static final Set<String> INNER = Set.of("OPP", "LAB", "LEG", "PTY", "CVL", "REL");

  /** Those whom police and courts deal with at home. */
  private static final Set<String> SUBJECTS = Set.of("JRN", "BUS", "SOC");

  private final AnnotatedText text;
  private final @Nullable String here;
  private final Set<String> named;

  HomeCountry(AnnotatedText text, Sentence sentence, @Nullable Location location) {
    this.text = text;
    this.here = location == null ? null : location.getCountry();
    this.named = named(text, sentence);
  }

  /** Who acts, with a country where it can be told; others are those on the other side. */
  List<Party> ofActors(List<Party> parties, List<Party> others) {
    return parties.stream().map(party -> of(party, others, false)).toList();
  }

  /** Who is acted upon, likewise; first of all of the one foreign state that is named. */
  List<Party> ofTargets(List<Party> parties, List<Party> others) {
    return parties.stream().map(party -> of(party, others, true)).toList();
  }

  private Party of(Party party, List<Party> others, boolean target) {
    String sector = String.valueOf(party.sector());
    if (here != null && LOCAL.contains(sector) && isGuessed(party)) {
      return party.of(here);
    }
    if (target && SUBJECTS.contains(sector) && party.country() == null && isDescribed(party)) {
      String ruler = ofPolice(others);
      return ruler != null && named.equals(Set.of(ruler)) ? party.of(ruler) : party;
    }
    if (party.country() != null || !AT_HOME.contains(sector) || !isDescribed(party)) {
      return party;
    }
    Set<String> foreign = new TreeSet<>(named);
    others.forEach(o -> foreign.remove(String.valueOf(o.country())));
    String home = target && foreign.size() == 1 ? foreign.iterator().next() : here;
    for (Party other : others) {
      boolean inner = INNER.contains(sector) && "GOV".equals(other.sector());
      if (home == null && inner) {
        home = other.country();
      }
    }
    if (home == null && named.size() == 1 && foreign.size() == 1) {
      home = named.iterator().next();
    }
    if (home == null && target && foreign.isEmpty()) {
      home = ofPolice(others);
    }
    return home == null ? party : party.of(home);
  }

  /** Police act in their own country, unless the sentence names another one. */
  private static @Nullable String ofPolice(List<Party> others) {
    return others.size() == 1 && RULERS.contains(String.valueOf(others.get(0).sector()))
        ? others.get(0).country()
        : null;
  }

  /** A role whose country is that of the article at large. */
  private boolean isGuessed(Party party) {
    return party.member() >= 0
        && "CONTEXT".equals(text.cast().members().get(party.member()).evidence());
  }

  /** Known by a role alone. */
  private boolean isDescribed(Party party) {
    return party.member() < 0
        || "MODIFIER".equals(text.cast().members().get(party.member()).evidence());
  }

  /** The states that a sentence names. */
  private static Set<String> named(AnnotatedText text, Sentence sentence) {
    Set<String> found = new TreeSet<>();
    for (CastMention mention : text.cast().within(sentence.first(), sentence.end())) {
      if (Syntax.isBehind(sentence, mention.head())) {
        continue;
      }
      for (CastMember member : text.cast().members(mention)) {
        if (member.country() != null && !NON_STATES.contains(member.country())) {
          found.add(member.country());
        }
      }
    }
    return found;
  }

  /** PLOVER's codes of actors who are no states. */
  private static final Set<String> NON_STATES =
      Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");
}
