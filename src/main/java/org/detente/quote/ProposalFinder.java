package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * Proposes, for a parsed sentence, every clause or complement that might be reported speech with
 * the word that reports it. Generous on purpose: {@link ReportModel} decides which ones are.
 * Sentences without a tree give the proposals of the word order only.
 */
final class ProposalFinder {
  private static final Set<String> NOT_CUES =
      Set.of("be", "have", "do", "get", "let", "help", "start", "stop", "begin", "use");

  private ProposalFinder() {}

  /** The proposals of a sentence, by cue. */
  static List<Proposal> find(Sentence sentence) {
    List<Proposal> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      SurfaceProposals.add(sentence, token, found);
    }
    if (!sentence.parsed()) {
      return found;
    }
    for (Token token : sentence.tokens()) {
      if (token.pos().startsWith("VB") || token.pos().startsWith("JJ")) {
        if (!NOT_CUES.contains(token.lemma())) {
          ofVerb(sentence, token, found);
        }
      } else if (token.isNoun()) {
        ofNoun(sentence, token, found);
      }
      if (token.text().equalsIgnoreCase("according")) {
        accordingTo(sentence, token, found);
      }
    }
    return found;
  }

  private static void ofVerb(Sentence sentence, Token cue, List<Proposal> found) {
    Token object = null;
    boolean verb = cue.pos().startsWith("VB");
    for (Token dependent : sentence.dependents(cue)) {
      if (dependent.is("ccomp")) {
        add(sentence, cue, Route.CLAUSE, dependent, sentence.subtree(dependent), found);
      } else if (dependent.is("xcomp") && verb) {
        add(sentence, cue, Route.INFINITIVE, dependent, sentence.subtree(dependent), found);
      } else if (dependent.is("obj") && verb) {
        object = dependent;
        add(sentence, cue, Route.OBJECT, dependent, sentence.subtree(dependent), found);
      } else if (dependent.is("obl") && verb && dependent.index() > cue.index()) {
        addPrepositional(sentence, cue, dependent, found);
      } else if (dependent.relation().equals("nsubj:pass")) {
        add(sentence, cue, Route.PASSIVE_SUBJECT, dependent, sentence.subtree(dependent), found);
      } else if (dependent.is("advcl") && dependent.index() > cue.index() && verb) {
        add(sentence, cue, Route.ADVERBIAL, dependent, sentence.subtree(dependent), found);
      }
    }
    if (object != null) {
      addPredication(sentence, cue, object, found);
    }
    if (verb) {
      ofHost(sentence, cue, found);
    }
  }

  /** The object with all that follows it under the same verb. */
  private static void addPredication(
      Sentence sentence, Token cue, Token object, List<Proposal> found) {
    List<Token> all = new ArrayList<>(sentence.subtree(object));
    boolean more = false;
    for (Token dependent : sentence.dependents(cue)) {
      if (dependent.index() > object.index()
          && (dependent.is("xcomp")
              || dependent.is("obl")
              || dependent.is("ccomp")
              || dependent.is("advcl")
              || dependent.is("advmod")
              || dependent.is("dep"))) {
        all.addAll(sentence.subtree(dependent));
        more = true;
      }
    }
    if (more) {
      all.sort((a, b) -> Integer.compare(a.index(), b.index()));
      add(sentence, cue, Route.PREDICATION, object, all, found);
    }
  }

  private static void addPrepositional(
      Sentence sentence, Token cue, Token dependent, List<Proposal> found) {
    List<Token> content = new ArrayList<>(sentence.subtree(dependent));
    List<Token> cases = sentence.dependents(dependent, "case", "mark");
    if (cases.isEmpty()) {
      return;
    }
    Token preposition = cases.get(cases.size() - 1);
    content.removeIf(token -> token.index() <= preposition.index());
    add(sentence, cue, Route.PREPOSITIONAL, dependent, content, found);
  }

  /** A reporting clause inside the clause that it reports. */
  private static void ofHost(Sentence sentence, Token cue, List<Proposal> found) {
    if (cue.head() < 0 || !sentence.dependents(cue, "ccomp").isEmpty()) {
      return;
    }
    boolean inserted = cue.is("parataxis") || cue.is("dep") || cue.is("discourse");
    boolean as = cue.is("advcl") && hasMark(sentence, cue, "as");
    if (inserted || as) {
      Token host = sentence.token(cue.head());
      List<Token> content = new ArrayList<>(sentence.subtree(host));
      content.removeAll(sentence.subtree(cue));
      add(sentence, cue, as ? Route.AS_CLAUSE : Route.PARENTHESIS, host, content, found);
    }
  }

  private static boolean hasMark(Sentence sentence, Token cue, String word) {
    for (Token mark : sentence.dependents(cue, "mark", "advmod", "case")) {
      if (mark.text().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  private static void ofNoun(Sentence sentence, Token cue, List<Proposal> found) {
    for (Token dependent : sentence.dependents(cue)) {
      if (dependent.index() < cue.index()) {
        continue;
      }
      if (dependent.is("ccomp") || dependent.relation().equals("acl")) {
        add(sentence, cue, Route.NOUN_CLAUSE, dependent, sentence.subtree(dependent), found);
      } else if (dependent.is("nmod")) {
        addPrepositional(sentence, cue, dependent, found);
      }
    }
  }

  private static void accordingTo(Sentence sentence, Token according, List<Proposal> found) {
    if (according.head() < 0) {
      return;
    }
    Token speaker = sentence.token(according.head());
    if (speaker.index() < according.index() || speaker.head() < 0) {
      return;
    }
    Token host = sentence.token(speaker.head());
    List<Token> content = new ArrayList<>(sentence.subtree(host));
    content.removeAll(sentence.subtree(speaker));
    List<Stretch> stretches = Stretch.of(content);
    if (!stretches.isEmpty()) {
      found.add(new Proposal(sentence, according, Route.ACCORDING_TO, host, stretches, speaker));
    }
  }

  private static void add(
      Sentence sentence,
      Token cue,
      Route route,
      Token anchor,
      List<Token> content,
      List<Proposal> found) {
    int dateline = Dateline.end(sentence);
    List<Token> words =
        anchor.index() < dateline
            ? content
            : content.stream().filter(token -> token.index() >= dateline).toList();
    List<Stretch> stretches = Stretch.of(words);
    if (!stretches.isEmpty()) {
      Token speaker = SpeakerRules.of(sentence, cue);
      found.add(new Proposal(sentence, cue, route, anchor, stretches, speaker));
    }
  }
}
