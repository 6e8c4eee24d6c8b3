package org.detente.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the office table says of a person or an office on the day of an article. */
final class Offices {
  private static final Set<String> RULERS = Set.of("head of state", "head of government");

  /** Days before a term in which the elect counts as in office. */
  private static final int ELECT_DAYS = 80;

  /** Days after a term in which its end is news: the president who resigned is in office yet. */
  private static final int LEAVING_DAYS = 7;

  /** Years after the last term in which a full name alone still stands for its holder. */
  private static final int REMEMBERED_YEARS = 30;

  private Offices() {}

  /** Sets gender, country, sector and offices of a person of the table. */
  static void describe(DraftMember person, Draft draft) {
    OfficeHolder term = draft.actors.offices().termOn(person.name, draft.day);
    if (term == null) {
      return;
    }
    person.gender = term.gender();
    person.know(term.country(), sector(term, draft.day), DraftMember.Evidence.OFFICE_TABLE);
    LocalDate day = draft.day;
    for (OfficeHolder other : draft.actors.offices().termsOf(person.name)) {
      if (day == null || other.covers(day)) {
        person.offices.add(other.office());
        person.offices.add(other.country() + " " + other.office());
      }
    }
  }

  static @Nullable String gender(String name, Draft draft) {
    OfficeHolder term = draft.actors.offices().termOn(name, draft.day);
    return term == null ? null : term.gender();
  }

  /** True from two years before the first office on; later the name stays known. */
  static boolean isKnown(String name, @Nullable LocalDate day) {
    List<OfficeHolder> terms = OfficeTable.builtIn().termsOf(name);
    return !isForgotten(name, day)
        && (day == null
            || terms.isEmpty()
            || terms.stream().anyMatch(term -> !day.plusYears(2).isBefore(term.from())));
  }

  /**
   * True a generation after the last term, unless the table has the surname or another spelling
   * too: George Brown of 2016 is not the minister of 1966.
   */
  static boolean isForgotten(String name, @Nullable LocalDate day) {
    List<OfficeHolder> terms = OfficeTable.builtIn().termsOf(name);
    return day != null
        && !terms.isEmpty()
        && OfficeTable.builtIn().spellings().getOrDefault(name, Set.of()).size() == 1
        && terms.stream().noneMatch(term -> isRemembered(term, day));
  }

  private static boolean isRemembered(OfficeHolder term, LocalDate day) {
    LocalDate end = term.to();
    return end == null || !end.plusYears(REMEMBERED_YEARS).isBefore(day);
  }

  /** The person of the table whose given name differs in one letter: Bashr for Bashar. */
  static @Nullable String misspelt(PersonName written, Draft draft) {
    for (String name : draft.actors.offices().named(written.key())) {
      PersonName known = PersonName.of(name);
      String one = PersonName.fold(written.given());
      String other = PersonName.fold(known.given());
      if (one.length() > 4 && one.charAt(0) == other.charAt(0) && oneLetterApart(one, other)) {
        return name;
      }
    }
    return null;
  }

  private static boolean oneLetterApart(String one, String other) {
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(one.length(), other.length()) - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return one.length() - start - end <= 1 && other.length() - start - end <= 1;
  }

  /** The sector of a term on a day: while it lasts its own, afterwards ELI, before it none. */
  static @Nullable String sector(OfficeHolder term, @Nullable LocalDate day) {
    if (term.office().startsWith("former")) {
      return "ELI";
    }
    if (day == null || term.covers(day) || term.covers(day.minusDays(LEAVING_DAYS))) {
      return term.sector();
    }
    if (term.before(day)) {
      return term.sector().equals("GOV") ? "ELI" : term.sector();
    }
    return day.plusDays(ELECT_DAYS).isBefore(term.from()) ? null : term.sector();
  }

  /** The code under which the table files the offices of a role phrase. */
  static @Nullable String code(RolePhrase role) {
    if (role.country() == null) {
      return null;
    }
    return role.country().equals("IGO") && role.organisation() != null
        ? "IGO:" + role.organisation()
        : role.country();
  }

  /** The key of the office that a role phrase means in its country; null when it has none. */
  static @Nullable String key(RolePhrase role, Draft draft) {
    String office = role.role().office();
    String country = role.country();
    if (country == null || role.former()) {
      return null;
    }
    if (office == null) {
      boolean chief = role.role().phrase().equals("chief");
      return chief && "Kremlin".equals(role.organisation()) ? "head of state" : null;
    }
    if (office.equals("leader")) {
      boolean other = !role.sector().equals("GOV");
      return other ? null : draft.actors.leaderOffice(country);
    }
    if (role.role().phrase().equals("chancellor") && country.equals("GBR")) {
      return "finance minister";
    }
    return office;
  }

  /**
   * The person of the table with this surname who holds an office on the article's day, and the
   * office of the title if there is one, of several the one at the head of a state or government;
   * null when there is none or more than one.
   */
  static @Nullable String bySurname(
      String surname,
      @Nullable String gender,
      @Nullable RolePhrase title,
      boolean honorific,
      Draft draft) {
    List<String> found = new ArrayList<>();
    List<String> rulers = new ArrayList<>();
    String office = title == null ? null : title.role().office();
    for (String name : draft.actors.offices().named(surname)) {
      for (OfficeHolder term : draft.actors.offices().termsOf(name)) {
        boolean now = draft.day == null ? office != null : term.covers(draft.day);
        boolean sameOffice =
            office == null || office.equals(term.office()) || office.equals("leader");
        boolean sameGender = gender == null || gender.equals(term.gender());
        boolean sameCountry =
            title == null || title.country() == null || title.country().equals(term.country());
        if (now && sameOffice && sameGender && sameCountry && !found.contains(name)) {
          found.add(name);
          if (RULERS.contains(term.office())) {
            rulers.add(name);
          }
        }
      }
    }
    List<String> likely = found.size() > 1 ? rulers : found;
    return likely.size() == 1 ? likely.get(0) : null;
  }
}
