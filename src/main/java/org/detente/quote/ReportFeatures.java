package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The features that {@link ReportModel} weighs: a proposal in, names of binary features out. They
 * describe the reporting word, its form and negation, the kind of speaker, how the content hangs on
 * the word, its length and marks, and what else competes for it.
 */
final class ReportFeatures {
  private ReportFeatures() {}

  /** The features of a proposal among all those of its sentence. */
  static List<String> of(Proposal proposal, List<Proposal> rivals, MarkedText marked) {
    List<String> out = new ArrayList<>(32);
    Sentence sentence = proposal.sentence();
    Token cue = proposal.cue();
    String route = proposal.route().name();
    String lemma = cue.lemma().toLowerCase(Locale.ROOT);
    CueLexicon.CueClass cueClass = CueLexicon.shared().classOf(cue);
    String type = cueClass == null ? "NONE" : cueClass.name();
    String speaker = speakerType(proposal.speaker());
    String lead = lead(sentence, proposal);
    out.add("bias");
    out.add("route=" + route);
    out.add("lemma=" + lemma);
    out.add("lemma,route=" + lemma + "," + route);
    out.add("class,route=" + type + "," + route + "," + cue.pos().substring(0, 2));
    out.add("pos,route=" + cue.pos() + "," + route);
    out.add("class,speaker=" + type + "," + speaker);
    out.add("route,speaker=" + route + "," + speaker);
    out.add("lemma,speaker=" + lemma + "," + speaker);
    out.add("route,anchor=" + route + "," + proposal.anchor().pos() + "," + lead);
    out.add("lemma,lead=" + lemma + "," + route + "," + lead);
    out.add("anchor=" + proposal.anchor().lemma().toLowerCase(Locale.ROOT));
    out.add("anchor,type=" + route + "," + proposal.anchor().ner());
    out.add("cueat=" + cue.relation() + "," + route);
    if (proposal.speaker() != null) {
      out.add("who=" + proposal.speaker().lemma().toLowerCase(Locale.ROOT));
      out.add("who,route=" + speaker + "," + proposal.speaker().relation() + "," + route);
    }
    if (cue.head() >= 0) {
      Token head = sentence.token(cue.head());
      out.add("over=" + head.lemma().toLowerCase(Locale.ROOT) + "," + cue.relation());
    }
    shape(proposal, marked, type, out);
    around(sentence, cue, route, out);
    rivals(proposal, rivals, out);
    return out;
  }

  private static void shape(Proposal proposal, MarkedText marked, String type, List<String> out) {
    String route = proposal.route().name();
    int words = 0;
    int quoted = 0;
    for (Stretch stretch : proposal.content()) {
      for (int i = stretch.first(); i < stretch.end(); i++) {
        words++;
        quoted += marked.outside(i) ? 0 : 1;
      }
    }
    String length = bucket(words);
    String order = proposal.first() > proposal.cue().index() ? "after" : "before";
    out.add("length,route=" + length + "," + route);
    out.add("order,route=" + order + "," + route + "," + proposal.content().size());
    out.add("gap=" + bucket(Math.abs(proposal.first() - proposal.cue().index())) + "," + route);
    String marks = quoted == 0 ? "none" : quoted == words ? "all" : "some";
    out.add("marks,route=" + marks + "," + route);
    out.add("marks,class=" + marks + "," + type);
    Token last = proposal.sentence().token(proposal.end() - 1);
    int after = proposal.end();
    boolean closes =
        after >= proposal.sentence().end() || Stretch.isEdge(proposal.sentence().token(after));
    out.add("ends=" + closes + "," + route + "," + (last.isNoun() ? "N" : last.pos()));
    out.add("first=" + proposal.sentence().token(proposal.first()).pos() + "," + route);
  }

  private static void around(Sentence sentence, Token cue, String route, List<String> out) {
    for (Token dependent : sentence.dependents(cue)) {
      String lemma = dependent.lemma().toLowerCase(Locale.ROOT);
      if (dependent.is("aux") || dependent.is("advmod") || dependent.is("mark")) {
        out.add(dependent.relation() + "=" + lemma);
      }
      if (lemma.equals("not") || lemma.equals("n't") || lemma.equals("never")) {
        out.add("negated," + route);
      }
      if (dependent.is("obj") || dependent.is("iobj")) {
        out.add("object=" + dependent.pos() + "," + route);
      }
    }
  }

  private static void rivals(Proposal proposal, List<Proposal> rivals, List<String> out) {
    boolean inside = false;
    boolean same = false;
    for (Proposal rival : rivals) {
      if (rival.equals(proposal)) {
        continue;
      }
      if (rival.cue().index() == proposal.cue().index()) {
        same |= rival.content().equals(proposal.content());
        out.add("rival=" + rival.route() + "," + proposal.route());
        if (rival.first() == proposal.first() && rival.end() != proposal.end()) {
          String longer = rival.end() > proposal.end() ? "longer" : "shorter";
          out.add("ends=" + longer + "," + rival.route() + "," + proposal.route());
        }
      } else if (covers(rival, proposal.cue().index())
          && CueLexicon.shared().isSpeechOrAct(rival.cue())
          && (rival.route() == Route.CLAUSE || rival.route() == Route.PARENTHESIS)) {
        inside = true;
      }
    }
    if (same) {
      out.add("agreed," + proposal.route());
    }
    if (inside) {
      out.add("inside," + proposal.route());
    }
  }

  private static boolean covers(Proposal rival, int token) {
    for (Stretch stretch : rival.content()) {
      if (stretch.covers(token)) {
        return true;
      }
    }
    return false;
  }

  /** The word that introduces the content: that, to, whether, a preposition. */
  private static String lead(Sentence sentence, Proposal proposal) {
    if (proposal.route() == Route.PREPOSITIONAL) {
      for (Token mark : sentence.dependents(proposal.anchor(), "case", "mark")) {
        return mark.text().toLowerCase(Locale.ROOT);
      }
    }
    for (Token mark : sentence.dependents(proposal.anchor(), "mark")) {
      return mark.text().toLowerCase(Locale.ROOT);
    }
    return "-";
  }

  private static String speakerType(@Nullable Token speaker) {
    if (speaker == null) {
      return "none";
    }
    if (speaker.isPronoun()) {
      return speaker.text().toLowerCase(Locale.ROOT);
    }
    return speaker.ner().equals("O") ? speaker.pos() : speaker.ner();
  }

  private static String bucket(int n) {
    return n <= 4 ? String.valueOf(n) : n <= 7 ? "7" : n <= 12 ? "12" : n <= 25 ? "25" : "more";
  }
}
