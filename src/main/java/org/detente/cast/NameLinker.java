package org.detente.cast;

import java.util.List;
import java.util.Set;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/** Makes members of the names that are not persons: states, peoples, organisations, places. */
final class NameLinker {
  /** Last words of such names. */
  private static final Set<String> SHARED =
      Set.of(
          "Court",
          "Parliament",
          "Senate",
          "Congress",
          "Assembly",
          "Ministry",
          "Department",
          "Treasury");

  private final Draft draft;
  private final List<NameSpan> names;

  NameLinker(Draft draft, List<NameSpan> names) {
    this.draft = draft;
    this.names = names;
  }

  void link() {
    for (NameSpan name : names) {
      if (!name.isPerson()) {
        link(name);
      }
    }
  }

  private void link(NameSpan name) {
    ActorDictionary.Match match = name.match();
    if (match == null) {
      unknown(name);
      return;
    }
    ActorEntry country = match.as(Use.COUNTRY);
    ActorEntry adjective = match.as(Use.ADJECTIVE);
    ActorEntry people = match.as(Use.PEOPLE);
    ActorEntry capital = match.as(Use.CAPITAL);
    if (country != null
        && country.country() != null
        && (adjective == null || !modifiesNoun(name) || draft.word(name.first()).startsWith("U"))) {
      draft.mention(
          draft.state(country.country()), name.first(), name.end(), MentionForm.COUNTRY, 1);
    } else if (adjective != null && (people == null || modifiesNoun(name))) {
      demonym(name, adjective);
    } else if (people != null) {
      people(name, people);
    } else if (capital != null) {
      capital(name, capital, match.as(Use.PLACE));
    } else {
      other(name, match.entries().get(0));
    }
  }

  private boolean modifiesNoun(NameSpan name) {
    int next = name.end();
    String pos = draft.pos(next);
    return draft.word(next).equals("-")
        || pos.startsWith("NN")
        || (pos.startsWith("JJ") && draft.pos(next + 1).startsWith("NN"))
        || (draft.pos(name.first()).startsWith("JJ") && !pos.equals("VBD"));
  }

  private void demonym(NameSpan name, ActorEntry entry) {
    if (entry.country() != null) {
      draft.mention(
          draft.state(entry.country()), name.first(), name.end(), MentionForm.DEMONYM, 0.9);
    }
  }

  private void people(NameSpan name, ActorEntry entry) {
    String code = entry.country();
    if (code == null) {
      return;
    }
    String adjective = draft.actors.adjective(code);
    String label = (adjective == null ? entry.name() : adjective) + " people";
    NameSpan home = isEthnic(name) || isOfPlace(name) ? homeOf(name) : null;
    if (home != null && home.entry() != null && home.entry().country() != null) {
      code = home.entry().country();
      label = "ethnic " + label + " in " + draft.actors.countryName(code);
    }
    DraftMember people =
        draft.member(home == null ? "PEOPLE " + code : "PEOPLE " + label, CastKind.PEOPLE, label);
    people.plural = true;
    people.know(code, "CVL", DraftMember.Evidence.DEMONYM);
    draft.mention(
        people, name.first(), home == null ? name.end() : home.end(), MentionForm.DEMONYM, 0.8);
  }

  private boolean isEthnic(NameSpan name) {
    return draft.word(name.first() - 1).equalsIgnoreCase("ethnic");
  }

  /** "The Turks of Plovdiv": people of a city are of its country. */
  private boolean isOfPlace(NameSpan people) {
    NameSpan place = NameSpans.startingAt(names, people.end() + 1);
    return draft.word(people.end()).equals("of")
        && place != null
        && place.has(Use.PLACE)
        && !place.has(Use.COUNTRY);
  }

  /** The place where an ethnic group lives: ethnic Russians in Latvia. */
  private @Nullable NameSpan homeOf(NameSpan people) {
    boolean lives = Set.of("in", "of", "from").contains(draft.word(people.end()));
    int at = people.end() + 1;
    while (lives && (draft.pos(at).equals("DT") || draft.pos(at).startsWith("JJ"))) {
      at++;
    }
    NameSpan place = lives ? NameSpans.startingAt(names, at) : null;
    return place == null || place.isPerson() || !place.hasCountry() ? null : place;
  }

