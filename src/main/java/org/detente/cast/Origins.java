package org.detente.cast;

import java.util.List;
import java.util.Set;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Gives persons of whom neither the dictionary nor a title tells the country the one that the words
 * right beside their name tell: "Benin's Boni Yayi", "the Swede Ann Linde", "Thabo Mbeki of South
 * Africa". A country that is known already stays.
 */
final class Origins {
  private static final Set<CastKind> STATES = Set.of(CastKind.STATE, CastKind.PEOPLE);

  private final Draft draft;

  Origins(Draft draft) {
    this.draft = draft;
  }

  void link() {
    for (DraftMention name : List.copyOf(draft.mentions)) {
      DraftMember person = name.member();
      if (person.isPerson() && name.form() == MentionForm.NAME && person.country == null) {
        person.know(country(name), null, DraftMember.Evidence.MODIFIER);
      }
    }
  }

  private @Nullable String country(DraftMention name) {
    int before = name.first();
    if (before > 0 && draft.pos(before - 1).equals("POS")) {
      return endingAt(before - 1, Set.of(CastKind.STATE));
    }
    String beside = endingAt(before, Set.of(CastKind.PEOPLE));
    if (beside == null && draft.word(name.end()).equals("of")) {
      return startingAt(name.end() + 1);
    }
    return beside;
  }

  private @Nullable String endingAt(int end, Set<CastKind> kinds) {
    for (DraftMention mention : draft.mentions) {
      if (mention.end() == end
          && mention.members().size() == 1
          && kinds.contains(mention.member().kind)) {
        return mention.member().country;
      }
    }
    return null;
  }

  private @Nullable String startingAt(int first) {
    for (DraftMention mention : draft.mentions) {
      if (mention.first() == first
          && mention.members().size() == 1
          && STATES.contains(mention.member().kind)) {
        return mention.member().country;
      }
    }
    return null;
  }
}
