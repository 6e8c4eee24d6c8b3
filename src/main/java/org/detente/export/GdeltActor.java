package org.detente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.record.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor as GDELT codes one. Sectors become CAMEO roles, at most three; codes that PLOVER uses in
 * the place of a country (UNO, NGO) become CAMEO's groups and roles, organisations that are groups
 * of their own (NATO, the IMF) keep to CAMEO's code of them. Ethnic and religious codes do not
 * exist here and stay empty.
 *
 * @param code CAMEO actor code: country or group, then roles, e.g. RUSGOV; null when unknown
 * @param name name in capitals, as GDELT writes it
 * @param country CAMEO country or region; null when unknown
 * @param group CAMEO known group, e.g. UNO; null when none
 * @param types CAMEO roles, at most three
 */
record GdeltActor(
    @Nullable String code,
    String name,
    @Nullable String country,
    @Nullable String group,
    List<String> types) {
  private static final int TYPES = 3;

  static GdeltActor of(Actor actor) {
    CodeTables tables = CodeTables.shared();
    List<String> sectors = new ArrayList<>();
    if (actor.getSector() != null) {
      sectors.add(actor.getSector());
    }
    sectors.addAll(actor.getOtherSectors());
    List<String> roles = tables.roles(sectors);
    String name = actor.getName() == null ? actor.getNameRaw() : actor.getName();
    String shown = name.toUpperCase(Locale.ROOT);
    CodeTables.Group group = shown.equals("EUROPE") ? null : tables.group(actor.getCountry());
    if (group != null) {
      List<String> types = new ArrayList<>(List.of(group.type()));
      types.addAll(roles);
      CodeTables.Group known = tables.organisation(actor.getName());
      if (known != null) {
        return new GdeltActor(known.code(), shown, known.country(), known.group(), firstOf(types));
      }
      return new GdeltActor(
          group.code() + String.join("", roles),
          shown,
          group.country(),
          group.group(),
          firstOf(types));
    }
    CodeTables.Country known = tables.country(actor.getCountry());
    String country = known == null ? actor.getCountry() : known.cameo();
    String code = (country == null ? "" : country) + String.join("", roles);
    return new GdeltActor(code.isEmpty() ? null : code, shown, country, null, firstOf(roles));
  }

  private static List<String> firstOf(List<String> types) {
    return types.stream().distinct().limit(TYPES).toList();
  }

  /** Adds the ten cells of an actor to a line; those of nobody are empty. */
  static void addTo(TsvLine line, @Nullable Actor actor) {
    if (actor == null) {
      line.missing(10);
      return;
    }
    GdeltActor coded = of(actor);
    line.text(coded.code).text(coded.name).text(coded.country).text(coded.group).missing(3);
    for (int i = 0; i < TYPES; i++) {
      line.text(i < coded.types.size() ? coded.types.get(i) : null);
    }
  }
}
