package org.detente.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.detente.failure.DocumentException;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of a JSON Lines file: {@code id, url, title, published, publisher, byline, language},
 * {@code captured_at} (when the crawler fetched it: of several captures of a URL the newest day's
 * holds), {@code text} (taken verbatim) or {@code html} (to be extracted), and {@code targets},
 * spans of the text in code points. Numbers and booleans are accepted where a string is due, other
 * keys are ignored, {@code null} is the same as no key; {@code text} wins over {@code html}. A lone
 * surrogate in any string becomes U+FFFD. Everything else is a {@link DocumentException}:
 * MALFORMED, or EMPTY when the text is blank.
 */
final class JsonLine {
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode object;

  private JsonLine(JsonNode object) {
    this.object = object;
  }

  /** Parses a line. */
  static JsonLine parse(byte[] line) {
    JsonNode object;
    try {
      object = JSON.readTree(Charsets.decode(line, "UTF-8", false).text());
    } catch (JsonProcessingException broken) {
      throw new DocumentException(Reason.MALFORMED, "not JSON: " + place(broken), broken);
    }
    if (!object.isObject()) {
      throw new DocumentException(Reason.MALFORMED, "not a JSON object");
    }
    return new JsonLine(object);
  }

  /** The id of a line that may be broken or cut; null when it cannot be read. */
  static @Nullable String idOf(byte[] line) {
    int depth = 0;
    try (JsonParser parser =
        JSON.getFactory().createParser(new String(line, StandardCharsets.UTF_8))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.FIELD_NAME && "id".equals(parser.currentName())) {
          JsonToken value = parser.nextToken();
          boolean scalar = value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL;
          String id = scalar ? withoutLoneSurrogates(parser.getText()) : "";
          return id.isBlank() ? null : id;
        }
      }
    } catch (IOException broken) {
      return null; // the line is a dead letter already; without an id it is known by its number
    }
    return null;
  }

  /** The document of this line. */
  SourceDocument document(Reading reading, long number) {
    String text = string("text");
    String html = string("html");
    String body = text == null ? html : text;
    if (body == null) {
      throw new DocumentException(Reason.MALFORMED, "neither \"text\" nor \"html\"");
    }
    if (body.isBlank()) {
      throw new DocumentException(Reason.EMPTY, "\"text\" or \"html\" is blank");
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    if (content.length > reading.maxDocumentBytes()) {
      throw new DocumentException(Reason.TOO_LARGE, "over " + reading.maxDocumentBytes());
    }
    String id = string("id");
    boolean hasId = id != null && !id.isBlank();
    DocumentFormat format = text == null ? DocumentFormat.HTML : DocumentFormat.VERBATIM;
    String identity = hasId && id != null ? id : reading.uri() + "#" + number;
    SourceDocument document = reading.newDocument(number, identity, format, content);
    document.setCharset(StandardCharsets.UTF_8.name());
    document.setUrl(string("url"));
    document.setTitle(string("title"));
    document.setByline(string("byline"));
    document.setPublished(string("published"));
    document.setPublisher(string("publisher"));
    document.setLanguage(string("language"));
    document.setCapturedAt(instant("captured_at"));
    int length = text == null ? Integer.MAX_VALUE : body.codePointCount(0, body.length());
    document.setTargets(targets(length));
    return document;
  }

  private @Nullable String string(String key) {
    JsonNode value = object.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new DocumentException(Reason.MALFORMED, "\"" + key + "\" is not a string");
    }
    return withoutLoneSurrogates(value.asText());
  }

  /** A time or a day in ISO 8601, a day meaning its first moment in UTC; null for anything else. */
  private @Nullable Instant instant(String key) {
    String value = string(key);
    if (value == null) {
      return null;
    }
    try {
      return value.strip().length() == 10
          ? LocalDate.parse(value.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value.strip()).toInstant();
    } catch (DateTimeParseException unknown) {
      return null; // as good as no time: captures are then told apart by content
    }
  }

  private List<Span> targets(int length) {
    List<Span> spans = new ArrayList<>();
    JsonNode targets = object.path("targets");
    if (targets.isMissingNode() || targets.isNull()) {
      return spans;
    }
    for (JsonNode pair : targets) {
      boolean pairOfInts = pair.size() == 2 && pair.path(0).isInt() && pair.path(1).isInt();
      int begin = pair.path(0).asInt();
      int end = pair.path(1).asInt();
      if (!pairOfInts || begin < 0 || begin >= end || end > length) {
        throw badTargets();
      }
      spans.add(new Span(begin, end));
    }
    if (!targets.isArray()) {
      throw badTargets();
    }
    return spans;
  }

  private static DocumentException badTargets() {
    return new DocumentException(
        Reason.MALFORMED, "\"targets\" must be [[begin, end], ...], in code points of the text");
  }

  /** UTF-8 has no lone surrogates; each becomes one U+FFFD, so that offsets stay. */
  private static String withoutLoneSurrogates(String text) {
    int[] points = text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
    return new String(points, 0, points.length);
  }

  /** Where JSON broke, never what stood there. */
  private static String place(JsonProcessingException broken) {
    String kind = broken.getClass().getSimpleName();
    return broken.getLocation() == null
        ? kind
        : kind + " at column " + broken.getLocation().getColumnNr();
  }
}
