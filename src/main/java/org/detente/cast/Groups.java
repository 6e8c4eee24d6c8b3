package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "the two leaders", "both sides", "the two countries" and "the pair" to the two persons
 * or states that the text spoke of last and most.
 */
final class Groups {
  private static final Set<String> PERSONS =
      Set.of(
          "leader",
          "president",
          "minister",
          "man",
          "woman",
          "politician",
          "diplomat",
          "premier",
          "statesman",
          "counterpart",
          "official",
          "candidate",
          "nominee",
          "rival");
  private static final Set<String> STATES =
      Set.of(
          "country",
          "side",
          "government",
          "nation",
          "state",
          "party",
          "power",
          "capital",
          "people",
          "neighbour",
          "neighbor",
          "ally");
  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "outside", "inside", "around", "through", "across");
  private static final double OTHER_OFFICE = 0.1;
  private static final double FAR = 0.001;
  private static final int AHEAD = 60;
  private static final double AS_PLACE = 0.2;
  private final Draft draft;
  private final Salience salience;

  Groups(Draft draft) {
    this.draft = draft;
    this.salience = new Salience(draft);
  }

  void link() {
    for (int i = 0; i < draft.tokens.size(); i++) {
      Phrase phrase = phrase(i);
      if (phrase == null) {
        continue;
      }
      List<DraftMember> two = phrase.persons() ? persons(phrase) : states(phrase.first());
      if (two.size() == 2) {
        draft.mentions.removeIf(
            m ->
                m.form() == MentionForm.ROLE
                    && m.first() >= phrase.first()
                    && m.end() <= phrase.end());
        draft.mentions.add(
            new DraftMention(
                List.copyOf(two),
                phrase.first(),
                phrase.end(),
                draft.head(phrase.first(), phrase.end()),
                MentionForm.ROLE,
                0.6));
      }
      i = phrase.end() - 1;
    }
  }

  private record Phrase(int first, int end, boolean persons, @Nullable String noun) {}

  private @Nullable Phrase phrase(int at) {
    String word = draft.word(at).toLowerCase(Locale.ROOT);
    int noun;
    if (word.equals("both")) {
      noun = at + 1;
      if (draft.word(noun).equals("the")
          || draft.word(noun).equals("our")
          || draft.word(noun).equals("their")) {
        noun++;
      }
    } else if ((word.equals("the") || word.equals("our") || word.equals("their"))
        && draft.word(at + 1).toLowerCase(Locale.ROOT).equals("two")) {
      noun = at + 2;
    } else if (word.equals("the")
        && (draft.word(at + 1).equals("pair") || draft.word(at + 1).equals("duo"))) {
      return new Phrase(at, at + 2, true, null);
    } else {
      return null;
    }
    while (draft.pos(noun).startsWith("JJ")
        || draft.pos(noun).equals("NN")
        || draft.word(noun).equals("-")) {
      noun++;
    }
    if (noun >= draft.tokens.size()) {
      return null;
    }
    Token head = draft.tokens.get(noun);
    String lemma = singular(head);
    boolean plural = head.pos().equals("NNS") || head.pos().equals("NNPS");
    if (plural && PERSONS.contains(lemma)) {
      return new Phrase(at, noun + 1, true, lemma);
    }
    if (plural && STATES.contains(lemma)) {
      return new Phrase(at, noun + 1, false, lemma);
    }
    boolean bare =
        word.equals("the")
            && noun == at + 2
            && (head.isVerb() || head.pos().equals("RB") || head.text().equals(","));
    return bare ? new Phrase(at, at + 2, true, null) : null;
  }

  private static String singular(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return noun.pos().equals("NNPS") && lemma.endsWith("s")
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }

  private List<DraftMember> persons(Phrase phrase) {
    List<DraftMember> near = phrase.noun() == null ? inSentence(phrase) : List.of();
    if (near.size() == 2) {
      return near;
    }
    List<Scored> holders = new ArrayList<>();
    List<Scored> scored = new ArrayList<>();
    for (DraftMention mention : draft.mentions) {
      DraftMember member = mention.member();
      if (mention.first() >= phrase.first() || !member.isPerson() || mention.members().size() > 1) {
        continue;
      }
      double weight = salience.of(mention, phrase.first());
      if (holds(member, phrase.noun())) {
        add(holders, member, weight + FAR / (1.0 + phrase.first() - mention.first()));
      } else {
        weight *= OTHER_OFFICE;
      }
      if (!member.names.isEmpty()) {
        add(scored, member, weight);
      }
    }
    return top(holders.size() >= 2 ? holders : scored);
  }

  /** True when a member has the office that the noun asks for; any will do for other nouns. */
  private static boolean holds(DraftMember member, @Nullable String noun) {
    if ("minister".equals(noun)) {
      return member.offices.stream().anyMatch(o -> o.contains("minister"));
    }
    if ("president".equals(noun)) {
      return member.offices.stream()
          .anyMatch(o -> o.startsWith("head of state") || o.contains("president"));
    }
    if ("leader".equals(noun)) {
      return member.offices.stream()
          .anyMatch(
              o -> o.startsWith("head of") || o.contains("president") || o.contains("leader"));
    }
    return true;
  }

  /** "A told B as the two met": the two whom the sentence names outside a quotation. */
  private List<DraftMember> inSentence(Phrase phrase) {
    List<DraftMember> found = new ArrayList<>();
    for (DraftMention mention : draft.mentions) {
      boolean here =
          mention.first() < phrase.first()
              && draft.sentence(phrase.first()).contains(mention.head())
              && draft.quoted.at(mention.head()) == draft.quoted.at(phrase.first());
      boolean person =
          mention.members().size() == 1
              && mention.member().isPerson()
              && !mention.member().names.isEmpty();
      if (here && person && !found.contains(mention.member())) {
        found.add(mention.member());
      }
    }
    return found.size() == 2 ? found : List.of();
  }

  private List<DraftMember> states(int before) {
    List<Scored> scored = new ArrayList<>();
    for (DraftMention mention : List.copyOf(draft.mentions)) {
      DraftMember member = mention.member();
      if (mention.first() >= before || member.country == null || member.country.length() != 3) {
        continue;
      }
      boolean ofState =
          member.kind == CastKind.STATE || ("GOV".equals(member.sector) && !member.plural);
      if (ofState && !Set.of("IGO", "UNO", "NGO", "IMG", "MNC").contains(member.country)) {
        double factor = isPlace(mention) ? AS_PLACE : 1;
        add(scored, draft.state(member.country), factor * salience.of(mention, before));
      }
    }
    if (scored.size() < 2) {
      for (DraftMention mention : List.copyOf(draft.mentions)) {
        boolean soon = mention.first() > before && mention.first() < before + AHEAD;
        if (soon && mention.member().kind == CastKind.STATE) {
          add(scored, mention.member(), 0.01 / (mention.first() - before));
        }
      }
    }
    return top(scored);
  }

  private boolean isPlace(DraftMention mention) {
    Token head = draft.tokens.get(mention.head());
    for (Token marker : draft.sentence(mention.head()).dependents(head, "case")) {
      if (WHERE.contains(marker.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static final class Scored {
    private final DraftMember member;
    private double weight;

    Scored(DraftMember member) {
      this.member = member;
    }
  }

  private static void add(List<Scored> scored, DraftMember member, double weight) {
    for (Scored known : scored) {
      if (known.member == member) {
        known.weight += weight;
        return;
      }
    }
    if (weight > 0) {
      Scored first = new Scored(member);
      first.weight = weight;
      scored.add(first);
    }
  }

  private static List<DraftMember> top(List<Scored> scored) {
    scored.sort((a, b) -> Double.compare(b.weight, a.weight));
    return scored.stream().limit(2).map(s -> s.member).toList();
  }
}
