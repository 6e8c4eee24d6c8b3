package org.detente.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.detente.event.Explanation;
import org.detente.event.Refusal;
import org.detente.record.EventMention;
import org.detente.record.Location;

/**
 * An {@link Explanation} as a person reads it: each sentence, below it each trigger with the rule
 * that decided, who was found where, what words changed the meaning, and the event or the reason
 * why there is none. Lines end in a line feed; words of reasons are those of {@link Refusal}.
 */
final class ExplainText {
  private static final int WIDTH = 100;
  private static final String MARGIN = " ".repeat(14);

  private final StringBuilder out = new StringBuilder();

  private ExplainText() {}

  /** The whole account. */
  static String of(Explanation explanation) {
    ExplainText text = new ExplainText();
    int triggers = 0;
    for (Explanation.InSentence sentence : explanation.sentences()) {
      text.sentence(sentence);
      triggers += sentence.triggers().size();
    }
    text.out
        .append(count(explanation.sentences().size(), "sentence"))
        .append(", ")
        .append(count(triggers, "trigger"))
        .append(", ")
        .append(count(explanation.events().size(), "event"))
        .append('\n');
    return text.out.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void sentence(Explanation.InSentence sentence) {
    out.append(sentence.text().replaceAll("\\s+", " ")).append('\n');
    if (sentence.reason() != null) {
      out.append("  no event: ").append(reason(sentence.reason())).append('\n');
    }
    sentence.triggers().forEach(this::trigger);
    out.append('\n');
  }

  private static String reason(Refusal reason) {
    return reason.name() + ", " + reason.sentence();
  }

  private void trigger(Explanation.Trigger trigger) {
    Explanation.Rule rule = trigger.decisive();
    out.append("  \"").append(trigger.text()).append("\" [").append(trigger.begin()).append(':');
    out.append(trigger.end()).append("] ").append(trigger.coded() ? "CODED" : "REFUSED");
    out.append('\n');
    if (rule.reason() != null) {
      line("why", reason(rule.reason()) + (rule.detail() == null ? "" : ": " + rule.detail()));
    }
    line("rule", rule.ruleId() + "  (" + rule.row() + ")");
    side(rule, 1);
    side(rule, 2);
    meaning(rule);
    for (Explanation.Pair pair : rule.pairs()) {
      String second = pair.second().isEmpty() ? "nobody" : "\"" + pair.second() + "\"";
      String words = "\"" + pair.first() + "\" and " + second + ": " + reason(pair.reason());
      line("no event", pair.detail() == null ? words : words + ": " + pair.detail());
    }
    rule.events().forEach(this::event);
    others(trigger.rules().subList(1, trigger.rules().size()));
  }

  /** The actors of a side, the words that are none, and the slots in which nothing stands. */
  private void side(Explanation.Rule rule, int side) {
    StringJoiner empty = new StringJoiner(", ");
    for (Explanation.Actor actor : rule.actors()) {
      if (actor.side() == side && actor.reason() == Refusal.NOTHING_THERE) {
        empty.add(actor.slot());
      } else if (actor.side() == side) {
        line("actor" + side, actor(actor));
      }
    }
    if (empty.length() > 0) {
      line("actor" + side, "none: " + reason(Refusal.NOTHING_THERE) + ": " + empty);
    }
  }

  private static String actor(Explanation.Actor actor) {
    StringJoiner line = new StringJoiner(", ");
    String words = actor.begin() < 0 ? "" : "\"" + actor.text() + "\"";
    boolean known = actor.name() != null || actor.country() != null || actor.sector() != null;
    if (known) {
      StringJoiner who = new StringJoiner(" ");
      for (String part : new String[] {words, actor.name(), actor.country(), actor.sector()}) {
        if (part != null) {
          who.add(part);
        }
      }
      line.add(who.toString());
    } else if (!words.isEmpty()) {
      line.add(words);
    }
    line.add("slot " + actor.slot());
    if (actor.form() != null) {
      String same = actor.text().equals(actor.mention()) ? "" : " \"" + actor.mention() + "\"";
      line.add("as " + actor.form() + same);
    } else if (known) {
      line.add("as a noun");
    }
    if (actor.evidence() != null) {
      line.add("known by " + actor.evidence());
    }
    for (Explanation.Link link : actor.path()) {
      line.add(link.way() + " of \"" + link.text() + "\"");
    }
    return actor.reason() == null
        ? line.toString()
        : "none: " + line + ": " + reason(actor.reason());
  }

  private void meaning(Explanation.Rule rule) {
    if (rule.cameoCode() == null) {
      return;
    }
    StringJoiner steps = new StringJoiner("; ");
    for (Explanation.Step step : rule.steps()) {
      steps.add(
          "\""
              + step.text()
              + "\" "
              + (step.negated() ? "not " : "")
              + step.effect()
              + " -> "
              + step.cameoCode()
              + " "
              + step.modality());
    }
    String how = rule.steps().isEmpty() ? "no word above changes it" : steps.toString();
    line("meaning", rule.eventType() + " " + rule.cameoCode() + " " + rule.modality() + ": " + how);
  }

  private void event(EventMention row) {
    String mode = row.getEventMode() == null ? "" : "/" + row.getEventMode();
    line(
        "event",
        String.format(
            Locale.ROOT,
            "%s%s, CAMEO %s, quad class %d, Goldstein %s, %s, %s %s %s, confidence %s",
            row.getEventType(),
            mode,
            row.getCameoCode(),
            row.getQuadClass(),
            row.getGoldstein(),
            row.getModality(),
            name(row.getActor1()),
            row.getReciprocal() ? "~" : ">",
            row.getActor2() == null ? "nobody" : name(row.getActor2()),
            row.getConfidence()));
    String words = row.getDateText() == null ? "" : " by \"" + row.getDateText() + "\"";
    String day = row.getEventDate() == null ? "none" : row.getEventDate().toString();
    line("date", day + words + ", " + row.getDateResolution());
    Location place = row.getLocation();
    line(
        "place",
        place == null
            ? "none"
            : place.getName() + ", " + place.getCountry() + ", " + place.getResolution());
  }

  private static String name(org.detente.record.Actor actor) {
    String name = actor.getName() == null ? actor.getNameRaw() : actor.getName();
    return actor.getCountry() == null ? name : name + " (" + actor.getCountry() + ")";
  }

  /** Other rules, those with the same reason together. */
  private void others(List<Explanation.Rule> rules) {
    Map<Refusal, List<String>> byReason = new LinkedHashMap<>();
    for (Explanation.Rule rule : rules) {
      if (rule.reason() != null) {
        String detail = rule.detail() == null ? "" : " (" + rule.detail() + ")";
        byReason.computeIfAbsent(rule.reason(), r -> new ArrayList<>()).add(rule.ruleId() + detail);
      }
    }
    byReason.forEach(
        (reason, ids) -> line("others", reason(reason) + ": " + String.join(", ", ids)));
  }

  /** A labelled line, folded at blanks. */
  private void line(String label, String words) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "    %-10s", label));
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > MARGIN.length()) {
        out.append(line).append('\n');
        line = new StringBuilder(MARGIN);
      } else if (line.length() > MARGIN.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    out.append(line).append('\n');
  }
}
