package org.detente.cast;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
      if (member.country == null && official && !member.offices.isEmpty() && !member.isForeign) {
        member.know(country, null, DraftMember.Evidence.CONTEXT);
        member.evidence = DraftMember.Evidence.CONTEXT;
      }
    }
  }

  /** The country of two thirds of the article's mentions; null when there is none. */
  private @Nullable String dominant() {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (DraftMention mention : draft.mentions) {
      String country = mention.member().country;
      boolean state = country != null && draft.actors.adjective(country) != null;
      if (state && country != null && mention.form() != MentionForm.PRONOUN) {
        counts.merge(country, 1, Integer::sum);
        all++;
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
