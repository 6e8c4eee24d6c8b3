package org.detente.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.detente.record.CastKind;

/**
 * Tells whether an actor on the first side is only lent by a thing: in "her plan would defeat the
 * rebels" a plan does it, and in "names from the party's past denounced him" the party does not.
 * What somebody says or decides, his weapons and his troops act for him; a count is of those who
 * act ("tens of thousands of Danes").
 */
final class BorrowedActors {
  /** Classes of {@code words.tsv} whose nouns act for whom they belong to. */
  private static final List<String> ACTING =
      List.of(
          "document",
          "assertion",
          "appeal",
          "content",
          "law",
          "attack",
          "missile",
          "weapons",
          "craft",
          "forces",
          "sanctions",
          "restrictions",
          "deal",
          "own",
          "diplomat",
          "police");

  /** Nouns whose place tells whose they are: the airport in Chad. */
  private static final Set<String> SEATS =
      Set.of("airport", "port", "base", "office", "embassy", "consulate", "court", "station");

  /** What else is done or said for somebody. */
  private static final Set<String> DEEDS =
      Set.of(
          "vote",
          "veto",
          "order",
          "decision",
          "move",
          "step",
          "refusal",
          "speech",
          "address",
          "ad",
          "word",
          "gunfire",
          "fire",
          "artillery",
          "mortar",
          "guns",
          "shell",
          "bullet",
          "kidnapper",
          "leadership",
          "military",
          "press",
          "troops",
          "ally",
          "backer",
          "rival");

  /** Endings of nouns for what is done or thought, which does nothing itself. */
  private static final List<String> ABSTRACT =
      List.of("tion", "sion", "ness", "ity", "ance", "ence", "ism", "ing", "ship");

  /** Nouns that count those who act, beside those of {@link Quantities}. */
  private static final Set<String> COUNTS =
      Set.of(
          "ten",
          "tens",
          "score",
          "handful",
          "wave",
          "stream",
          "column",
          "crowd",
          "couple",
          "pair",
          "half",
          "quarter",
          "third",
          "percent",
          "%",
          "board",
          "council",
          "coalition",
          "alliance",
          "faction",
          "wing",
          "branch",
          "chamber",
          "gang",
          "cell",
          "array",
          "host",
          "section",
          "element",
          "unit");

  private final AnnotatedText text;
  private final Words words = Words.shared();

  BorrowedActors(AnnotatedText text) {
    this.text = text;
  }

  /** True when a thing acts, and not the actor who was found with it. */
  boolean isLent(Party party) {
    String through = party.through();
    if (through == null) {
      return false;
    }
    String thing = through.substring(through.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean lies = through.startsWith("in ") && !words.isActor(thing, true);
    if (acts(thing) && !lies) {
      return false;
    }
    int blank = through.indexOf(' ');
    if (blank < 0) {
      return isOwner(party) || isAbstract(thing);
    }
    boolean part = COUNTS.contains(thing) || Quantities.isNoun(thing);
    boolean seated = SEATS.contains(thing);
    return !(part && through.startsWith("of ")) && !(seated && through.startsWith("in "));
  }

  /** "Contention", "organizing"; a shooting or a killing is an attack. */
  private boolean isAbstract(String thing) {
    return !words.isOf("victims", thing) && ABSTRACT.stream().anyMatch(thing::endsWith);
  }

  /** One name that nothing is known of: a treaty, a site, a programme. */
  boolean isMereName(Party party) {
    if (party.member() < 0 || party.country() != null || party.sector() != null) {
      return false;
    }
    CastMember member = text.cast().members().get(party.member());
    return member.kind() == CastKind.OTHER && !member.name().endsWith("s");
  }

  private boolean acts(String thing) {
    return DEEDS.contains(thing)
        || words.isActor(thing, true)
        || ACTING.stream().anyMatch(name -> words.isOf(name, thing));
  }

  /** "The president's strategy", "its plan": the words are those of a possessor. */
  private boolean isOwner(Party party) {
    int last = text.tokenIndex(party.end() - 1);
    List<Token> tokens = text.tokens();
    boolean follows = last + 1 < tokens.size() && tokens.get(last + 1).pos().equals("POS");
    return follows || tokens.get(last).pos().equals("PRP$");
  }
}
