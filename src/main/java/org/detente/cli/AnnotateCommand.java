package org.detente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.article.ArticleExtractor;
import org.detente.cast.CastResolver;
import org.detente.event.EventCoder;
import org.detente.mention.MentionFinder;
import org.detente.quote.QuoteAttributor;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.DocumentFormat;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.SourceDocument;
import org.detente.record.Span;
import org.detente.tone.TargetTone;
import org.detente.tone.ToneScorer;
import org.jspecify.annotations.Nullable;

/** {@code annotate}: interim. */
public final class AnnotateCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final MentionFinder mentionFinder = new MentionFinder();
  private final QuoteAttributor attributor = new QuoteAttributor();
  private final EventCoder coder = new EventCoder();
  private final ToneScorer scorer = new ToneScorer();
  private final ArticleAnnotator annotator =
      new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);

  /** Runs it. */
  public void run(Path input, Path output, List<String> layers) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(input, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          out.write(JSON.writeValueAsString(annotate(JSON.readTree(line), layers)));
          out.write('\n');
        }
      }
    }
  }

  private ObjectNode annotate(JsonNode in, List<String> layers) {
    SourceDocument document = new SourceDocument();
    String text = in.path("text").asText();
    document.setSourceUri("interim");
    document.setSourceId(in.path("id").asText());
    document.setFormat(DocumentFormat.VERBATIM);
    document.setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    document.setContentSha256(String.format(java.util.Locale.ROOT, "%064x", text.hashCode()));
    document.setPublished(in.path("published").asText(null));
    document.setTitle(in.path("title").asText(null));
    Article article = extractor.extract(document);
    AnnotatedText view = AnnotatedText.of(annotator.annotate(article));
    List<Mention> mentions = mentionFinder.find(view);
    List<Quote> quotes = layers.contains("quotes") ? attributor.attribute(view) : List.of();
    List<EventMention> events = layers.contains("events") ? coder.code(view) : List.of();
    scorer.score(view, mentions, quotes, events);
    ObjectNode row = JSON.createObjectNode();
    row.put("id", in.path("id").asText());
    ObjectNode a = row.putObject("article");
    a.put("text", article.getText());
    a.put("tone", article.getTone());
    ArrayNode ms = row.putArray("mentions");
    for (Mention m : mentions) {
      ObjectNode o = ms.addObject();
      o.put("begin", m.getBegin());
      o.put("end", m.getEnd());
      o.put("text", m.getText());
      o.put("type", m.getType().name());
      o.put("name", m.getName());
      o.put("country", m.getCountry());
      o.put("sector", m.getSector());
      o.put("negative", m.getNegative());
      o.put("neutral", m.getNeutral());
      o.put("positive", m.getPositive());
    }
    ArrayNode qs = row.putArray("quotes");
    for (Quote q : quotes) {
      ObjectNode o = qs.addObject();
      o.put("kind", q.getKind().name());
      ArrayNode content = o.putArray("content");
      for (Span s : q.getSpans()) {
        content.addArray().add(s.getBegin()).add(s.getEnd());
      }
      span(o, "cue", q.getCueBegin(), q.getCueEnd());
      span(o, "speaker", q.getSpeakerBegin(), q.getSpeakerEnd());
      o.put("speaker_name", q.getSpeakerName());
      o.put("speaker_country", q.getSpeakerCountry());
      o.put("confidence", q.getConfidence());
      o.put("method", q.getMethod());
      o.put("tone", q.getTone());
    }
    ArrayNode es = row.putArray("events");
    for (EventMention e : events) {
      ObjectNode o = es.addObject();
      o.put("begin", e.getSentenceBegin());
      o.put("end", e.getSentenceEnd());
      span(o, "trigger", e.getTriggerBegin(), e.getTriggerEnd());
      actor(o, "actor1", e.getActor1());
      actor(o, "actor2", e.getActor2());
      o.put("event_type", e.getEventType());
      o.put("event_mode", e.getEventMode());
      o.put("cameo_code", e.getCameoCode());
      o.put("quad_class", e.getQuadClass());
      o.put("goldstein", e.getGoldstein());
      o.put("event_date", e.getEventDate() == null ? null : e.getEventDate().toString());
      o.put("modality", e.getModality().name());
      o.put("reciprocal", e.getReciprocal());
      o.put("confidence", e.getConfidence());
      o.put("rule_id", e.getRuleId());
    }
    if (in.has("targets")) {
      ArrayNode ts = row.putArray("targets");
      for (JsonNode t : in.get("targets")) {
        int b = t.get(0).asInt();
        int e = t.get(1).asInt();
        TargetTone tone = scorer.target(view, b, e);
        ts.addObject()
            .put("begin", b)
            .put("end", e)
            .put("negative", tone.negative())
            .put("neutral", tone.neutral())
            .put("positive", tone.positive());
      }
    }
    return row;
  }

  private static void span(
      ObjectNode o, String name, @Nullable Integer begin, @Nullable Integer end) {
    if (begin == null || end == null) {
      o.putNull(name);
    } else {
      o.putArray(name).add(begin).add(end);
    }
  }

  private static void actor(ObjectNode o, String name, @Nullable Actor actor) {
    if (actor == null) {
      o.putNull(name);
      return;
    }
    o.putObject(name)
        .put("name", actor.getName())
        .put("country", actor.getCountry())
        .put("sector", actor.getSector())
        .put("begin", actor.getBegin())
        .put("end", actor.getEnd());
  }
}
