package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of persons: full names first, then surnames and given names alone, which go to a
 * person of the article that fits by gender and title, else to an office-holder of the article's
 * day.
 */
final class PersonLinker {
  private final Draft draft;
  private final List<NameSpan> names;
  private final List<RolePhrase> roles;
  private final List<DraftMember> persons = new ArrayList<>();
  private final List<DraftMention> full = new ArrayList<>();

  PersonLinker(Draft draft, List<NameSpan> names, List<RolePhrase> roles) {
    this.draft = draft;
    this.names = names;
    this.roles = roles;
  }

  /** Adds all persons with names. */
  void link() {
    for (NameSpan name : names) {
      if (name.isPerson() && name.end() - name.first() > 1) {
        mention(name, fullName(name));
      }
    }
    for (NameSpan name : names) {
      if (name.isPerson() && name.end() - name.first() == 1) {
        mention(name, shortName(name));
      }
    }
  }

  /**
   * Names that are not persons' by the tagger, but the surname of one whom the article names in
   * full; and proper nouns that the tagger left out. Returns the spans that are persons after all.
   */
  List<NameSpan> linkMissed() {
    List<NameSpan> found = new ArrayList<>();
    for (int i = 0; i < draft.tokens.size(); i++) {
      Token token = draft.tokens.get(i);
      NameSpan span = covering(i);
      boolean alone = span != null && span.end() - span.first() == 1 && span.match() == null;
      if (!token.isProperNoun() || (span != null && (!alone || span.isPerson()))) {
        continue;
      }
      DraftMember person = bySurname(token.text());
      if (person != null) {
        NameSpan name = new NameSpan(i, i + 1, "PERSON", null);
        mention(name, person);
        found.add(span == null ? name : span);
      }
    }
    return found;
  }

  private @Nullable NameSpan covering(int token) {
    for (NameSpan name : names) {
      if (token >= name.first() && token < name.end()) {
        return name;
      }
    }
    return null;
  }

  private @Nullable DraftMember bySurname(String word) {
    String folded = PersonName.fold(word);
    if (folded.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
      return null;
    }
    for (DraftMention mention : full) {
      for (PersonName name : mention.member().names) {
        if (name.isFull() && name.key().equals(folded)) {
          return mention.member();
        }
      }
    }
    return null;
  }

  private void mention(NameSpan name, DraftMember person) {
    int first = name.first();
    Honorifics.@Nullable Honorific honorific = honorific(name);
    if (honorific != null) {
      first--;
      if (person.gender == null) {
        person.gender = honorific.gender();
      }
      if (honorific.office() != null) {
        person.offices.add(honorific.office());
      }
      if (honorific.sector() != null || honorific.country() != null) {
        person.know(honorific.country(), honorific.sector(), DraftMember.Evidence.TITLE);
      }
    }
    RolePhrase title = titleEndingAt(first);
    if (title != null) {
      give(person, title, DraftMember.Evidence.MODIFIER);
      first = withoutDeterminer(title);
    }
    DraftMention mention =
        draft.mention(person, first, name.first(), name.end(), MentionForm.NAME, 1);
    if (name.end() - name.first() > 1) {
      full.add(mention);
    }
  }

  private int withoutDeterminer(RolePhrase title) {
    String pos = draft.pos(title.first());
    return pos.equals("DT") || pos.equals("PRP$") ? title.first() + 1 : title.first();
  }

  /** Gives a person the country, sector and title of a role phrase. */
  void give(DraftMember person, RolePhrase role, DraftMember.Evidence why) {
    person.know(role.country(), role.sector(), why);
    if (role.role().phrase().equals("counterpart")) {
      return;
    }
    if (role.role().office() != null) {
      person.offices.add(role.role().office());
    }
    person.offices.add(role.role().phrase());
    if (person.title == null && !role.former()) {
      person.title = draft.slice(titleStart(role), role.end());
    }
    if (person.gender == null) {
      person.gender = gender(role.role().phrase());
    }
  }

  private int titleStart(RolePhrase role) {
    int start = role.core();
    while (start > role.first()
        && draft.tokens.get(start - 1).isProperNoun()
        && draft.tokens.get(start - 1).ner().equals("O")) {
      start--;
    }
    return start;
  }

  static @Nullable String gender(String role) {
    if (role.endsWith("woman")
        || role.equals("queen")
        || role.equals("princess")
        || role.equals("first lady")) {
      return "F";
    }
    return role.endsWith("sman")
            || role.endsWith("king")
            || role.equals("prince")
            || role.equals("businessman")
        ? "M"
        : null;
  }

  private Honorifics.@Nullable Honorific honorific(NameSpan name) {
    return name.first() == 0 ? null : Honorifics.of(draft.tokens.get(name.first() - 1));
  }

