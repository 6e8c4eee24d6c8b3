package org.detente.cast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.record.CastKind;
import org.jspecify.annotations.Nullable;

/** A member of the cast while it is being put together; mutable. */
final class DraftMember {
  /** How sure we are of country and sector, the strongest last. */
  enum Evidence {
    CONTEXT,
    PLACE,
    TITLE,
    MODIFIER,
    APPOSITION,
    DICTIONARY,
    OFFICE_TABLE,
    DEMONYM,
    COUNTRY_NAME
  }

  final CastKind kind;
  String name;
  @Nullable String country;
  @Nullable String sector;
  @Nullable String title;
  @Nullable String gender;
  @Nullable Evidence evidence;

  /** True for one person, false for a group, a body or a state. */
  boolean plural;

  /** True for foreign diplomats and the like, who are not of the country that is spoken of. */
  boolean isForeign;

  /** Office keys and role nouns that the text or the table gives the member. */
  final Set<String> offices = new LinkedHashSet<>();

  /** Full names under which a person appears. */
  final List<PersonName> names = new ArrayList<>();

  DraftMember(CastKind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  boolean isPerson() {
    return kind == CastKind.PERSON;
  }

  /**
   * Notes country and sector unless something surer is known. The first sector that the text gives
   * stays: a general who speaks for a ministry is a soldier.
   */
  void know(@Nullable String newCountry, @Nullable String newSector, Evidence why) {
    boolean surer = evidence == null || why.compareTo(evidence) > 0;
    if (newCountry != null && (country == null || surer)) {
      country = newCountry;
      evidence = why;
    }
    boolean table = why.compareTo(Evidence.DICTIONARY) >= 0;
    if (newSector != null && (sector == null || (surer && table))) {
      sector = newSector;
      evidence = evidence == null ? why : evidence;
    }
  }
}