  private void capital(NameSpan name, ActorEntry entry, @Nullable ActorEntry place) {
    String code = entry.country();
    if (code == null) {
      return;
    }
    if (PlaceOrState.acts(draft, name.first(), name.end())) {
      draft.mention(draft.state(code), name.first(), name.end(), MentionForm.METONYM, 0.8);
    } else {
      place(name, entry.name(), place == null ? code : place.country());
    }
  }

  private void place(NameSpan name, String label, @Nullable String code) {
    DraftMember place = draft.member("PLACE " + label, CastKind.PLACE, label);
    place.know(code, null, DraftMember.Evidence.PLACE);
    draft.mention(place, name.first(), name.end(), MentionForm.NAME, 0.9);
  }

  private void other(NameSpan name, ActorEntry entry) {
    if (entry.use() == Use.PLACE) {
      place(name, entry.name(), entry.country());
      return;
    }
    NameSpan before = countryBefore(name);
    ActorEntry owner = before == null ? null : before.entry();
    String code = entry.country();
    String label = entry.name();
    if (owner != null && owner.country() != null && !owner.country().equals(code)) {
      code = owner.country();
      label = owner.name() + ": " + label;
    }
    String seat = owner == null && isShared(label) ? countryBehind(name) : null;
    if (seat != null && !seat.equals(code)) {
      code = seat;
      label = draft.actors.countryName(seat) + ": " + label;
    }
    DraftMember body = draft.member("ORG " + label, CastKind.ORGANIZATION, label);
    body.know(code, entry.sector(), DraftMember.Evidence.DICTIONARY);
    MentionForm form = entry.use() == Use.METONYM ? MentionForm.METONYM : MentionForm.NAME;
    draft.mention(body, name.first(), name.end(), form, 0.9);
  }

  /** True for bodies that many countries have under the same name. */
  private static boolean isShared(String label) {
    return SHARED.contains(label.substring(label.lastIndexOf(' ') + 1));
  }

  /** The country of the place where such a body sits: "the Supreme Court in Warsaw". */
  private @Nullable String countryBehind(NameSpan name) {
    if (!draft.word(name.end()).equals("in")) {
      return null;
    }
    NameSpan place = NameSpans.startingAt(names, name.end() + 1);
    ActorEntry entry = place == null ? null : place.entry();
    boolean located =
        place != null && (place.has(Use.PLACE) || place.has(Use.CAPITAL) || place.has(Use.COUNTRY));
    return entry == null || !located ? null : entry.country();
  }

  /** The country right before a body that several countries have: "Ukraine's Supreme Court". */
  private @Nullable NameSpan countryBefore(NameSpan name) {
    int end = name.first();
    if (end > 0 && draft.pos(end - 1).equals("POS")) {
      end--;
    }
    for (NameSpan other : names) {
      if (other.end() == end && (other.has(Use.COUNTRY) || other.has(Use.ADJECTIVE))) {
        return other;
      }
    }
    return null;
  }

  private void unknown(NameSpan name) {
    CastKind kind =
        switch (name.ner()) {
          case "ORGANIZATION" -> CastKind.ORGANIZATION;
          case "LOCATION" -> CastKind.PLACE;
          default -> CastKind.OTHER;
        };
    String label = draft.slice(name.first(), name.end());
    DraftMember member = draft.member(kind + " " + label, kind, label);
    if (kind == CastKind.ORGANIZATION) {
      for (NameSpan inner : names) {
        ActorEntry entry = inner.entry();
        if (!inner.equals(name)
            && inner.first() >= name.first()
            && inner.end() <= name.end()
            && entry != null) {
          member.know(entry.country(), null, DraftMember.Evidence.MODIFIER);
        }
      }
      NameSpan before = countryBefore(name);
      if (before != null && before.entry() != null) {
        member.know(before.entry().country(), null, DraftMember.Evidence.MODIFIER);
      }
      String place = draft.countryInside(name.first(), name.end());
      String sector = OrganisationWords.sector(label);
      member.know(place, sector, DraftMember.Evidence.PLACE);
    }
    draft.mention(member, name.first(), name.end(), MentionForm.NAME, 0.8);
  }
}
