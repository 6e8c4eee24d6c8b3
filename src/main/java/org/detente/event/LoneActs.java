package org.detente.event;

import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.detente.record.Modality;

/**
 * A candidate that names nobody on the second side in; whether it tells too little out: a visit to
 * nobody, help for a thing ("rescued the economy"), what "he" blocks, what lawmakers or a party
 * agree on among themselves. States, governments and armed forces may promise and help by
 * themselves, and a state may act as "it".
 */
final class LoneActs {
  private static final Set<String> PROMISES = Set.of("AGREE", "AID");

  /** Sectors that promise for a state, or for an armed side. */
  private static final Set<String> SIDES = Set.of("GOV", "MIL", "REB", "SPY", "COP");

  /** Seizures, emergencies, curfews and sanctions, which a person may lay on everybody. */
  private static final Set<String> SWEEPING = Set.of("1723", "1724", "163", "171");

  private final AnnotatedText text;
  private final Cast cast;

  LoneActs(AnnotatedText text) {
    this.text = text;
    this.cast = text.cast();
  }

  /** True for an act that is no event without somebody on the second side. */
  boolean tellsTooLittle(Candidate candidate) {
    EventCode code = candidate.reading().code();
    boolean visit = code.type().equals("CONSULT") && candidate.match().consumed().isEmpty();
    if (visit || candidate.first().stream().allMatch(p -> isPronoun(p) && !isBody(p))) {
      return true;
    }
    if (PROMISES.contains(code.type())) {
      boolean denied = candidate.reading().modality() == Modality.NEGATED;
      boolean aided = code.type().equals("AID");
      return denied
          || candidate.first().stream()
              .noneMatch(p -> isBody(p) || (SIDES.contains(sector(p)) && !(aided && isPerson(p))));
    }
    return code.type().equals("COERCE")
        && SWEEPING.stream().noneMatch(code.code()::startsWith)
        && candidate.first().stream().allMatch(this::isPerson);
  }

  private static String sector(Party party) {
    return String.valueOf(party.sector());
  }

  /** A pronoun alone, and not its coastguard. */
  private boolean isPronoun(Party party) {
    int first = text.tokenIndex(party.begin());
    return first == text.tokenIndex(party.end() - 1) && text.tokens().get(first).isPronoun();
  }

  private boolean isPerson(Party party) {
    return party.member() >= 0 && cast.members().get(party.member()).kind() == CastKind.PERSON;
  }

  /** A state, or an organisation of states. */
  private boolean isBody(Party party) {
    return party.isInternational()
        || (party.member() >= 0 && cast.members().get(party.member()).kind() == CastKind.STATE);
  }
}
