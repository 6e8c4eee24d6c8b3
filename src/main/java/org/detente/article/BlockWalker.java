package org.detente.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Turns a part of a page into blocks in reading order, without what its mark-up calls page
 * furniture. Furniture that holds a large share of the part's own prose is kept, since names lie.
 * Iterative: the depth of the page does not matter.
 */
final class BlockWalker implements NodeFilter {
  private static final Set<String> SOFT_TAGS =
      Set.of("header", "form", "details", "hgroup", "address");
  private static final Set<String> LISTS =
      Set.of("ul", "ol", "div", "section", "table", "dl", "nav", "li", "tr", "td", "article");
  private static final int BREAKABLE_CHARS = 60;
  private static final int SENTENCE_END = 20;
  private static final double HARD_GUARD = 0.5;
  private static final double SOFT_GUARD = 0.25;

  private final PageShape shape;
  private final Containers containers;
  private final Element root;
  private final int rootProse;
  private final boolean prune;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int links;
  private int emphasis;
  private int linkDepth;
  private int emphasisDepth;
  private int quoteDepth;
  private int breaks;
  private @Nullable Element end;

  private BlockWalker(Element root, PageShape shape, Containers containers, boolean prune) {
    this.root = root;
    this.shape = shape;
    this.containers = containers;
    this.rootProse = shape.of(root).prose();
    this.prune = prune;
  }

  /** The blocks below an element; without {@code prune} only what cannot be text is left out. */
  static List<Block> walk(Element root, PageShape shape, Containers containers, boolean prune) {
    BlockWalker walker = new BlockWalker(root, shape, containers, prune);
    NodeTraversor.filter(walker, root);
    walker.flush(root);
    return walker.blocks;
  }

  /**
   * The blocks below an element that stand before another one, furniture left out, headers kept.
   */
  static List<Block> between(Element root, PageShape shape, Containers containers, Element end) {
    BlockWalker walker = new BlockWalker(root, shape, containers, true);
    walker.end = end;
    NodeTraversor.filter(walker, root);
    walker.flush(root);
    return walker.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      String raw = textNode.getWholeText();
      text.append(raw);
      if (!raw.isBlank()) {
        breaks = 0;
        links += linkDepth > 0 ? raw.strip().length() : 0;
        emphasis += emphasisDepth > 0 ? raw.strip().length() : 0;
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element.equals(end)) {
      return FilterResult.STOP;
    }
    if (!element.equals(root) && isSkipped(element)) {
      if (!PageShape.isPhrasing(element)) {
        flush(enclosing());
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "a" -> linkDepth++;
      case "b", "strong", "em", "i" -> emphasisDepth++;
      default -> {
        if (!PageShape.isPhrasing(element)) {
          flush(enclosing());
          open.push(element);
          quoteDepth += element.normalName().equals("blockquote") ? 1 : 0;
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> {}
        case "a" -> linkDepth--;
        case "b", "strong", "em", "i" -> emphasisDepth--;
        default -> {
          if (element.equals(open.peek())) {
            flush(element);
            open.pop();
            quoteDepth -= element.normalName().equals("blockquote") ? 1 : 0;
          }
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private Element enclosing() {
    Element block = open.peek();
    return block == null ? root : block;
  }

  private void lineBreak() {
    breaks++;
    if (breaks >= 2
        || (text.length() >= BREAKABLE_CHARS
            && Prose.endsSentence(text.substring(text.length() - SENTENCE_END).strip()))) {
      flush(enclosing());
    } else {
      text.append(' ');
    }
  }

  private void flush(Element block) {
    if (text.length() == 0) {
      return;
    }
    String squeezed = Prose.squeeze(text.toString());
    if (!squeezed.isEmpty()) {
      blocks.add(
          new Block(
              squeezed,
              kind(block),
              Math.min(links, squeezed.length()),
              emphasis >= 0.9 * squeezed.length()));
    }
    text.setLength(0);
    links = 0;
    emphasis = 0;
    breaks = 0;
  }

  private Block.Kind kind(Element block) {
    Block.Kind kind =
        switch (block.normalName()) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
          case "li", "dt", "dd" -> Block.Kind.ITEM;
          case "td", "th" -> Block.Kind.CELL;
          case "p", "blockquote", "pre" -> Block.Kind.PARAGRAPH;
          default -> Block.Kind.LINE;
        };
    return quoteDepth > 0 && kind != Block.Kind.HEADING ? Block.Kind.QUOTE : kind;
  }

  private boolean isSkipped(Element element) {
    if (PageShape.holdsNoText(element)) {
      return true;
    }
    if (!prune) {
      return false;
    }
    PageShape.Count count = shape.of(element);
    boolean phrasing = PageShape.isPhrasing(element);
    if (shape.isFurniture(element)) {
      return phrasing || count.prose() <= HARD_GUARD * rootProse;
    }
    if (phrasing) {
      return false;
    }
    String tag = element.normalName();
    boolean heads = tag.equals("header") && element.selectFirst("h1") != null;
    boolean soft =
        (SOFT_TAGS.contains(tag) && !heads)
            || containers.role(element) == Containers.Role.SOFT_JUNK;
    if (soft && count.prose() <= SOFT_GUARD * rootProse) {
      return !(tag.equals("p") && count.prose() >= 120);
    }
    boolean linkList = LISTS.contains(tag) && count.text > 0 && count.link > 0.66 * count.text;
    return linkList && count.prose() <= SOFT_GUARD * rootProse;
  }
}