  private @Nullable RolePhrase titleEndingAt(int end) {
    for (RolePhrase role : roles) {
      if (role.end() == end && role.isPerson()) {
        return role;
      }
    }
    return null;
  }

  private DraftMember fullName(NameSpan name) {
    ActorEntry entry = name.match() == null ? null : name.match().as(Use.PERSON);
    boolean users = entry != null && entry.country() != null;
    if (entry != null && (users || !Offices.isForgotten(entry.name(), draft.day))) {
      return fromTable(entry);
    }
    PersonName words =
        PersonName.of(draft.slice(name.first(), name.end()).replaceAll("\\s*-\\s*", "-"));
    String misspelt = Offices.misspelt(words, draft);
    if (misspelt != null && !Offices.isForgotten(misspelt, draft.day)) {
      return fromTable(ActorEntry.of(Use.PERSON, misspelt, null, null));
    }
    for (DraftMember person : persons) {
      for (PersonName other : person.names) {
        if (words.agrees(other)) {
          if (words.words().size() > PersonName.of(person.name).words().size()
              && draft.actors.offices().termsOf(person.name).isEmpty()) {
            person.name = String.join(" ", words.words());
          }
          person.names.add(words);
          return person;
        }
      }
    }
    return newPerson(words);
  }

  private DraftMember newPerson(PersonName words) {
    DraftMember person =
        draft.add(new DraftMember(CastKind.PERSON, String.join(" ", words.words())));
    person.names.add(words);
    person.gender = words.familyFirst() ? null : GivenNames.gender(words.given());
    persons.add(person);
    return person;
  }

  private DraftMember fromTable(ActorEntry entry) {
    String key = "PERSON " + entry.name();
    DraftMember person = draft.member(key, CastKind.PERSON, entry.name());
    if (persons.contains(person)) {
      return person;
    }
    persons.add(person);
    person.names.add(PersonName.of(entry.name()));
    if (entry.country() != null) {
      person.know(entry.country(), entry.sector(), DraftMember.Evidence.DICTIONARY);
      return person;
    }
    Offices.describe(person, draft);
    return person;
  }

  private DraftMember shortName(NameSpan name) {
    String word = draft.word(name.first());
    String folded = PersonName.fold(word);
    Honorifics.@Nullable Honorific honorific = honorific(name);
    String gender = honorific == null ? null : honorific.gender();
    RolePhrase title = titleEndingAt(honorific == null ? name.first() : name.first() - 1);
    ActorEntry entry = name.match() == null ? null : name.match().as(Use.PERSON);
    DraftMember best = null;
    double bestScore = 0;
    for (DraftMember person : persons) {
      double score = fit(person, folded, gender, title, name.first());
      if (score > 0 && entry != null && entry.name().equals(person.name)) {
        score += 2.5;
      }
      if (score > bestScore) {
        best = person;
        bestScore = score;
      }
    }
    if (best != null) {
      return best;
    }
    if (entry != null
        && agrees(gender, Offices.gender(entry.name(), draft))
        && Offices.isKnown(entry.name(), draft.day)) {
      return fromTable(entry);
    }
    String holder = Offices.bySurname(word, gender, title, honorific != null, draft);
    if (holder != null) {
      return fromTable(ActorEntry.of(Use.PERSON, holder, null, null));
    }
    DraftMember person = newPerson(new PersonName(List.of(word)));
    if (gender != null) {
      person.gender = gender;
    }
    return person;
  }

  /** How well a short name fits a person; 0 when not at all. */
  private double fit(
      DraftMember person,
      String folded,
      @Nullable String gender,
      @Nullable RolePhrase title,
      int at) {
    double score = 0;
    for (PersonName name : person.names) {
      if (name.key().equals(folded)) {
        score = Math.max(score, name.isFull() ? 3 : 4);
      } else if (PersonName.fold(name.given()).equals(folded)) {
        score = Math.max(score, 2);
      } else if (name.words().stream().anyMatch(w -> PersonName.fold(w).equals(folded))) {
        score = Math.max(score, 1);
      }
    }
    if (score == 0 || !agrees(gender, person.gender)) {
      return 0;
    }
    if (title != null && title.role().office() != null && !person.offices.isEmpty()) {
      score += person.offices.contains(title.role().office()) ? 2 : -0.5;
    }
    int mentions = 0;
    int nearest = Integer.MAX_VALUE;
    for (DraftMention mention : full) {
      if (mention.member() == person) {
        mentions++;
        nearest = mention.first() < at ? Math.min(nearest, at - mention.first()) : nearest;
      }
    }
    return score
        + Math.min(mentions, 5) * 0.2
        + (nearest == Integer.MAX_VALUE ? -0.5 : 10.0 / (20 + nearest));
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  List<DraftMember> persons() {
    return persons;
  }
}
