package org.detente.cast;

import java.util.List;
import java.util.Objects;

/**
 * Names that a country and a place elsewhere share (Georgia): the names of a text in, the same with
 * only the place behind such a name where the text names other places of its country, and nothing
 * else of the state.
 */
final class Homonyms {
  private final List<NameSpan> names;

  private Homonyms(List<NameSpan> names) {
    this.names = names;
  }

  /** The names with each homonym settled, and the draft told which are no states. */
  static List<NameSpan> settle(List<NameSpan> names, Draft draft) {
    Homonyms homonyms = new Homonyms(names);
    return names.stream().map(name -> homonyms.settled(name, draft)).toList();
  }

  private NameSpan settled(NameSpan name, Draft draft) {
    ActorDictionary.Match match = name.match();
    ActorEntry country = match == null ? null : match.as(Use.COUNTRY);
    ActorEntry place = match == null ? null : match.as(Use.PLACE);
    if (match == null || country == null || place == null || !isPlace(country, place)) {
      return name;
    }
    draft.placeNames.add(place.name());
    return new NameSpan(
        name.first(),
        name.end(),
        name.ner(),
        new ActorDictionary.Match(match.end(), List.of(place)));
  }

  private boolean isPlace(ActorEntry country, ActorEntry place) {
    boolean near = false;
    for (NameSpan other : names) {
      ActorEntry entry = other.entry();
      if (entry == null || entry.equals(country)) {
        continue;
      }
      if (entry.country() != null && entry.country().equals(country.country())) {
        return false;
      }
      near |= entry.use() == Use.PLACE && Objects.equals(entry.country(), place.country());
    }
    return near;
  }
}
