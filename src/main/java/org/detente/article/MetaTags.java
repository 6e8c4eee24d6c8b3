package org.detente.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <meta>} tags of a page by lower-case name (of {@code property}, {@code name}, {@code
 * itemprop} or {@code http-equiv}), values squeezed, in the order of the page.
 */
final class MetaTags {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.select("meta[content]")) {
      String content = Prose.squeeze(meta.attr("content"));
      if (content.isEmpty()) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
        if (!name.isEmpty()) {
          tags.values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  /** The first value of the first of these names that has one. */
  @Nullable String first(List<String> names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.get(0);
      }
    }
    return null;
  }

  /** All values of a name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
