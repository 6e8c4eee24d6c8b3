package org.detente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.detente.event.Explanation;
import org.detente.record.EventMention;

/**
 * Writes an {@link Explanation} in the JSON form of {@code annotate --explain}: one object for each
 * sentence, in it one for each trigger with the rule that decided, and in {@code "rules"} the other
 * rules of that trigger, each with its reason.
 */
final class ExplainRows {
  private ExplainRows() {}

  /** Adds {@code "explain"} to a line. */
  static void put(ObjectNode line, List<Explanation.InSentence> sentences) {
    ArrayNode rows = line.putArray("explain");
    for (Explanation.InSentence sentence : sentences) {
      ObjectNode row =
          rows.addObject()
              .put("begin", sentence.begin())
              .put("end", sentence.end())
              .put("text", sentence.text())
              .put("reason", sentence.reason() == null ? null : sentence.reason().name());
      ArrayNode triggers = row.putArray("triggers");
      sentence.triggers().forEach(trigger -> trigger(triggers.addObject(), trigger));
    }
  }

  private static void trigger(ObjectNode row, Explanation.Trigger trigger) {
    Explanation.Rule rule = trigger.decisive();
    row.putArray("trigger").add(trigger.begin()).add(trigger.end());
    row.put("text", trigger.text());
    rule(row, rule);
    row.put("row", rule.row())
        .put("cameo_code", rule.cameoCode())
        .put("event_type", rule.eventType())
        .put("modality", rule.modality() == null ? null : rule.modality().name());
    steps(row.putArray("steps"), rule.steps());
    actors(row.putArray("actor1"), rule.actors(), 1);
    actors(row.putArray("actor2"), rule.actors(), 2);
    ArrayNode pairs = row.putArray("pairs");
    for (Explanation.Pair pair : rule.pairs()) {
      pairs
          .addObject()
          .put("first", pair.first())
          .put("second", pair.second())
          .put("reason", pair.reason().name())
          .put("detail", pair.detail());
    }
    ArrayNode events = row.putArray("events");
    for (EventMention event : rule.events()) {
      ObjectNode cells = events.addObject();
      JsonRows.event(cells, event);
      cells
          .put("date_text", event.getDateText())
          .put("date_resolution", event.getDateResolution().name())
          .put("location", event.getLocation() == null ? null : event.getLocation().getName());
    }
    ArrayNode others = row.putArray("rules");
    trigger.rules().stream().skip(1).forEach(other -> rule(others.addObject(), other));
  }

  private static void rule(ObjectNode row, Explanation.Rule rule) {
    row.put("rule_id", rule.ruleId())
        .put("outcome", rule.events().isEmpty() ? "REFUSED" : "CODED")
        .put("reason", rule.reason() == null ? null : rule.reason().name())
        .put("detail", rule.detail());
  }

  private static void steps(ArrayNode rows, List<Explanation.Step> steps) {
    for (Explanation.Step step : steps) {
      rows.addObject()
          .put("begin", step.begin())
          .put("end", step.end())
          .put("text", step.text())
          .put("effect", step.effect())
          .put("negated", step.negated())
          .put("cameo_code", step.cameoCode())
          .put("modality", step.modality().name());
    }
  }

  private static void actors(ArrayNode rows, List<Explanation.Actor> actors, int side) {
    for (Explanation.Actor actor : actors) {
      if (actor.side() != side) {
        continue;
      }
      ObjectNode row = rows.addObject().put("slot", actor.slot());
      if (actor.begin() < 0) {
        row.putNull("begin").putNull("end").putNull("text");
      } else {
        row.put("begin", actor.begin()).put("end", actor.end()).put("text", actor.text());
      }
      row.put("name", actor.name())
          .put("country", actor.country())
          .put("sector", actor.sector())
          .put("form", actor.form() == null ? null : actor.form().name())
          .put("mention", actor.mention())
          .put("evidence", actor.evidence());
      ArrayNode path = row.putArray("path");
      for (Explanation.Link link : actor.path()) {
        path.addObject().put("way", link.way().name()).put("text", link.text());
      }
      row.put("reason", actor.reason() == null ? null : actor.reason().name());
    }
  }
}
