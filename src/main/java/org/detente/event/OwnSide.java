package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.cast.Cast;
import org.detente.record.CastKind;

/**
 * Tells who is on an actor's own side, so that an act towards him is none between two: his staff,
 * its army.
 */
final class OwnSide {
  /** What a state does with its own troops and envoys. */
  private static final Set<String> OWN_FORCES =
      Set.of("MOBILIZE", "RETREAT", "SANCTION", "CONCEDE", "AID");

  private final Cast cast;

  OwnSide(Cast cast) {
    this.cast = cast;
  }

  /** True for the actor's own troops, campaign, party. */
  boolean isOwn(String type, List<Party> actors, Party party) {
    boolean troops = type.equals("MOBILIZE") && "MIL".equals(party.sector());
    return (troops && actors.stream().noneMatch(a -> isForeign(a, party)))
        || actors.stream().anyMatch(a -> isOwner(a, party));
  }

  /** True when the act is aimed at nothing but the actor's own: its troops, his campaign. */
  boolean isInternal(String type, List<Party> actors, List<Party> found) {
    List<Party> others = found.stream().filter(p -> actors.stream().noneMatch(p::sameAs)).toList();
    return !others.isEmpty()
        && !OWN_FORCES.contains(type)
        && others.stream()
            .allMatch(p -> isOwnState(actors, p) || actors.stream().anyMatch(a -> isOwner(a, p)));
  }

  private static boolean isOwner(Party actor, Party party) {
    return actor.member() >= 0 && actor.member() == party.owner();
  }

  /** A government has no dealings with its own state: a minister who denies that it interfered. */
  boolean isOwnState(List<Party> actors, Party party) {
    return party.member() >= 0
        && cast.members().get(party.member()).kind() == CastKind.STATE
        && actors.stream()
            .allMatch(
                a ->
                    "GOV".equals(a.sector())
                        && a.country() != null
                        && a.country().equals(party.country()));
  }

  /** True for two of different countries, as far as both are known. */
  static boolean isForeign(Party actor, Party party) {
    return actor.country() != null && party.isForeignTo(actor.country());
  }
}
