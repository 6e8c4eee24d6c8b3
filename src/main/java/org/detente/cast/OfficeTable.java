package org.detente.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office when, from offices.tsv: heads of state and government, ministers and other
 * well-known figures, above all since 1990. "The Russian president" is Dmitry Medvedev in September
 * 2011 and Vladimir Putin in 2016. Immutable.
 */
public final class OfficeTable {
  private static final OfficeTable BUILT_IN = new OfficeTable();

  private final Map<String, List<OfficeHolder>> byOffice = new LinkedHashMap<>();
  private final Map<String, List<OfficeHolder>> byName = new LinkedHashMap<>();
  private final Map<String, Set<String>> namesBySurname = new LinkedHashMap<>();
  private final Map<String, Set<String>> aliases = new LinkedHashMap<>();

  private OfficeTable() {
    for (List<String> row : Tsv.rows("offices.tsv")) {
      String[] code = row.get(0).split(":", 2);
      OfficeHolder holder =
          new OfficeHolder(
              code[0],
              code.length > 1 ? code[1] : null,
              row.get(1),
              row.get(2),
              row.get(4),
              LocalDate.parse(row.get(5)),
              row.get(6).isEmpty() ? null : LocalDate.parse(row.get(6)),
              row.get(7).isEmpty() ? "GOV" : row.get(7));
      byOffice
          .computeIfAbsent(key(row.get(0), holder.office()), k -> new ArrayList<>())
          .add(holder);
      byName.computeIfAbsent(holder.name(), k -> new ArrayList<>()).add(holder);
      namesBySurname
          .computeIfAbsent(PersonName.of(holder.name()).key(), k -> new LinkedHashSet<>())
          .add(holder.name());
      Set<String> also = aliases.computeIfAbsent(holder.name(), k -> new LinkedHashSet<>());
      also.add(holder.name());
      also.addAll(Tsv.list(row.get(3)));
    }
  }

  /** The table that ships with the program. */
  public static OfficeTable builtIn() {
    return BUILT_IN;
  }

  private static String key(String code, String office) {
    return code + "\t" + office;
  }

  /**
   * The holder of an office on a day, the latest to enter it if two terms touch; null when the
   * table does not say.
   *
   * @param code ISO 3166-1 alpha-3, or {@code IGO:NATO} for an organisation
   */
  public @Nullable OfficeHolder holder(String code, String office, LocalDate day) {
    OfficeHolder found = null;
    for (OfficeHolder term : terms(code, office)) {
      if (term.covers(day) && (found == null || term.from().isAfter(found.from()))) {
        found = term;
      }
    }
    return found;
  }

  /** All terms of an office, in the table's order. */
  public List<OfficeHolder> terms(String code, String office) {
    return byOffice.getOrDefault(key(code, office), List.of());
  }

  /** All terms of a person by canonical name, in the table's order. */
  public List<OfficeHolder> termsOf(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Canonical names with this family name. */
  public Set<String> named(String surname) {
    return namesBySurname.getOrDefault(PersonName.fold(surname), Set.of());
  }

  /** Every canonical name with its spellings. */
  public Map<String, Set<String>> spellings() {
    return aliases;
  }

  /**
   * The term that tells best who a person is on a day: the current one, else the last before it,
   * else the first after it. Without a day, the last term of the table.
   */
  public @Nullable OfficeHolder termOn(String name, @Nullable LocalDate day) {
    OfficeHolder best = null;
    for (OfficeHolder term : termsOf(name)) {
      if (best == null || better(term, best, day)) {
        best = term;
      }
    }
    return best;
  }

  private static boolean better(OfficeHolder term, OfficeHolder best, @Nullable LocalDate day) {
    if (day == null) {
      return term.from().isAfter(best.from());
    }
    if (term.covers(day) != best.covers(day)) {
      return term.covers(day);
    }
    boolean termStarted = !term.from().isAfter(day);
    boolean bestStarted = !best.from().isAfter(day);
    if (termStarted != bestStarted) {
      return termStarted;
    }
    if (termStarted) {
      return term.from().isAfter(best.from()) && !term.office().startsWith("former");
    }
    return term.from().isBefore(best.from());
  }
}
