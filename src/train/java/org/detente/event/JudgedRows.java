package org.detente.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.annotate.AnnotatedText;
import org.detente.event.GoldEvents.Coded;
import org.detente.event.GoldEvents.Coding;
import org.detente.model.LogisticFit.Example;
import org.detente.record.Actor;
import org.detente.record.AnnotatedArticle;
import org.detente.record.EventMention;

/**
 * Rows of the coder of which is known whether they are right, with the features of each: those that
 * readers judged ({@code event-verdicts.tsv}), and those of sentences coded by hand, where a row is
 * right when it matches a coded event.
 */
final class JudgedRows {
  private static final EventCoder ALL = new EventCoder(ActionTable.shared(), 0);

  /** Columns of a verdict that tell the row, before those that tell the verdict. */
  private static final int KEY = 8;

  /**
   * A row of which is known whether it is right.
   *
   * @param set where it is from
   * @param text id of its article or passage
   */
  record Judged(String set, String text, Example example) {
    private String kind() {
      return set + example.right();
    }

    private Judged weighing(double weight) {
      return new Judged(set, text, new Example(example.features(), example.right(), weight));
    }
  }

  /** The draw that no rule was made from. */
  private static final String UNSEEN = "draw D";

  /** The draw of articles written for the project, which is of another kind of news. */
  private static final String SAMPLES = "draw S";

  private final Map<String, String> verdicts = new HashMap<>();
  private final Map<String, Integer> judged = new HashMap<>();
  private final List<Judged> rows = new ArrayList<>();

  /**
   * Reads the verdicts: {@code article, trigger, type, modality, actor1, country1, actor2,
   * country2, draw, right}, places in code points; lines that begin with # are comments.
   */
  JudgedRows(Path verdicts) throws IOException {
    for (String line : Files.readAllLines(verdicts, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        String key = String.join("\t", List.of(cells).subList(0, KEY));
        this.verdicts.put(key, cells[KEY] + "\t" + cells[KEY + 1]);
        judged.merge("draw " + cells[KEY] + cells[KEY + 1].equals("1"), 1, Integer::sum);
      }
    }
  }

  /** Adds the rows of an article that readers judged. */
  void add(AnnotatedArticle article) {
    add(article.getArticle().getSourceId(), AnnotatedText.of(article));
  }

  /** Adds the rows of a text that readers judged under an id. */
  void add(String id, AnnotatedText text) {
    features(text)
        .forEach(
            (row, features) -> {
              String verdict = verdicts.remove(key(id, row));
              if (verdict != null) {
                String[] cells = verdict.split("\t", -1);
                boolean right = cells[1].equals("1");
                rows.add(new Judged("draw " + cells[0], id, new Example(features, right, 1)));
              }
            });
  }

  /** Adds the rows of a sentence that was coded by hand. */
  void add(String set, Coding coding) {
    List<Coded> open = new ArrayList<>(coding.events());
    features(Texts.annotate(coding.text(), coding.published()))
        .forEach(
            (row, features) -> {
              Coded found = GoldEvents.coded(row);
              boolean right =
                  open.stream()
                      .filter(e -> e.matches(found))
                      .findFirst()
                      .map(open::remove)
                      .isPresent();
              rows.add(new Judged(set, coding.id(), new Example(features, right, 1)));
            });
  }

  /**
   * The rows so far, in the order in which they came. Rules that were made from the verdicts of a
   * draw have dropped more of its wrong rows than they drop elsewhere; those that are left weigh as
   * much more as the unseen draw has kept more, so that no draw looks better than unseen text.
   */
  List<Judged> rows() {
    Map<String, Integer> left = new HashMap<>();
    rows.forEach(row -> left.merge(row.kind(), 1, Integer::sum));
    return rows.stream()
        .map(
            row ->
                row.set().startsWith("draw ") && !row.set().equals(SAMPLES)
                    ? row.weighing(
                        kept(left, UNSEEN + row.example().right()) / kept(left, row.kind()))
                    : row)
        .toList();
  }

  private double kept(Map<String, Integer> left, String kind) {
    return left.getOrDefault(kind, 0) / (double) judged.getOrDefault(kind, 1);
  }

  /** Verdicts whose rows the coder does not give any more. */
  int gone() {
    return verdicts.size();
  }

  private static Map<EventMention, List<String>> features(AnnotatedText text) {
    Map<EventMention, List<String>> weighed = new LinkedHashMap<>();
    IdentityHashMap<EventMention, List<String>> features = new IdentityHashMap<>();
    ALL.code(
            text,
            new Trace() {
              @Override
              public void weighs(EventMention row, List<String> names) {
                features.put(row, names);
              }
            })
        .forEach(row -> weighed.put(row, features.getOrDefault(row, List.of())));
    return weighed;
  }

  private static String key(String article, EventMention row) {
    return String.join(
        "\t",
        article,
        String.valueOf(row.getTriggerBegin()),
        row.getEventType(),
        row.getModality().name(),
        actor(row.getActor1()),
        row.getActor2() == null ? "\t" : actor(row.getActor2()));
  }

  private static String actor(Actor actor) {
    return actor.getBegin() + "\t" + (actor.getCountry() == null ? "" : actor.getCountry());
  }
}
