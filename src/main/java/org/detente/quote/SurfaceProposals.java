package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Proposes reported clauses by the order of words alone, for verbs of speech: what follows the verb
 * in its sentence, or what stands before and around ", she said". They stand in where the
 * dependency tree went wrong or is missing; {@link ReportModel} chooses.
 */
final class SurfaceProposals {
  private static final int TAG_REACH = 14;
  private static final int MIN_WORDS = 3;
  private static final Set<String> TOLD =
      Set.of("tell", "assure", "remind", "inform", "reassure", "warn");

  private SurfaceProposals() {}

  /** Adds the proposals for one verb of speech. */
  static void add(Sentence sentence, Token cue, List<Proposal> found) {
    if (!CueLexicon.shared().isSpeechVerb(cue)) {
      return;
    }
    Token speaker = speaker(sentence, cue);
    after(sentence, cue, speaker, found);
    int comma = commaBefore(sentence, cue);
    if (comma > sentence.first() + 1) {
      before(sentence, cue, speaker, comma, found);
    }
  }

  /** The speaker by the tree, else by the order of words; null when there is none. */
  static @Nullable Token speaker(Sentence sentence, Token cue) {
    Token speaker = sentence.parsed() ? SpeakerRules.of(sentence, cue) : null;
    return speaker == null ? near(sentence, cue) : speaker;
  }

  /** The noun or pronoun just before a verb, auxiliaries and adverbs aside; null when none is. */
  static @Nullable Token near(Sentence sentence, Token cue) {
    for (int i = cue.index() - 1; i >= sentence.first() && i > cue.index() - 4; i--) {
      Token token = sentence.token(i);
      if (token.isNoun() || token.pos().equals("PRP")) {
        return token;
      }
      if (!token.pos().startsWith("RB") && !token.isVerb()) {
        return null;
      }
    }
    return null;
  }

  private static void after(
      Sentence sentence, Token cue, @Nullable Token speaker, List<Proposal> found) {
    int from = cue.index() + 1;
    for (int i = from; i < Math.min(sentence.end(), from + 9); i++) {
      Token token = sentence.token(i);
      if (token.text().equalsIgnoreCase("that") && token.pos().equals("IN")) {
        from = i;
        break;
      }
      if (token.isVerb()) {
        break;
      }
    }
    if (from == cue.index() + 1 && TOLD.contains(cue.lemma())) {
      from = afterAddressee(sentence, from);
    }
    if (sentence.end() - from <= MIN_WORDS) {
      return;
    }
    propose(
        sentence, cue, Route.REST_OF_SENTENCE, speaker, found, new Stretch(from, sentence.end()));
    for (int i = from + MIN_WORDS; i + 1 < sentence.end(); i++) {
      if (sentence.token(i).text().equals(",") && startsThought(sentence, i + 1)) {
        propose(sentence, cue, Route.UP_TO_COMMA, speaker, found, new Stretch(from, i));
        return;
      }
    }
  }

  private static boolean startsThought(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.pos().equals("VBG")
        || token.pos().equals("CC")
        || token.text().equalsIgnoreCase("according")
        || (token.pos().equals("IN") && !token.text().equalsIgnoreCase("of"));
  }

  private static void before(
      Sentence sentence, Token cue, @Nullable Token speaker, int comma, List<Proposal> found) {
    int dateline = Dateline.end(sentence);
    Stretch head = new Stretch(dateline < comma ? dateline : sentence.first(), comma);
    propose(sentence, cue, Route.START_OF_SENTENCE, speaker, found, head);
    for (int i = cue.index() + 1; i < Math.min(sentence.end(), cue.index() + TAG_REACH); i++) {
      if (sentence.token(i).text().equals(",") && sentence.end() - i > MIN_WORDS) {
        propose(sentence, cue, Route.AROUND, speaker, found, head, new Stretch(i, sentence.end()));
        return;
      }
    }
  }

  /** The token after the one who is told: a pronoun, a name, one plural noun. */
  private static int afterAddressee(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.end() && sentence.token(at).isProperNoun()) {
      at++;
    }
    if (at == from && at < sentence.end()) {
      String pos = sentence.token(at).pos();
      at += pos.equals("PRP") || pos.equals("NNS") ? 1 : 0;
    }
    return at;
  }

  /** The comma that parts a tag from the words before it; -1 when there is none. */
  private static int commaBefore(Sentence sentence, Token cue) {
    int found = -1;
    for (int i = cue.index() - 1; i >= sentence.first() && i > cue.index() - TAG_REACH; i--) {
      Token token = sentence.token(i);
      if (token.text().equals(",")) {
        found = i;
        if ((i + 1 < cue.index() && sentence.token(i + 1).isNoun())
            || sentence.token(i + 1).pos().equals("PRP")
            || i + 1 == cue.index()) {
          return i;
        }
      } else if (token.isVerb() && !token.is("aux")) {
        break;
      }
    }
    return found;
  }

  private static void propose(
      Sentence sentence,
      Token cue,
      Route route,
      @Nullable Token speaker,
      List<Proposal> found,
      Stretch... stretches) {
    List<Token> content = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (int i = stretch.first(); i < stretch.end(); i++) {
        content.add(sentence.token(i));
      }
    }
    List<Stretch> runs = Stretch.of(content);
    if (runs.isEmpty()) {
      return;
    }
    Token anchor = sentence.token(runs.get(0).first());
    for (Stretch run : runs) {
      for (int i = run.first(); i < run.end(); i++) {
        Token token = sentence.token(i);
        if ((token.pos().startsWith("VB") && token.head() < 0) || token.head() == cue.index()) {
          anchor = token;
        }
      }
    }
    found.add(new Proposal(sentence, cue, route, anchor, runs, speaker));
  }
}
