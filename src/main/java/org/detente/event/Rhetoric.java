package org.detente.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells force from talk of force: a candidate out as it is meant. Where nobody bears arms,
 * "attacked", "hit" or "targeted" are words (criticism, CAMEO 111) and "beat", "fought" or
 * "battled" a contest or a cause, which is no event; a rally that a politician holds is no protest.
 * The words are the classes verbal and contest of {@code words.tsv}. Others come back as they are.
 */
final class Rhetoric {
  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "COP", "SPY", "CRM");

  /** Sectors of people who are not named but act by words. */
  private static final Set<String> CIVIL =
      Set.of("PTY", "LEG", "JRN", "OPP", "BUS", "ELI", "EDU", "JUD", "LAB", "SOC");

  private static final Set<String> FORCEFUL = Set.of("ASSAULT", "COERCE", "AID");

  private final Syntax syntax;
  private final Cast cast;
  private final Words words = Words.shared();

  Rhetoric(Syntax syntax, Cast cast) {
    this.syntax = syntax;
    this.cast = cast;
  }

  /** The candidate as it is meant; null when it tells of no event. */
  @Nullable Candidate read(Candidate candidate) {
    String type = candidate.match().action().code().type();
    if (type.equals("PROTEST") && isSpoken(candidate, "rally")) {
      return candidate.first().stream().anyMatch(this::isPolitician) ? null : candidate;
    }
    if (type.equals("AGREE")) {
      return asVow(candidate);
    }
    if (isFigure(candidate)) {
      return null;
    }
    if (!type.equals("ASSAULT") || !candidate.first().stream().allMatch(this::isUnarmed)) {
      return candidate;
    }
    boolean state = candidate.second().stream().anyMatch(p -> !suffersWords(p));
    boolean reasoned =
        !syntax.withPreposition(candidate.match().trigger(), "over").isEmpty()
            || !syntax.withPreposition(candidate.match().trigger(), "for").isEmpty();
    if (isSpoken(candidate, "verbal") && (!state || reasoned)) {
      return candidate.reading().changed() ? null : candidate.as(criticism());
    }
    return isSpoken(candidate, "contest") && !state ? null : candidate;
  }

  /** "Vowed to defy the court" refuses, "swore to crush the rebels" threatens. */
  private Candidate asVow(Candidate candidate) {
    if (candidate.reading().changed() || candidate.match().action().weight() > 1) {
      return candidate;
    }
    Token trigger = candidate.match().trigger();
    for (Token clause : syntax.deps(trigger, "xcomp", "ccomp")) {
      String lemma = Syntax.lemma(clause);
      boolean own = !syntax.deps(clause, "neg").isEmpty() || Negation.stands(syntax, clause);
      if (!own && words.isOf("defiant", lemma)) {
        return candidate.as(CodeTable.shared().get("120"));
      }
      if (!own && words.isOf("hostile", lemma) && !candidate.second().isEmpty()) {
        return candidate.as(CodeTable.shared().get("138"));
      }
    }
    return candidate;
  }

  /** "Attacked emissions", "rescued the economy": nobody suffers it. */
  private boolean isFigure(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    List<Token> objects = trigger.isVerb() ? syntax.objects(trigger) : List.of();
    return FORCEFUL.contains(candidate.match().action().code().type())
        && candidate.match().action().weight() <= 2
        && candidate.second().isEmpty()
        && !objects.isEmpty()
        && objects.stream().allMatch(o -> words.isOf("figure", Syntax.lemma(o)));
  }

  private static EventCode criticism() {
    return CodeTable.shared().get("111");
  }

  /** True when the trigger, or a noun that the row names, is of a class of words. */
  private boolean isSpoken(Candidate candidate, String name) {
    Set<String> list = words.wordsOf(name);
    if (list == null) {
      return candidate.match().arguments().stream().anyMatch(t -> Syntax.lemma(t).equals(name));
    }
    Set<Token> tokens = new LinkedHashSet<>(List.of(candidate.match().trigger()));
    tokens.addAll(candidate.match().arguments());
    return tokens.stream().anyMatch(t -> list.contains(Syntax.lemma(t)));
  }

  private boolean isPolitician(Party party) {
    return party.member() >= 0 && isUnarmed(party) && kind(party) == CastKind.PERSON;
  }

  /** A person by name, or a party, paper, firm or the like. */
  private boolean isUnarmed(Party party) {
    if (party.sector() != null && ARMED.contains(party.sector())) {
      return false;
    }
    if (party.member() < 0) {
      return party.sector() == null || CIVIL.contains(party.sector());
    }
    CastKind kind = kind(party);
    return kind == CastKind.PERSON || (kind != CastKind.STATE && civil(party));
  }

  private static boolean civil(Party party) {
    return CIVIL.contains(String.valueOf(party.sector()));
  }

  /** Who is not a state, a place, armed, or a crowd that may be shot at. */
  private boolean suffersWords(Party party) {
    if (isUnarmed(party)) {
      return true;
    }
    boolean armed = party.sector() != null && ARMED.contains(party.sector());
    if (party.member() >= 0 && kind(party) == CastKind.OTHER && party.country() == null) {
      return !armed && party.sector() == null;
    }
    return !armed
        && party.member() < 0
        && ("GOV".equals(party.sector()) || party.sector() == null)
        && party.through() == null;
  }

  private CastKind kind(Party party) {
    return cast.members().get(party.member()).kind();
  }
}
