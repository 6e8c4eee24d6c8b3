package org.detente.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A noun for an actor who is described and not named (federal police, protesters, Russian and
 * Norwegian coastguards) in, the parties that it stands for out: each with the sector of the noun,
 * null where it has none, and the country that the words around it tell, null where they tell none.
 * None comes out for a target that leaves open which is meant ("the country"). Which nouns are
 * actors, and of what sector, is told by {@link Words}.
 */
final class DescribedActors {
  /** Sectors of nouns that stand for a target before another noun: a police station. */
  private static final Set<String> FORCES = Set.of("MIL", "COP", "REB", "UAF");

  /** Nouns for many in the singular. */
  private static final Set<String> MASSES = Set.of("police", "personnel", "staff", "infantry");

  /** Nouns for a state as another one has it. */
  private static final Set<String> RELATIONS =
      Set.of(
          "neighbour",
          "neighbor",
          "ally",
          "rival",
          "foe",
          "enemy",
          "adversary",
          "protector",
          "patron",
          "partner");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final Cast cast;
  private final Trace trace;
  private final Words words = Words.shared();

  DescribedActors(AnnotatedText text, Syntax syntax, Trace trace) {
    this.text = text;
    this.syntax = syntax;
    this.cast = text.cast();
    this.trace = trace;
  }

  /** The actor that an actor noun heads; none for a target that only the context would tell. */
  List<Party> headedBy(Token noun, boolean target) {
    String lemma = Syntax.lemma(noun);
    Party party = described(noun, words.sector(lemma));
    boolean vague = target && party.country() == null && words.isOf("generic", lemma);
    return vague ? List.of() : List.of(party);
  }

  /** The actor that a noun before another one tells; for a target forces alone do. */
  List<Party> before(Token part, boolean target) {
    String lemma = Syntax.lemma(part);
    if (!words.isActor(lemma, false) || !part.isNoun()) {
      return List.of();
    }
    String sector = words.sector(lemma);
    Party party = described(part, sector);
    boolean state = "GOV".equals(sector) && party.country() != null;
    boolean tells = !target || state || (sector != null && FORCES.contains(sector));
    return tells ? List.of(party) : List.of();
  }

  /** One actor for each state: Russian and Norwegian coastguards, the envoys of Iran and Iraq. */
  List<Party> ofSeveralStates(Token head) {
    String lemma = Syntax.lemma(head);
    boolean many = head.pos().endsWith("S") || MASSES.contains(lemma);
    if (!many || !(words.isActor(lemma, true) || isRole(head))) {
      return List.of();
    }
    List<Party> before = ofStates(head, syntax.deps(head, "amod", "compound"));
    if (!before.isEmpty()) {
      return before;
    }
    List<Party> behind = ofStates(head, syntax.withPreposition(head, "of"));
    return behind.isEmpty() ? ofStates(head, syntax.withPreposition(head, "from")) : behind;
  }

  /** One actor for each state of the names in one place; none where they are not several. */
  private List<Party> ofStates(Token head, List<Token> parts) {
    String lemma = Syntax.lemma(head);
    Map<String, Party> found = new LinkedHashMap<>();
    for (Token part : parts) {
      for (Token each : syntax.conjuncts(part)) {
        CastMention mention = mentionOf(each);
        String country = mention == null ? null : cast.member(mention).country();
        if (country != null) {
          int end = each.index() < head.index() ? head.end() : each.end();
          String sector = words.sector(lemma);
          found.putIfAbsent(
              country,
              new Party(
                  -1, null, country, sector, null, each.begin(), end, false, false, null, -1));
        }
      }
    }
    return found.size() < 2 ? List.of() : List.copyOf(found.values());
  }

  /** True for the noun of a role phrase of the cast: Thai and Cambodian deminers. */
  private boolean isRole(Token noun) {
    return cast.within(syntax.sentence().first(), syntax.sentence().end()).stream()
        .anyMatch(m -> m.form() == MentionForm.ROLE && m.covers(noun.index()));
  }

  /** "The states", "both sides", "the country", where only the context tells which. */
  boolean isVague(CastMention mention) {
    CastMember member = cast.member(mention);
    boolean untold = member.country() == null || "CONTEXT".equals(member.evidence());
    return mention.form() == MentionForm.ROLE
        && mention.members().size() == 1
        && untold
        && member.kind() != CastKind.STATE
        && words.isOf("generic", Syntax.lemma(text.tokens().get(mention.head())))
        && !isRegional(text.tokens().get(mention.head()));
  }

