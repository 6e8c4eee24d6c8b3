package org.detente.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.Quote;
import org.jspecify.annotations.Nullable;

/**
 * An annotated text in, its quotations with their speakers out, in text order and without overlap.
 * Thread-safe; linear in the length of the text.
 */
public final class QuoteAttributor {
  /** Likelihood from which a report counts: the best of F1 on one sixth of PolNeAR train. */
  private static final double THRESHOLD = 0.15;

  /** The same for a report that holds words in marks. */
  private static final double MARKED_THRESHOLD = 0.08;

  /** The same for words that report a belief, a plan or a finding. */
  private static final double OTHER_THRESHOLD = 0.33;

  /** The same where no word is in marks and the cue is in no list, or nobody speaks. */
  private static final double DOUBTFUL_THRESHOLD = 0.5;

  private static final int MIN_MARKED_WORDS = 3;
  private static final int MIN_UNTAGGED_WORDS = 4;

  /** A proposal; its rank is its likelihood, less 1 where that lies below the threshold. */
  private record Scored(Proposal proposal, List<Stretch> spans, double rank, double likelihood) {}

  private final ReportModel model;

  /** An attributor with the model that ships. */
  public QuoteAttributor() {
    this(ReportModel.shared());
  }

  /** An attributor with a model of its own, such as one that has not seen some articles. */
  QuoteAttributor(ReportModel model) {
    this.model = model;
  }

  /** Finds and attributes the quotations of a text; tone stays null. */
  public List<Quote> attribute(AnnotatedText text) {
    MarkedText marked = MarkedText.of(text);
    QuoteRows rows = new QuoteRows(marked);
    List<Quote> quotes = new ArrayList<>();
    for (Draft draft : drafts(marked)) {
      quotes.add(rows.of(draft));
    }
    return quotes;
  }

  /** The quotations of a text before they become rows, in text order. */
  List<Draft> drafts(MarkedText marked) {
    WholeQuotes wholes = WholeQuotes.of(marked);
    List<Draft> reports = reports(marked, wholes);
    List<Draft> drafts = new CarryOver(marked, wholes, reports).drafts();
    drafts.addAll(reports);
    drafts.sort(Comparator.comparingInt(Draft::begin));
    return drafts;
  }

  private List<Draft> reports(MarkedText marked, WholeQuotes wholes) {
    List<Draft> reports = new ArrayList<>();
    Set<Integer> taken = wholes.cues();
    for (Sentence sentence : marked.text().sentences()) {
      List<Scored> scored = new ArrayList<>();
      List<Proposal> proposals = ProposalFinder.find(sentence);
      for (Proposal proposal : proposals) {
        if (taken.contains(proposal.cue().index())
            || !marked.outside(proposal.cue().index())
            || meetsWhole(proposal, marked, wholes)) {
          continue;
        }
        double score = model.score(ReportFeatures.of(proposal, proposals, marked));
        if (score >= limit(proposal, markedWords(proposal, marked)) && !onlyNames(proposal)) {
          double rank = score < THRESHOLD ? score - 1 : score;
          scored.add(new Scored(proposal, marked.offsets(proposal.content()), rank, score));
        }
      }
      List<Draft> chosen = select(scored, marked);
      reports.addAll(chosen);
      reports.addAll(MarkedPhrases.of(sentence, marked, wholes, chosen));
    }
    return reports;
  }

  /** The likelihood that a proposal has to reach. */
  private static double limit(Proposal proposal, int markedWords) {
    Token cue = proposal.cue();
    if (markedWords >= MIN_MARKED_WORDS) {
      return MARKED_THRESHOLD;
    }
    if (CueLexicon.shared().isSpeechOrAct(cue) || proposal.route() == Route.ACCORDING_TO) {
      return THRESHOLD;
    }
    boolean doubtful = CueLexicon.shared().classOf(cue) == null || proposal.speaker() == null;
    return markedWords == 0 && doubtful ? DOUBTFUL_THRESHOLD : OTHER_THRESHOLD;
  }

  /** True for an object that only points to words said elsewhere: condemned [the remarks]. */
  private static boolean onlyNames(Proposal proposal) {
    Token anchor = proposal.anchor();
    boolean object = proposal.route() == Route.OBJECT || proposal.route() == Route.PREDICATION;
    return object
        && (anchor.pos().startsWith("W")
            || (proposal.length() <= 2
                && anchor.isNoun()
                && CueLexicon.shared().classOf(anchor) != null));
  }

