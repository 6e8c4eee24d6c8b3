package org.detente.cast;

import java.util.List;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "his Russian counterpart": the holder, in the country named, of the office of the person
 * whom the possessive means. Runs after the pronouns.
 */
final class Counterparts {
  private final Draft draft;
  private final List<RolePhrase> roles;

  Counterparts(Draft draft, List<RolePhrase> roles) {
    this.draft = draft;
    this.roles = roles;
  }

  void link() {
    for (RolePhrase role : roles) {
      if (role.role().phrase().equals("counterpart") && role.isPerson() && !inName(role)) {
        DraftMember person = person(role);
        if (person != null) {
          draft.mention(person, role.first(), role.end(), MentionForm.ROLE, 0.7);
        }
      }
    }
  }

  private boolean inName(RolePhrase role) {
    for (DraftMention mention : draft.mentions) {
      if (mention.form() == MentionForm.NAME && mention.covers(role.core())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DraftMember person(RolePhrase role) {
    String country = role.country();
    if (country == null) {
      return null;
    }
    DraftMember owner = owner(role.possessor());
    if (owner != null && draft.day != null) {
      for (String office : owner.offices) {
        OfficeHolder term = draft.actors.offices().holder(country, office, draft.day);
        if (term != null) {
          DraftMember person = draft.member("PERSON " + term.name(), CastKind.PERSON, term.name());
          if (person.names.isEmpty()) {
            person.names.add(PersonName.of(term.name()));
            Offices.describe(person, draft);
          }
          return person;
        }
      }
    }
    DraftMember named = null;
    for (DraftMention mention : draft.mentions) {
      boolean fits = mention.member().isPerson() && country.equals(mention.member().country);
      if (fits && mention.form() == MentionForm.NAME && mention.first() < role.first()) {
        named = mention.member();
      }
    }
    return named;
  }

  private @Nullable DraftMember owner(int possessor) {
    for (DraftMention mention : draft.mentions) {
      if (possessor >= 0 && mention.form() == MentionForm.PRONOUN && mention.first() == possessor) {
        return mention.member();
      }
    }
    return null;
  }
}
