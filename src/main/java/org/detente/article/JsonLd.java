package org.detente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org JSON-LD: the node of an article type that says
 * most. Read leniently (comments, raw line breaks, trailing commas, {@code @graph}, arrays, nested
 * {@code mainEntity}); a script that is no JSON is passed over, since every value has a fall-back
 * in the page.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int MAX_NODES = 5_000;

  private final @Nullable JsonNode article;
  private final Map<String, JsonNode> byId;
  private final boolean liveBlog;

  private JsonLd(@Nullable JsonNode article, Map<String, JsonNode> byId, boolean liveBlog) {
    this.article = article;
    this.byId = byId;
    this.liveBlog = liveBlog;
  }

  /** Reads the JSON-LD scripts of a page. */
  static JsonLd of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      JsonNode root = parse(script.data());
      if (root != null) {
        flatten(root, nodes);
      }
    }
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    JsonNode best = null;
    int bestRank = 0;
    boolean live = false;
    for (JsonNode node : nodes) {
      if (node.path("@id").isTextual() && node.size() > 1) {
        byId.putIfAbsent(node.path("@id").asText(), node);
      }
      String type = type(node);
      live |= type.contains("liveblogposting");
      int rank = rank(type, node);
      if (rank > bestRank) {
        bestRank = rank;
        best = node;
      }
    }
    return new JsonLd(best, byId, live);
  }

  private static @Nullable JsonNode parse(String script) {
    String json = script.strip();
    if (json.startsWith("<!--")) {
      json = json.substring(4);
    }
    if (json.startsWith("//<![CDATA[")) {
      json = json.substring(11);
    }
    try {
      return json.isBlank() ? null : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return null; // broken mark-up is common; meta tags and the page itself say the same
    }
  }

  private static void flatten(JsonNode root, List<JsonNode> nodes) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && nodes.size() < MAX_NODES) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        nodes.add(node);
        for (String child :
            List.of("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate_", "hasPart_")) {
          JsonNode value = node.path(child);
          if (value.isContainerNode()) {
            open.add(value);
          }
        }
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return (type.isArray() ? type.toString() : type.asText("")).toLowerCase(Locale.ROOT);
  }

  private static int rank(String type, JsonNode node) {
    int base;
    if (type.contains("newsarticle") || type.contains("liveblogposting")) {
      base = 40;
    } else if (type.contains("article")
        || type.contains("blogposting")
        || type.contains("report")
        || type.contains("review\"")) {
      base = 30;
    } else if (type.equals("webpage") || type.contains("itempage")) {
      base = 5;
    } else {
      return 0;
    }
    int says = 0;
    for (String field : List.of("headline", "datePublished", "author", "articleBody")) {
      says += node.has(field) ? 4 : 0;
    }
    return says == 0 ? 0 : base + says;
  }

  boolean liveBlog() {
    return liveBlog;
  }

  @Nullable String headline() {
    String headline = text("headline");
    return headline != null ? headline : text("name");
  }

  @Nullable String datePublished() {
    String date = text("datePublished");
    return date != null ? date : text("dateCreated");
  }

  @Nullable String dateModified() {
    return text("dateModified");
  }

  @Nullable String articleBody() {
    return text("articleBody");
  }

  @Nullable String publisher() {
    List<Agent> publishers = agents("publisher");
    return publishers.isEmpty() ? null : publishers.get(0).name();
  }

  List<Agent> authors() {
    return agents("author");
  }

  /** What {@code isAccessibleForFree} says; null when it says nothing. */
  @Nullable Boolean free() {
    JsonNode free = article == null ? null : article.get("isAccessibleForFree");
    if (free == null || free.isNull()) {
      return null;
    }
    return switch (free.asText("").toLowerCase(Locale.ROOT)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** A person or organisation that the mark-up names. */
  record Agent(String name, boolean organization) {}

  private List<Agent> agents(String field) {
    List<Agent> agents = new ArrayList<>();
    JsonNode value = article == null ? null : article.get(field);
    if (value == null) {
      return agents;
    }
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode node =
          one.isObject() && one.size() <= 2 && !one.has("name")
              ? byId.getOrDefault(one.path("@id").asText(""), one)
              : one;
      if (node.isTextual()) {
        addAgent(agents, node.asText(), false);
      } else if (node.path("name").isArray()) {
        node.path("name").forEach(n -> addAgent(agents, n.asText(""), false));
      } else {
        addAgent(agents, node.path("name").asText(""), type(node).contains("organization"));
      }
    }
    return agents;
  }

  private static void addAgent(List<Agent> agents, String name, boolean organization) {
    String clean = Prose.squeeze(Parser.unescapeEntities(name, false));
    if (!clean.isEmpty()) {
      agents.add(new Agent(clean, organization));
    }
  }

  private @Nullable String text(String field) {
    JsonNode value = article == null ? null : article.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value == null || !value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = Parser.unescapeEntities(value.asText(), false);
    return text.isBlank() ? null : text.strip();
  }
}
