package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.cast.Gazetteer;
import org.detente.record.CastKind;
import org.detente.record.Location;
import org.detente.record.LocationResolution;
import org.jspecify.annotations.Nullable;

/**
 * Where an event took place: a place named with in, at, near or outside in the event's own clause,
 * its country from the cast or the {@link Gazetteer}, else the dateline; null when neither names a
 * place. A place elsewhere in the sentence is not taken.
 */
final class EventPlace {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "near", "outside", "inside", "across");

  private final AnnotatedText text;
  private final Syntax syntax;

  EventPlace(AnnotatedText text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  @Nullable Location find(List<Token> clause) {
    for (Token token : clause) {
      for (Token phrase : syntax.deps(token, "obl", "nmod", "advmod")) {
        Location place = placeOf(phrase);
        if (place != null) {
          return place;
        }
      }
    }
    String dateline = text.article().getDatelinePlace();
    if (dateline == null) {
      return null;
    }
    Gazetteer.Place known = Gazetteer.shared().findTown(dateline, null);
    return location(
        dateline, known == null ? null : known.country(), known, LocationResolution.DATELINE);
  }

  /** In Izmir, at a gallery in Izmir, on a bus in Izmir. */
  private @Nullable Location placeOf(Token phrase) {
    String preposition = syntax.preposition(phrase);
    boolean here = PREPOSITIONS.contains(preposition);
    Location place = here ? place(phrase) : null;
    boolean aboard =
        preposition.equals("on") && Words.shared().isOf("ground", Syntax.lemma(phrase));
    if (place != null || !(here || aboard)) {
      return place;
    }
    for (Token below : syntax.deps(phrase, "nmod")) {
      if (PREPOSITIONS.contains(syntax.preposition(below))) {
        place = place(below);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private @Nullable Location place(Token head) {
    CastMention mention = text.cast().headedBy(head.index());
    boolean located = head.ner().equals("LOCATION");
    if (mention == null) {
      return null;
    }
    CastMember member = text.cast().member(mention);
    boolean place = member.kind() == CastKind.PLACE || member.kind() == CastKind.STATE;
    String words =
        text.slice(
            text.tokens().get(mention.first()).begin(), text.tokens().get(mention.end() - 1).end());
    Gazetteer.Place known = Gazetteer.shared().find(words);
    if (!located && !place && known == null) {
      return null;
    }
    String country = member.country() != null ? member.country() : countryBeside(head);
    if (member.kind() != CastKind.STATE) {
      known = Gazetteer.shared().findTown(words, country);
    }
    if (known != null) {
      country = known.country();
    }
    LocationResolution resolution =
        member.kind() == CastKind.STATE && known == null
            ? LocationResolution.COUNTRY
            : LocationResolution.CITY;
    return location(words, country, known, resolution);
  }

  /**
   * "in Antalya, Turkey"; of places side by side (in Springfield and Moscow) only a state tells.
   */
  private @Nullable String countryBeside(Token head) {
    for (Token next : syntax.deps(head, "appos", "nmod", "dep", "conj", "obl:npmod")) {
      CastMention mention = text.cast().headedBy(next.index());
      CastMember member = mention == null ? null : text.cast().member(mention);
      boolean beside = next.relation().startsWith("conj");
      if (member != null && (!beside || member.kind() == CastKind.STATE)) {
        if (member.country() != null) {
          return member.country();
        }
      }
    }
    return null;
  }

  private static Location location(
      String name,
      @Nullable String country,
      Gazetteer.@Nullable Place known,
      LocationResolution resolution) {
    Location location = new Location();
    location.setName(name);
    location.setCountry(country);
    if (known != null) {
      location.setAdm1(known.division());
      location.setLatitude(known.latitude());
      location.setLongitude(known.longitude());
      location.setGeonamesId(known.geonamesId());
    }
    location.setResolution(resolution);
    return location;
  }
}
