package org.detente.cast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that says what somebody does: "the former Russian defence minister".
 *
 * @param first first token, the determiner or possessor included
 * @param core first token of the role noun
 * @param end after the role noun
 * @param extentEnd after "of Russia" where that belongs to it, else {@code end}
 * @param role the role
 * @param plural whether several persons are meant
 * @param country ISO 3166-1 alpha-3 or PLOVER non-state code that the phrase itself states
 * @param organisation canonical name of the organisation in the phrase; null when none
 * @param sector PLOVER sector of the whole phrase
 * @param former whether the role is over
 * @param possessor token of a possessive pronoun before it; -1 when none
 * @param modifiers lower-case words between determiner and role noun
 */
record RolePhrase(
    int first,
    int core,
    int end,
    int extentEnd,
    Role role,
    boolean plural,
    @Nullable String country,
    @Nullable String organisation,
    String sector,
    boolean former,
    int possessor,
    List<String> modifiers) {
  /** PLOVER's codes of organisations of states. */
  private static final Set<String> ORGANISATIONS = Set.of("IGO", "UNO", "EUR");

  /** Those who act abroad for such an organisation. */
  private static final Set<String> SENT =
      Set.of(
          "envoy",
          "special envoy",
          "mediator",
          "administrator",
          "negotiator",
          "special representative",
          "rapporteur",
          "inspector",
          "monitor");

  /** The phrase as one of a country. */
  RolePhrase of(String owner) {
    return new RolePhrase(
        first,
        core,
        end,
        extentEnd,
        role,
        plural,
        owner,
        organisation,
        sector,
        former,
        possessor,
        modifiers);
  }

  /** True when only the possessive pronoun tells whose the role is. */
  boolean isPossessed() {
    return possessor >= 0 && country == null;
  }

  /** True for people who are not of the country that is spoken of: foreign envoys. */
  boolean isForeign() {
    return modifiers.stream().anyMatch(RoleReading.ABROAD::contains);
  }

  /** True for who works for an organisation of states, whatever office he had at home. */
  boolean isSent() {
    return !former
        && organisation != null
        && ORGANISATIONS.contains(String.valueOf(country))
        && SENT.contains(role.phrase());
  }

  /** True for one person. */
  boolean isPerson() {
    return role.number() == Role.Count.ONE && !plural;
  }
}
