package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
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
  private static final Set<String> INNER = Set.of("OPP", "LAB", "LEG", "PTY");

  /** Those who rise against their own state, and what it sends against them. */
  private static final Set<String> RISEN = Set.of("REB", "OPP");

  private static final Set<String> FORCES = Set.of("MIL", "COP");

  /** Those who deal with the ministers and officials of their own country. */
  private static final Set<String> PEOPLE = Set.of("CVL", "REL");

  /** Those who wrest something from their own government. */
  private static final Set<String> PRESSERS =
      Set.of("OPP", "LAB", "LEG", "PTY", "CVL", "REL", "REB", "MIL", "EDU");

  /** What a state does to those who live in it, as a rule. */
  private static final Set<String> INTERNAL = Set.of("COERCE", "RETREAT");

  /** What is laid on people abroad. */
  private static final String SANCTIONS = "163";

  /** Those who do it, and those to whom they do it. */
  private static final Set<String> AUTHORITIES = Set.of("GOV", "COP", "JUD", "LEG");

  private static final Set<String> RULED = Set.of("CVL", "OPP", "LAB", "PTY", "EDU", "LEG");

  /** Those whom police and courts deal with at home. */
  private static final Set<String> SUBJECTS = Set.of("JRN", "BUS", "SOC");

  /** Words for what several states have together. */
  private static final Set<String> SHARED =
      Set.of("joint", "common", "international", "multinational", "bilateral");

  private final AnnotatedText text;
  private final @Nullable String here;
  private final Set<String> named;
  private final Set<String> states;

  HomeCountry(AnnotatedText text, Sentence sentence, @Nullable Location location) {
    this.text = text;
    this.here = location == null ? null : location.getCountry();
    this.named = named(text, sentence, true);
    this.states = named(text, sentence, false);
  }

  /** Who acts, with a country where it can be told; others are those on the other side. */
  List<Party> ofActors(List<Party> parties, List<Party> others) {
    return parties.stream().map(party -> of(party, others, false)).toList();
  }

  /**
   * Who is acted upon by an act of a type: those whom a state jails or frees are its own people.
   */
  List<Party> ofTargets(EventCode code, List<Party> parties, List<Party> others) {
    String ruler = others.size() == 1 ? others.get(0).country() : null;
    boolean rules =
        ruler != null
            && here == null
            && INTERNAL.contains(code.type())
            && !code.code().startsWith(SANCTIONS)
            && AUTHORITIES.contains(sector(others.get(0)))
            && !others.get(0).isInternational();
    return parties.stream()
        .map(
            party ->
                rules
                        && RULED.contains(sector(party))
                        && (isGuessed(party) || (party.country() == null && isDescribed(party)))
                    ? party.of(String.valueOf(ruler))
                    : of(party, others, true))
        .toList();
  }

  /** Those to whom a government gives in, who are of its own country as a rule. */
  List<Party> ofPressers(List<Party> parties, List<Party> others) {
    String country = others.size() == 1 ? others.get(0).country() : null;
    return parties.stream()
        .map(
            party ->
                country != null && party.country() == null && PRESSERS.contains(sector(party))
                    ? party.of(country)
                    : of(party, others, true))
        .toList();
  }

  private static String sector(Party party) {
    return String.valueOf(party.sector());
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
    if (party.country() != null
        || !AT_HOME.contains(sector)
        || !isDescribed(party)
        || isOfNobody(party)) {
      return party;
    }
    Set<String> foreign =
        new TreeSet<>(target && sector.equals("GOV") && !states.isEmpty() ? states : named);
    others.forEach(o -> foreign.remove(String.valueOf(o.country())));
    boolean there = target && foreign.size() == 1 && !(here != null && LOCAL.contains(sector));
    String home = there ? foreign.iterator().next() : here;
    for (Party other : others) {
      boolean inner =
          INNER.contains(sector)
              ? "GOV".equals(other.sector())
              : PEOPLE.contains(sector) && "GOV".equals(other.sector()) && !isState(other);
      boolean rising = RISEN.contains(sector(other)) && FORCES.contains(sector);
      if ((home == null || !home.equals(here)) && rising && other.country() != null) {
        home = other.country();
      }
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

  private boolean isState(Party party) {
    return party.member() >= 0
        && text.cast().members().get(party.member()).kind() == CastKind.STATE;
  }

  /** "The Armistice Commission", "the joint contact group": of several countries, or of none. */
  private boolean isOfNobody(Party party) {
    for (int i = text.tokenIndex(party.begin()); i <= text.tokenIndex(party.end() - 1); i++) {
      Token token = text.tokens().get(i);
      boolean name = token.isProperNoun() && i == text.tokenIndex(party.end() - 1);
      if (name || SHARED.contains(Syntax.lemma(token))) {
        return true;
      }
    }
    return false;
  }

  /** "Leaders of 40 states": of no one country. */
  private boolean isOfMany(Party party) {
    int at = text.tokenIndex(party.end() - 1) + 1;
    if (at >= text.tokens().size() || !text.tokens().get(at).text().equals("of")) {
      return false;
    }
    for (int i = at + 1; i < Math.min(at + 6, text.tokens().size()); i++) {
      Token token = text.tokens().get(i);
      if (token.pos().equals("NNS")) {
        return Words.shared().isOf("generic", Syntax.lemma(token));
      }
    }
    return false;
  }

  /** A role whose country is that of the article at large. */
  private boolean isGuessed(Party party) {
    return party.member() >= 0
        && "CONTEXT".equals(text.cast().members().get(party.member()).evidence());
  }

  /** Known by a role alone. */
  private boolean isDescribed(Party party) {
    boolean role =
        party.member() < 0
            || "MODIFIER".equals(text.cast().members().get(party.member()).evidence());
    return role && !isOfMany(party);
  }

  /** The states that a sentence names, or only those that it names by more than a place. */
  private static Set<String> named(AnnotatedText text, Sentence sentence, boolean places) {
    Set<String> found = new TreeSet<>();
    for (CastMention mention : text.cast().within(sentence.first(), sentence.end())) {
      if (Backers.isBehind(sentence, mention.head())) {
        continue;
      }
      for (CastMember member : text.cast().members(mention)) {
        boolean counts = places || member.kind() != CastKind.PLACE;
        if (counts && member.country() != null && !NON_STATES.contains(member.country())) {
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
