package org.detente.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * A candidate in, whether its words tell of what somebody usually does, has long done or once used
 * to do, instead of one act, out: "they usually meet in May", "rulers jail critics", "has ignored
 * them for decades", "deported more people than any other". Words are the classes {@code habit} and
 * {@code ages} of {@code words.tsv}.
 */
final class Habits {
  /** Deeds that a headline tells in the present tense, and a text only as a habit. */
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT", "MOBILIZE");

  /** Prepositions before a span of time. */
  private static final Set<String> LASTING =
      Set.of("for", "over", "since", "through", "throughout");

  /** Deeds that a participle tells of as the state of somebody or something. */
  private static final Set<String> DESCRIBED = Set.of("ASSAULT", "COERCE", "AID");

  /** What people do of whom a sort is told. */
  private static final Set<String> SORTS = Set.of("SUPPORT", "REJECT", "CONSULT");

  /** Second parts of long-held, long-standing and the like. */
  private static final Set<String> LONG =
      Set.of("held", "standing", "running", "lived", "simmering", "term", "time", "established");

  private static final Set<String> WHENEVER =
      Set.of("when", "whenever", "wherever", "after", "once");

  private static final Pattern DECADE = Pattern.compile("[0-9]{3}0s");

  private final Syntax syntax;
  private final Words words = Words.shared();

  Habits(Syntax syntax) {
    this.syntax = syntax;
  }

  /** True for what is told as a habit or as a record. */
  boolean tells(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    if (isLasting(trigger) || isStanding(trigger) || isDescription(candidate)) {
      return true;
    }
    return trigger.isVerb()
        && (isUsual(trigger)
            || isFormer(trigger)
            || isAnyTime(trigger)
            || isSort(candidate)
            || isBelief(trigger)
            || isRecord(trigger)
            || isGeneral(candidate));
  }

  /** "A longstanding feud", "their long-held differences". */
  private boolean isStanding(Token trigger) {
    return trigger.isNoun()
        && syntax.deps(trigger, "amod").stream()
            .anyMatch(
                a ->
                    words.isOf("standing", a.text().toLowerCase(Locale.ROOT))
                        || (LONG.contains(a.text())
                            && syntax.sentence().contains(a.index() - 2)
                            && syntax.sentence().token(a.index() - 2).text().equals("long")));
  }

  /** "The coalition fighting them", "land occupied by them", "a group funded by donors". */
  private static boolean isDescription(Candidate candidate) {
    Token verb = candidate.match().trigger();
    return verb.relation().equals("acl")
        && DESCRIBED.contains(candidate.reading().code().type())
        && (verb.pos().equals("VBN") || verb.pos().equals("VBG"))
        && Words.shared().isOf("state_of_things", Syntax.lemma(verb));
  }

  /** "When a crowd protests", "after the two meet": at no time in particular, or still to come. */
  private boolean isAnyTime(Token verb) {
    List<Token> auxiliaries = syntax.deps(verb, "aux", "aux:pass", "cop");
    Token finite = auxiliaries.isEmpty() ? verb : auxiliaries.get(0);
    return verb.is("advcl")
        && isPresent(finite)
        && !isHeadline()
        && syntax.deps(verb, "mark", "advmod").stream()
            .anyMatch(m -> m.index() < verb.index() && WHENEVER.contains(Syntax.lemma(m)));
  }

  /** "The people who are supporting them": what sort of people they are. */
  private boolean isSort(Candidate candidate) {
    Token verb = candidate.match().trigger();
    Token noun = syntax.head(verb);
    return noun != null
        && verb.is("acl")
        && (noun.pos().equals("NNS") || noun.pos().equals("DT"))
        && SORTS.contains(candidate.reading().code().type())
        && words.isOf("sort", Syntax.lemma(noun))
        && syntax.subjects(verb).contains(noun);
  }

  private boolean isUsual(Token verb) {
    return syntax.deps(verb, "advmod").stream().anyMatch(a -> words.isOf("habit", Syntax.lemma(a)));
  }

  /** "For decades", "over the years", "since the 1950s". */
  private boolean isLasting(Token trigger) {
    return Stream.concat(Stream.of(trigger), syntax.objects(trigger).stream())
        .flatMap(t -> syntax.deps(t, "obl", "nmod", "obl:tmod").stream())
        .anyMatch(
            t ->
                LASTING.contains(String.valueOf(syntax.preposition(t)))
                    && ((t.pos().equals("NNS")
                            && words.isOf("ages", Syntax.lemma(t))
                            && syntax.deps(t, "nummod").isEmpty())
                        || DECADE.matcher(t.text()).matches()));
  }

  /** "Used to admire them". */
  private boolean isFormer(Token verb) {
    Token head = syntax.head(verb);
    return head != null
        && verb.is("xcomp")
        && syntax.isInfinitive(verb)
        && head.text().equals("used")
        && syntax.deps(head, "obj", "aux:pass").isEmpty();
  }

  /** "They agree that such deals are bad": a view. */
  private boolean isBelief(Token verb) {
    return Syntax.lemma(verb).equals("agree")
        && isPresent(verb)
        && !syntax.deps(verb, "ccomp").isEmpty();
  }

  /** "More people than any other president". */
  private boolean isRecord(Token verb) {
    boolean more =
        syntax.objects(verb).stream()
            .flatMap(o -> syntax.deps(o, "amod").stream())
            .anyMatch(a -> a.pos().equals("JJR") || a.pos().equals("JJS"));
    if (!more) {
      return false;
    }
    Sentence sentence = syntax.sentence();
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                Syntax.lemma(t).equals("any")
                    && sentence.contains(t.index() - 1)
                    && Syntax.lemma(sentence.token(t.index() - 1)).equals("than"));
  }

  /** "The rulers of this country jail critics": no headline, no day, nobody in particular. */
  private boolean isGeneral(Candidate candidate) {
    Token verb = candidate.match().trigger();
    if (!DEEDS.contains(candidate.reading().code().type()) || !isPresent(verb)) {
      return false;
    }
    List<Token> all = syntax.sentence().tokens();
    List<Token> objects = syntax.objects(verb);
    return !isHeadline()
        && all.stream().noneMatch(t -> t.ner().equals("DATE"))
        && !objects.isEmpty()
        && objects.stream()
            .allMatch(
                o ->
                    o.pos().equals("NNS")
                        && syntax.deps(o, "det", "nummod", "amod", "nmod:poss").isEmpty());
  }

  private boolean isHeadline() {
    List<Token> all = syntax.sentence().tokens();
    Token last = all.get(all.size() - 1);
    return !last.pos().equals(".") && !last.pos().equals("\'\'");
  }

  private static boolean isPresent(Token verb) {
    return verb.pos().equals("VBZ") || verb.pos().equals("VBP");
  }
}
