package org.detente.cast;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a role phrase means: the person it stands in apposition to, a person of the article
 * who has the office, the holder of the office on the article's day, or else a member of its own.
 */
final class RoleLinker {
  /** Who speaks or works for a person is of that person's country. */
  private static final Set<String> SERVANTS =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "press secretary",
          "chief of staff",
          "aide",
          "adviser",
          "advisor");

  private final Draft draft;
  private final List<RolePhrase> roles;
  private final PersonLinker persons;

  RoleLinker(Draft draft, List<RolePhrase> roles, PersonLinker persons) {
    this.draft = draft;
    this.roles = roles;
    this.persons = persons;
  }

  /** Gives named persons the roles that stand beside them; must run before {@link #link}. */
  void attach() {
    for (RolePhrase role : roles) {
      DraftMention name = role.isPerson() && !isTitle(role) ? apposed(role) : null;
      if (name != null) {
        persons.give(name.member(), placed(role), DraftMember.Evidence.APPOSITION);
        if (role.isSent()) {
          name.member().country = role.country();
          name.member().sector = role.sector();
        }
      }
    }
  }

  /**
   * Adds a mention for each role phrase that is not a title before a name; those behind a
   * possessive ("its ambassador") must wait for {@link #linkPossessed}.
   */
  void link() {
    for (RolePhrase role : roles) {
      if (!role.isPossessed() && !isTitle(role) && !isCounterpart(role)) {
        DraftMember member = target(placed(role));
        draft.mention(member, role.first(), role.extentEnd(), MentionForm.ROLE, 0.8);
      }
    }
  }

  /** Adds the phrases behind a possessive, which take the country of whom the pronoun means. */
  void linkPossessed() {
    for (RolePhrase role : roles) {
      if (role.isPossessed() && !isTitle(role) && !isCounterpart(role)) {
        String country = owner(role.possessor());
        RolePhrase whose = country == null ? role : role.of(country);
        DraftMention name = whose.isPerson() ? apposed(whose) : null;
        if (name != null) {
          persons.give(name.member(), whose, DraftMember.Evidence.APPOSITION);
        }
        draft.mention(target(whose), role.first(), role.extentEnd(), MentionForm.ROLE, 0.7);
      }
    }
  }

  /** A role with the country of the person whom it serves: a spokeswoman for Mrs May. */
  private RolePhrase placed(RolePhrase role) {
    if (role.country() != null
        || !SERVANTS.contains(role.role().phrase())
        || !Set.of("for", "to", "of").contains(draft.word(role.end()))) {
      return role;
    }
    int person = role.end() + 1;
    for (DraftMention mention : draft.mentions) {
      if (mention.covers(person)
          && mention.form() == MentionForm.NAME
          && mention.member().isPerson()
          && mention.member().country != null) {
        return role.of(mention.member().country);
      }
    }
    return role;
  }

  private static boolean isCounterpart(RolePhrase role) {
    return role.role().phrase().equals("counterpart");
  }

  private @Nullable String owner(int possessor) {
    if (draft.pos(possessor).equals("WP$")) {
      return named(possessor);
    }
    for (DraftMention mention : draft.mentions) {
      if (mention.form() == MentionForm.PRONOUN && mention.first() == possessor) {
        return mention.members().size() == 1 ? mention.member().country : null;
      }
    }
    return null;
  }

  /** The country of whom "whose" stands for: the actor right before it. */
  private @Nullable String named(int relative) {
    int end = draft.word(relative - 1).equals(",") ? relative - 1 : relative;
    String country = null;
    for (DraftMention mention : draft.mentions) {
      if (mention.end() == end && mention.members().size() == 1) {
        country = mention.member().country;
      }
    }
    return country;
  }

  private boolean isTitle(RolePhrase role) {
    for (DraftMention mention : draft.mentions) {
      if (mention.form() == MentionForm.NAME
          && mention.member().isPerson()
          && role.end() > mention.first()
          && role.end() < mention.end()
          && role.core() >= mention.first()
          && !draft.pos(role.end()).equals("POS")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DraftMention apposed(RolePhrase role) {
    int head = draft.head(role.core(), role.end());
    Token token = draft.tokens.get(head);
    for (DraftMention mention : draft.mentions) {
      if (mention.form() != MentionForm.NAME || !mention.member().isPerson()) {
        continue;
      }
      boolean behind = mention.end() <= role.first() && role.first() - mention.end() <= 2;
      boolean before =
          role.extentEnd() <= mention.first() && mention.first() - role.extentEnd() <= 1;
      boolean tree = token.is("appos") && mention.covers(token.head());
      Token name = draft.tokens.get(mention.head());
      boolean reverse = name.is("appos") && name.head() >= role.core() && name.head() < role.end();
      boolean comma = behind && draft.word(mention.end()).equals(",") && closes(role.extentEnd());
      boolean commaBefore =
          before
              && draft.word(role.extentEnd()).equals(",")
              && closes(mention.end())
              && !draft.pos(role.first()).equals("");
      if (tree || reverse || comma || (commaBefore && startsClause(role))) {
        return mention;
      }
    }
    return null;
  }

  private boolean closes(int at) {
    return Set.of(",", ".", ";", ")", "-RRB-").contains(draft.word(at))
        || Set.of("of", "in", "for", "at", "to").contains(draft.word(at));
  }

  private boolean startsClause(RolePhrase role) {
    return !draft.word(role.first() - 1).equals(",");
  }

  private DraftMember target(RolePhrase role) {
    if (role.isPerson()) {
      DraftMention name = apposed(role);
      if (name != null) {
        return name.member();
      }
      DraftMember holder = holder(role);
      if (holder != null) {
        return holder;
      }
    }
    return own(role);
  }

  private @Nullable DraftMember holder(RolePhrase role) {
    String key = Offices.key(role, draft);
    String code = Offices.code(role);
    if (isIndefinite(role)) {
      return null;
    }
    if (key == null || code == null) {
      if (!isDefinite(role) || role.former()) {
        return null;
      }
      return role.country() == null
          ? namedHolder(role, null, role.role().phrase())
          : onlyHolder(role, role.country());
    }
    if (draft.day != null) {
      OfficeHolder term = draft.actors.offices().holder(code, key, draft.day);
      if (term != null) {
        DraftMember person = draft.member("PERSON " + term.name(), CastKind.PERSON, term.name());
        if (person.names.isEmpty()) {
          person.names.add(PersonName.of(term.name()));
          Offices.describe(person, draft);
        }
        return person;
      }
    }
    DraftMember named = namedHolder(role, role.country(), key);
    if (named != null || draft.day != null) {
      return named;
    }
    for (OfficeHolder term : draft.actors.offices().terms(code, key)) {
      for (DraftMember person : persons.persons()) {
        if (person.name.equals(term.name())) {
          return person;
        }
      }
    }
    return null;
  }

  private boolean isIndefinite(RolePhrase role) {
    String word = draft.word(role.first()).toLowerCase(Locale.ROOT);
    return word.equals("a")
        || word.equals("an")
        || word.equals("any")
        || word.equals("no")
        || word.equals("another")
        || word.equals("every")
        || word.equals("each");
  }

  private boolean isDefinite(RolePhrase role) {
    return role.modifiers().isEmpty()
        && draft.word(role.first()).toLowerCase(Locale.ROOT).equals("the");
  }

  /** The person named last before the phrase, else first after it, who has the office. */
  private @Nullable DraftMember namedHolder(
      RolePhrase role, @Nullable String country, String office) {
    DraftMember best = null;
    int distance = Integer.MAX_VALUE;
    for (DraftMention mention : draft.mentions) {
      DraftMember person = mention.member();
      boolean has =
          person.offices.contains(office)
              || person.offices.contains(role.role().phrase())
              || (role.role().office() != null && person.offices.contains(role.role().office()));
      boolean same = country == null || country.equals(person.country);
      if (person.isPerson() && has && same && mention.form() == MentionForm.NAME) {
        int gap =
            mention.first() < role.first()
                ? role.first() - mention.first()
                : 10_000 + mention.first();
        if (gap < distance) {
          best = person;
          distance = gap;
        }
      }
    }
    return best;
  }

  /**
   * The one person of a country whom the article names with a role of this kind: the Russian
   * minister, where it names a Russian foreign minister and no other minister of Russia.
   */
  private @Nullable DraftMember onlyHolder(RolePhrase role, String country) {
    String phrase = role.role().phrase();
    DraftMember only = null;
    for (DraftMention mention : draft.mentions) {
      DraftMember person = mention.member();
      boolean has =
          mention.form() == MentionForm.NAME
              && person.isPerson()
              && country.equals(person.country)
              && person.offices.stream()
                  .anyMatch(office -> office.equals(phrase) || office.endsWith(" " + phrase));
      if (has && only != null && only != person) {
        return null;
      }
      only = has ? person : only;
    }
    return only;
  }

  private DraftMember own(RolePhrase role) {
    String code = role.country();
    String adjective = code == null ? null : draft.actors.adjective(code);
    String noun =
        role.plural() && role.role().number() == Role.Count.ONE
            ? RoleLexicon.plural(role.role().phrase())
            : role.role().phrase();
    if (role.former()) {
      noun = "former " + noun;
    }
    String sector = role.sector();
    String label = label(role, code, adjective, noun);
    CastKind kind =
        role.isPerson()
            ? CastKind.PERSON
            : role.role().number() == Role.Count.BODY && !role.plural()
                ? CastKind.ORGANIZATION
                : CastKind.OTHER;
    DraftMember member = draft.member("ROLE " + label + " " + sector, kind, label);
    member.plural = kind == CastKind.OTHER;
    member.isForeign = role.isForeign();
    member.know(code, sector, DraftMember.Evidence.MODIFIER);
    member.title = role.isPerson() ? role.role().phrase() : null;
    member.gender =
        role.isPerson()
            ? PersonLinker.gender(draft.slice(role.core(), role.end()).toLowerCase(Locale.ROOT))
            : null;
    member.offices.add(role.role().phrase());
    return member;
  }

  private String label(
      RolePhrase role, @Nullable String code, @Nullable String adjective, String noun) {
    if (role.role().office() != null && code != null && role.isPerson() && !role.former()) {
      String office = role.role().phrase();
      return Character.toUpperCase(office.charAt(0))
          + office.substring(1)
          + " of "
          + draft.actors.countryName(code);
    }
    if (role.organisation() != null) {
      return role.organisation() + " " + noun;
    }
    return adjective == null ? noun : adjective + " " + noun;
  }
}
