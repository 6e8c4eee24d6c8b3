package org.detente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * The acts of one sentence in, the actors out whom an act without a named target is aimed at: those
 * who did what it answers. "Two states expelled Russian diplomats, and the Kremlin promised a
 * response": both of them; "London closed its embassy in Damascus and recalled its ambassador":
 * Syria; "the Duma passed the bill, a step that Berlin condemned": the Duma. Nobody comes out where
 * no other act of the sentence fits.
 */
final class AnsweredAct {
  /** Acts that answer another one. */
  private static final Set<String> ANSWERS =
      Set.of("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "AGREE", "RETREAT", "CONCEDE");

  /** Words that are addressed to somebody. */
  private static final Set<String> WORDS = Set.of("ACCUSE", "REJECT", "REQUEST", "THREATEN");

  /** Opinions, whose object may be what somebody did. */
  private static final Set<String> OPINIONS = Set.of("ACCUSE", "SUPPORT", "REJECT");

  /** Words for what was told before. */
  private static final Set<String> DEEDS =
      Set.of(
          "it",
          "this",
          "that",
          "step",
          "move",
          "decision",
          "action",
          "measure",
          "act",
          "gesture",
          "behaviour",
          "behavior",
          "conduct",
          "ruling",
          "verdict");

  /** Those who give in to their own government, or to whom it gives in. */
  private static final Set<String> INNER = Set.of("LAB", "OPP", "CVL", "PTY", "LEG", "EDU", "REF");

  private final Syntax syntax;

  AnsweredAct(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Who is meant by an act, of all acts of the sentence; empty when nobody can be told. */
  List<Party> targets(Candidate act, List<Candidate> all) {
    String home = country(act.first());
    List<Candidate> before = new ArrayList<>();
    for (Candidate other : all) {
      if (other.match().trigger().index() < act.match().trigger().index()) {
        before.add(0, other);
      }
    }
    String type = act.reading().code().type();
    boolean opinion = OPINIONS.contains(type) && isOfDeed(act.match().trigger());
    for (Candidate other : before) {
      if (opinion && isDeed(other) && !isOf(other.first(), home)) {
        return other.first();
      }
      List<Party> found = ANSWERS.contains(type) ? answered(act, other, home) : List.of();
      if (found.isEmpty() && isOfSame(act, other)) {
        found = other.second();
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return type.equals("CONCEDE") || type.equals("PROTEST") ? partner(act, all) : List.of();
  }

  /** "Rejected Moscow's claim, describing it as absurd": words that go on to the same address. */
  private boolean isOfSame(Candidate act, Candidate other) {
    Token trigger = act.match().trigger();
    Token over = syntax.head(trigger);
    return WORDS.contains(act.reading().code().type())
        && WORDS.contains(other.reading().code().type())
        && trigger.pos().equals("VBG")
        && trigger.is("advcl")
        && other.match().trigger().equals(over)
        && !act.match().namesOther();
  }

  /** Whom an act is aimed at that follows another act. */
  private static List<Party> answered(Candidate act, Candidate other, @Nullable String home) {
    if (home == null || !isDeed(other)) {
      return List.of();
    }
    List<Party> sides = new ArrayList<>(other.first());
    sides.addAll(other.second());
    boolean talks = other.reading().code().type().equals("CONSULT");
    if (other.match().action().reciprocal() && other.reading().bothAct()) {
      if (!talks) {
        return List.of();
      }
      List<Party> partners = sides.stream().filter(p -> p.isForeignTo(home)).toList();
      return partners.size() < sides.size() ? partners : List.of();
    }
    if (isOf(other.second(), home)) {
      return other.first().stream().allMatch(p -> p.isForeignTo(home)) ? other.first() : List.of();
    }
    boolean broken = act.reading().code().type().equals("SANCTION");
    boolean alike = broken && other.reading().code().type().equals("SANCTION");
    return alike && other.second().stream().allMatch(p -> p.isForeignTo(home))
        ? other.second()
        : List.of();
  }

  /**
   * "The miners called off their strike after the government gave in", "the cabinet dropped the tax
   * after students had rallied": each gives in to the other, or wrests something from it.
   */
  private static List<Party> partner(Candidate act, List<Candidate> all) {
    Party one = act.first().get(0);
    for (Candidate other : all) {
      Party two = other.first().get(0);
      boolean inner = isInner(one, two) || isInner(two, one);
      boolean gives = other.reading().code().type().equals("CONCEDE");
      boolean presses = other.reading().code().type().equals("PROTEST");
      boolean protest = act.reading().code().type().equals("PROTEST");
      boolean fits = protest ? gives && isInner(one, two) : gives || (presses && isInner(two, one));
      if (inner && fits && other.second().isEmpty() && isDeed(other)) {
        return other.first();
      }
    }
    return List.of();
  }

  private static boolean isInner(Party one, Party two) {
    return INNER.contains(String.valueOf(one.sector()))
        && "GOV".equals(two.sector())
        && (one.country() == null
            || two.country() == null
            || Objects.equals(one.country(), two.country()));
  }

  private static boolean isDeed(Candidate other) {
    Modality modality = other.reading().modality();
    return modality != Modality.HYPOTHETICAL
        && modality != Modality.NEGATED
        && !other.reading().code().type().equals("STATEMENT");
  }

  /** "A step that Berlin condemned", "Berlin called it a mistake". */
  private boolean isOfDeed(Token trigger) {
    return trigger.isVerb()
        && syntax.objects(trigger).stream().anyMatch(o -> DEEDS.contains(Syntax.lemma(o)));
  }

  private static boolean isOf(List<Party> parties, @Nullable String home) {
    return home != null && parties.stream().anyMatch(p -> home.equals(p.country()));
  }

  /** The one country of all; null when they have several, or one has none. */
  private static @Nullable String country(List<Party> parties) {
    Set<String> found = new LinkedHashSet<>();
    parties.forEach(p -> found.add(String.valueOf(p.country())));
    String one = found.iterator().next();
    return found.size() == 1 && !one.equals("null") ? one : null;
  }
}