  /** Number of the words of a proposal that stand in marks. */
  private static int markedWords(Proposal proposal, MarkedText marked) {
    int words = 0;
    for (Stretch stretch : proposal.content()) {
      for (int i = stretch.first(); i < stretch.end(); i++) {
        words += !marked.outside(i) && MarkedText.isWord(marked.text().tokens().get(i)) ? 1 : 0;
      }
    }
    return words;
  }

  private static boolean meetsWhole(Proposal proposal, MarkedText marked, WholeQuotes wholes) {
    for (Stretch stretch : proposal.content()) {
      for (int i = stretch.first(); i < stretch.end(); i++) {
        if (!marked.outside(i) && wholes.isWhole(marked.spanOf(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes the likeliest proposals of a sentence that do not overlap, one for each cue. */
  private static List<Draft> select(List<Scored> scored, MarkedText marked) {
    scored.sort(
        Comparator.comparingDouble(Scored::rank)
            .reversed()
            .thenComparingInt(s -> s.proposal().first())
            .thenComparing(s -> s.proposal().route()));
    Set<Integer> cues = new HashSet<>();
    List<Draft> taken = new ArrayList<>();
    for (Scored candidate : scored) {
      Proposal proposal = candidate.proposal();
      boolean free = !cues.contains(proposal.cue().index()) && !swallows(proposal, scored);
      for (Draft draft : taken) {
        free &= !draft.meets(candidate.spans());
      }
      if (free) {
        cues.add(proposal.cue().index());
        Token speaker = speaker(proposal, marked);
        taken.add(
            new Draft(
                candidate.spans(),
                proposal.cue(),
                speaker,
                speaker == null ? "UNATTRIBUTED" : proposal.route().name(),
                candidate.likelihood()));
      }
    }
    return taken;
  }

  /**
   * True when the words of a proposal take in the tag of a likelier report: wishes [..., she said].
   */
  private static boolean swallows(Proposal proposal, List<Scored> scored) {
    boolean loose =
        proposal.route() == Route.OBJECT
            || proposal.route() == Route.PREDICATION
            || proposal.route() == Route.NOUN_CLAUSE;
    for (Scored other : scored) {
      Token cue = other.proposal().cue();
      boolean tag =
          other.proposal().route() == Route.START_OF_SENTENCE
              || (loose && cue.pos().equals("VBG") && CueLexicon.shared().isSpeechVerb(cue));
      if (!tag || cue.index() == proposal.cue().index()) {
        continue;
      }
      for (Stretch stretch : proposal.content()) {
        if (stretch.covers(cue.index())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The speaker of a report: outside its own words and outside marks, else the word before the cue.
   */
  private static @Nullable Token speaker(Proposal proposal, MarkedText marked) {
    Sentence sentence = proposal.sentence();
    Token cue = proposal.cue();
    Token adjacent = SubjectOrder.adjacent(marked, sentence, cue);
    if (adjacent != null && proposal.route() != Route.PASSIVE_SUBJECT) {
      return adjacent;
    }
    Token speaker = proposal.speaker();
    if (speaker != null
        && standsApart(proposal, marked, speaker)
        && !speaker.pos().startsWith("VB")
        && speaker.index() >= Dateline.end(sentence)) {
      return speaker;
    }
    boolean active = CueLexicon.shared().isSpeechOrAct(cue);
    Token near = SurfaceProposals.near(sentence, cue);
    if (active && near != null && standsApart(proposal, marked, near)) {
      return near;
    }
    Token main = cue.isNoun() ? null : SubjectOrder.main(marked, sentence, cue);
    if (main == null && active) {
      main = SubjectOrder.firstName(marked, new Stretch(Dateline.end(sentence), cue.index()));
    }
    return main != null && standsApart(proposal, marked, main) ? main : null;
  }

  private static boolean standsApart(Proposal proposal, MarkedText marked, Token token) {
    for (Stretch stretch : proposal.content()) {
      if (stretch.covers(token.index())) {
        return false;
      }
    }
    return marked.outside(token.index());
  }

  /** Fewest words of a quotation without any tag or running speaker. */
  static int minUntaggedWords() {
    return MIN_UNTAGGED_WORDS;
  }
}