  /** "Advertisements in Spanish": a language, not those who speak it. */
  boolean isLanguage(Token token, CastMention mention) {
    return mention.form() == MentionForm.DEMONYM && syntax.hasCase(token, "in");
  }

  /** Gulf states, Nordic countries: several, and told by where they lie. */
  boolean isRegional(Token head) {
    if (!head.pos().equals("NNS") || !syntax.sentence().contains(head.index())) {
      return false;
    }
    boolean generic = words.isOf("generic", Syntax.lemma(head));
    return syntax.deps(head, "amod", "compound").stream()
        .anyMatch(
            part ->
                generic
                    ? Character.isUpperCase(part.text().codePointAt(0))
                    : words.isOf("regional", Syntax.lemma(part)));
  }

  private Party described(Token head, @Nullable String sector) {
    String country = null;
    List<Token> parts = new ArrayList<>(syntax.deps(head, "amod", "compound"));
    parts.addAll(syntax.deps(head, "nmod:poss", "nmod", "dep"));
    for (Token part : parts) {
      if (isRelation(head, part)) {
        continue;
      }
      CastMention mention = part.pos().equals("WP$") ? ownerBefore(part) : mentionOf(part);
      if (mention != null && cast.member(mention).country() != null) {
        country = cast.member(mention).country();
        break;
      }
      if (part.is("nmod") || part.is("compound") || part.is("amod")) {
        country = countryUnder(part);
        if (country != null) {
          break;
        }
      }
    }
    int begin = head.begin();
    int end = head.end();
    for (Token part : syntax.deps(head, "det", "amod", "compound", "nmod:poss", "nummod")) {
      if (part.index() < head.index()) {
        begin = Math.min(begin, syntax.sentence().subtree(part).get(0).begin());
      }
    }
    Party party =
        new Party(-1, null, country, sector, null, begin, end, false, false, null, owner(head));
    trace.finds(party, null);
    return party;
  }

  /** "Russia's neighbour", "its old ally": of another state than the one that has it. */
  private boolean isRelation(Token head, Token owner) {
    if (!RELATIONS.contains(Syntax.lemma(head)) || !(owner.is("nmod:poss") || owner.is("nmod"))) {
      return false;
    }
    CastMention mention = mentionOf(owner);
    return mention == null || cast.member(mention).kind() != CastKind.PERSON;
  }

  /** Whom "whose" stands for: "Peru, whose soldiers", "Peru, the country whose soldiers". */
  private @Nullable CastMention ownerBefore(Token whose) {
    int at = whose.index() - 1;
    boolean comma =
        syntax.sentence().contains(at) && syntax.sentence().token(at).text().equals(",");
    at = comma ? at - 1 : at;
    if (!syntax.sentence().contains(at)) {
      return null;
    }
    Token noun = syntax.sentence().token(at);
    Token over = syntax.head(noun);
    boolean generic = words.isOf("generic", Syntax.lemma(noun)) && noun.is("appos");
    return generic && over != null ? mentionOf(over) : mentionOf(noun);
  }

  /** The member of the cast that a possessive names; -1 when there is none. */
  private int owner(Token head) {
    if (!words.isOf("own", Syntax.lemma(head))) {
      return -1;
    }
    for (Token part : syntax.deps(head, "nmod:poss")) {
      CastMention mention = mentionOf(part);
      if (mention != null && mention.members().size() == 1) {
        return mention.members().get(0);
      }
    }
    return -1;
  }

  private @Nullable String countryUnder(Token token) {
    for (Token part : syntax.deps(token, "amod", "compound", "nmod:poss", "nmod")) {
      CastMention mention = mentionOf(part);
      if (mention != null && cast.member(mention).country() != null) {
        return cast.member(mention).country();
      }
    }
    return null;
  }

  /** The mention of the cast that a token heads, or that its name is a part of; null for none. */
  @Nullable CastMention mentionOf(Token token) {
    CastMention headed = cast.headedBy(token.index());
    if (headed != null) {
      return headed;
    }
    CastMention best = null;
    for (CastMention mention : cast.within(syntax.sentence().first(), syntax.sentence().end())) {
      if (mention.covers(token.index())
          && token.isProperNoun()
          && (best == null || mention.length() > best.length())) {
        best = mention;
      }
    }
    return best;
  }
}
