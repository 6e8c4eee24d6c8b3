package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.detente.event.GoldEvents.Coded;

/**
 * Compares two codings of sentences: precision, recall and F1 of events (same type and same actors,
 * each matched once), and how often matched events agree in mode, date, place and modality.
 */
final class GoldScore {
  private int gold;
  private int found;
  private final List<Coded[]> pairs = new ArrayList<>();

  void add(List<Coded> right, List<Coded> given) {
    gold += right.size();
    found += given.size();
    List<Coded> open = new ArrayList<>(given);
    for (Coded event : right) {
      open.stream()
          .filter(event::matches)
          .findFirst()
          .ifPresent(
              match -> {
                open.remove(match);
                pairs.add(new Coded[] {event, match});
              });
    }
  }

  double precision() {
    return share(pairs.size(), found);
  }

  double recall() {
    return share(pairs.size(), gold);
  }

  double f1() {
    return share(2 * pairs.size(), gold + found);
  }

  double mode() {
    return agreement((a, b) -> Objects.equals(a.mode(), b.mode()));
  }

  double date() {
    return agreement((a, b) -> Objects.equals(a.date(), b.date()));
  }

  double place() {
    return agreement((a, b) -> Objects.equals(a.place(), b.place()));
  }

  double modality() {
    return agreement((a, b) -> a.modality().equals(b.modality()));
  }

  private double agreement(BiPredicate<Coded, Coded> same) {
    return share((int) pairs.stream().filter(p -> same.test(p[0], p[1])).count(), pairs.size());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.1f R %.1f F1 %.1f (%d of %d gold, %d found); mode %.1f date %.1f place %.1f modality %.1f",
        precision(),
        recall(),
        f1(),
        pairs.size(),
        gold,
        found,
        mode(),
        date(),
        place(),
        modality());
  }
}
