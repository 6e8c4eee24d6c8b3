package org.detente.cast;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Gives "the government", "police" and "President Meta" the country of an article that speaks of
 * one country above all. Members whose country the text states are left alone, and so is every
 * member of an article about relations between two countries, where a guess would often be wrong.
 */
final class ContextCountry {
  private static final double SHARE = 0.65;
  private static final Set<String> SECTORS =
      Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "REB", "CVL", "PTY", "CRM", "UAF");

  /** Sectors of armed groups. */
  private static final Set<String> ARMED = Set.of("REB", "UAF");

  /** Words for those who may be of anywhere, in the names of members. */
  private static final Set<String> ROAMING =
      Set.of(" terrorist", " militant group", " extremist", " jihadist");

  private final Draft draft;

  ContextCountry(Draft draft) {
    this.draft = draft;
  }

  void apply() {
    String country = dominant();
    if (country == null) {
      return;
    }
    for (DraftMember member : draft.members) {
      boolean official = member.sector != null && SECTORS.contains(member.sector);
      if (member.country == null
          && official
          && !member.offices.isEmpty()
          && !member.isForeign
          && !isRoaming(member)
          && !isOfAnother(member)) {
        member.know(country, null, DraftMember.Evidence.CONTEXT);
        member.evidence = DraftMember.Evidence.CONTEXT;
      }
    }
  }

  /** Terrorists and armed groups may come from anywhere: whom they strike does not tell. */
  private static boolean isRoaming(DraftMember member) {
    return member.sector != null
        && ARMED.contains(member.sector)
        && ROAMING.stream().anyMatch((" " + member.name + " ")::contains);
  }

  /**
   * True for those of somebody by name who has no country: the soldiers of the Home Guard, the
   * Smith administration.
   */
  private boolean isOfAnother(DraftMember member) {
    for (DraftMention mention : draft.mentions) {
      if (mention.member() == member && mention.form() == MentionForm.ROLE) {
        int at = mention.end() + 1;
        while (draft.pos(at).equals("DT")
            || draft.pos(at).equals("CD")
            || draft.pos(at).startsWith("JJ")) {
          at++;
        }
        for (int i = mention.first(); i < mention.end(); i++) {
          if (draft.text.tokens().get(i).ner().equals("PERSON")) {
            return true;
          }
        }
        boolean name = draft.pos(at).startsWith("NNP") && draft.word(mention.end()).equals("of");
        if (name && !draft.text.tokens().get(at).ner().equals("PERSON")) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for a name within another actor's: the adjective of "the Russian minister". */
  private boolean isWithin(DraftMention mention) {
    for (DraftMention other : draft.mentions) {
      boolean longer = other.end() - other.first() > mention.end() - mention.first();
      if (longer && other.first() <= mention.first() && mention.end() <= other.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The country of two thirds of the article's mentions, of which a place where something happens
   * counts half; null when there is none.
   */
  private @Nullable String dominant() {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (DraftMention mention : draft.mentions) {
      String country = mention.member().country;
      boolean state = country != null && draft.actors.adjective(country) != null;
      boolean whole = mention.form() != MentionForm.PRONOUN && !isWithin(mention);
      if (state && country != null && whole) {
        int weight = mention.member().kind == CastKind.PLACE ? 1 : 2;
        counts.merge(country, weight, Integer::sum);
        all += weight;
      }
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= SHARE * all) {
        return entry.getKey();
      }
    }
    return null;
  }
}
