package org.detente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The byline that a page prints as a line of its own, "By Jane Doe", between the headline and the
 * first paragraph, with no mark-up to say what it is. Input: the page and its headline; output: the
 * names, null when no such line stands there or no person is named in it. Reading stops at the
 * first paragraph.
 */
final class PrintedByline implements NodeFilter {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por)(?:\\s*:)?\\s+(?=\\p{Lu})(.{2,100})$", Pattern.CASE_INSENSITIVE);
  private static final int MAX_LINES = 25;
  private static final int PARAGRAPH_CHARS = 120;

  private final String headline;
  private final StringBuilder line = new StringBuilder();
  private boolean below;
  private int lines;
  private boolean alone;
  private @Nullable String found;

  private PrintedByline(String headline) {
    this.headline = headline;
  }

  /** The names printed below the headline; null when there are none. */
  static @Nullable String of(Document page, @Nullable String title) {
    String headline = title == null ? "" : Boilerplate.fold(title);
    if (headline.isEmpty()) {
      return null;
    }
    PrintedByline reader = new PrintedByline(headline);
    NodeTraversor.filter(reader, page.body());
    return reader.found;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (PageShape.holdsNoText(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      return breaks(element) ? read() : FilterResult.CONTINUE;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return node instanceof Element element && breaks(element) ? read() : FilterResult.CONTINUE;
  }

  private static boolean breaks(Element element) {
    return element.normalName().equals("br") || !PageShape.isPhrasing(element);
  }

  /** Reads the line that ends here. */
  private FilterResult read() {
    String text = Prose.squeeze(line.toString());
    line.setLength(0);
    if (text.isEmpty()) {
      return FilterResult.CONTINUE;
    }
    if (text.length() < 2 * headline.length() + 20 && Boilerplate.fold(text).equals(headline)) {
      below = true;
      lines = 0;
    } else if (below) {
      lines++;
      found = name(alone ? "by " + text : text);
      alone = text.equalsIgnoreCase("by");
      boolean paragraph = text.length() > PARAGRAPH_CHARS && Prose.endsSentence(text);
      return found != null || paragraph || lines > MAX_LINES
          ? FilterResult.STOP
          : FilterResult.CONTINUE;
    }
    return FilterResult.CONTINUE;
  }

  private static @Nullable String name(String text) {
    Matcher by = BY.matcher(text);
    if (text.length() > PARAGRAPH_CHARS || Prose.endsSentence(text) || !by.matches()) {
      return null;
    }
    for (String name : Byline.split(by.group(1))) {
      if (!Byline.looksLikePerson(name)) {
        return null;
      }
    }
    return Byline.of(by.group(1));
  }
}
