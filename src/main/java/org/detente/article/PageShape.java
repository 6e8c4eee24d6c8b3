package org.detente.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text each element of a page holds, counted in one pass: characters of text, of
 * links, and of <em>prose</em> (blocks of some length that are not mostly links). Elements whose
 * name or tag says that they are page furniture have a count of their own but add nothing to what
 * encloses them.
 */
final class PageShape {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "select",
          "textarea",
          "object",
          "canvas",
          "audio",
          "video",
          "head",
          "option",
          "math");
  private static final Set<String> FURNITURE =
      Set.of("nav", "footer", "aside", "figure", "figcaption", "dialog", "menu", "button", "label");
  private static final Set<String> PHRASING =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "label",
          "acronym", "nobr");
  private static final int PROSE_CHARS = 70;
  private static final Count EMPTY = new Count();

  /** Counts of one element, its furniture left out. */
  static final class Count {
    int text;
    int link;
    int prose;
    int paragraphs;
    int linkedHeadings;
    int named;
    private int ownText;
    private int ownLink;

    int prose() {
      return prose;
    }
  }

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> furniture = new IdentityHashMap<>();
  private final Containers containers;

  PageShape(Element root, Containers containers) {
    this.containers = containers;
    NodeTraversor.traverse(new Counter(), root);
  }

  Count of(Element element) {
    return counts.getOrDefault(element, EMPTY);
  }

  static boolean isPhrasing(Element element) {
    return PHRASING.contains(element.normalName());
  }

  static boolean holdsNoText(Element element) {
    return NO_TEXT.contains(element.normalName());
  }

  /** Whether tag, attributes or name say that an element is page furniture. */
  boolean isFurniture(Element element) {
    if (element.attributesSize() == 0) {
      return FURNITURE.contains(element.normalName());
    }
    return furniture.computeIfAbsent(element, this::saysFurniture);
  }

  private boolean saysFurniture(Element element) {
    return FURNITURE.contains(element.normalName())
        || isHidden(element)
        || containers.role(element) == Containers.Role.JUNK;
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && (style.contains("display:none")
            || style.contains("display: none")
            || style.contains("visibility:hidden")
            || style.contains("visibility: hidden"));
  }

  private final class Counter implements NodeVisitor {
    private final Deque<Element> blocks = new ArrayDeque<>();
    private int linkDepth;
    private int skipped;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        Element block = blocks.peek();
        if (skipped == 0 && block != null) {
          int length = visible(text.getWholeText());
          Count count = count(block);
          count.ownText += length;
          count.ownLink += linkDepth > 0 ? length : 0;
        }
      } else if (node instanceof Element element) {
        if (holdsNoText(element)) {
          skipped++;
        }
        if (element.normalName().equals("a")) {
          linkDepth++;
        }
        if (!isPhrasing(element) || blocks.isEmpty()) {
          blocks.push(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (holdsNoText(element)) {
        skipped--;
      }
      if (element.normalName().equals("a")) {
        linkDepth--;
      }
      if (element.equals(blocks.peek())) {
        blocks.pop();
        close(element);
      }
    }

    private void close(Element element) {
      Count count = counts.get(element);
      if (count == null) {
        return;
      }
      count.text += count.ownText;
      count.link += count.ownLink;
      if (count.ownText >= PROSE_CHARS && count.ownLink < 0.5 * count.ownText) {
        count.prose += count.ownText - count.ownLink / 2;
        count.paragraphs++;
      }
      boolean heading =
          element.normalName().length() == 2
              && element.normalName().charAt(0) == 'h'
              && Character.isDigit(element.normalName().charAt(1));
      if (heading && count.text >= 15 && count.link > 0.8 * count.text) {
        count.linkedHeadings++;
      }
      Element parent = blocks.peek();
      if (parent != null && !isFurniture(element)) {
        Count up = count(parent);
        up.text += count.text;
        up.link += count.link;
        up.prose += count.prose;
        up.paragraphs += count.paragraphs;
        up.linkedHeadings += count.linkedHeadings;
        up.named += containers.role(element) == Containers.Role.BODY ? count.prose : count.named;
      }
    }

    private Count count(Element element) {
      return counts.computeIfAbsent(element, e -> new Count());
    }
  }

  private static int visible(String text) {
    int n = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean now = Prose.isSpace(text.charAt(i));
      n += now && space ? 0 : 1;
      space = now;
    }
    return n;
  }
}
