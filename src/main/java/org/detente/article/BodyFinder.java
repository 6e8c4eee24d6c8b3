package org.detente.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds an article's body. Every element of the page is a candidate; its
 * score is the prose it holds, weighted by what its name, tag and make-up say (a named body before
 * an {@code <article>}, that before a plain container), less the other text in it. The best
 * candidate whose cleaned text is an article's length is taken, then pruning is relaxed, then the
 * mark-up's own {@code articleBody} is used. The weights were set by hand on news pages of many
 * publishers.
 */
final class BodyFinder {
  private static final int ENOUGH_CHARS = 250;
  private static final int CANDIDATES = 4;
  private static final double OTHER_TEXT = 0.3;
  // A heading that is a link is another article's; with it goes about a paragraph of that article.
  private static final int LINKED_HEADING = 200;

  private final Document page;
  private final @Nullable String title;
  private final BlockCleaner cleaner;
  private final @Nullable String markedBody;
  private final Containers containers = new Containers();
  private final PageShape shape;

  BodyFinder(
      Document page, @Nullable String title, BlockCleaner cleaner, @Nullable String markedBody) {
    this.title = title;
    this.page = page;
    this.cleaner = cleaner;
    this.markedBody = markedBody;
    this.shape = new PageShape(page.body(), containers);
  }

  private record Candidate(Element element, double score) {}

  /** The body's blocks, cleaned; empty when the page has none. */
  List<Block> find() {
    List<Candidate> candidates = candidates();
    List<Block> best = List.of();
    for (Candidate candidate : candidates) {
      List<Block> blocks =
          cleaner.clean(
              Standfirst.before(
                  page,
                  title,
                  candidate.element(),
                  BlockWalker.walk(candidate.element(), shape, containers, true),
                  shape,
                  containers));
      if (length(blocks) > length(best)) {
        best = blocks;
      }
      if (length(best) >= ENOUGH_CHARS) {
        return best;
      }
    }
    if (markedBody != null && markedBody.length() > Math.max(ENOUGH_CHARS, length(best))) {
      return cleaner.clean(ofMarkedBody(markedBody));
    }
    List<Block> all = cleaner.clean(BlockWalker.walk(page.body(), shape, containers, false));
    return length(all) > Math.max(2 * length(best), ENOUGH_CHARS) ? all : best;
  }

  private static List<Block> ofMarkedBody(String body) {
    List<Block> blocks = new ArrayList<>();
    for (String line : body.split("\\R|<br ?/?>|</p>", -1)) {
      String text = Prose.squeeze(line.indexOf('<') < 0 ? line : line.replaceAll("<[^<>]*>", " "));
      if (!text.isEmpty()) {
        blocks.add(new Block(text, Block.Kind.PARAGRAPH, 0, false));
      }
    }
    return blocks;
  }

  static int length(List<Block> blocks) {
    int length = 0;
    for (Block block : blocks) {
      length += block.length();
    }
    return length;
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int furniture;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              furniture += shape.isFurniture(element) ? 1 : 0;
              PageShape.Count count = shape.of(element);
              if (count.prose() > 0
                  && !PageShape.isPhrasing(element)
                  && !element.normalName().equals("p")) {
                found.add(
                    new Candidate(element, score(element, count) * (furniture > 0 ? 0.4 : 1)));
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              furniture -= shape.isFurniture(element) ? 1 : 0;
            }
          }
        },
        page.body());
    found.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return found.size() > CANDIDATES ? found.subList(0, CANDIDATES) : found;
  }

  private double score(Element element, PageShape.Count count) {
    double weight = 1;
    if (element.attr("itemprop").contains("articleBody")) {
      weight = 1.6;
    } else if (containers.role(element) == Containers.Role.BODY) {
      weight = 1.5;
    } else if (element.normalName().equals("article") || element.attr("role").equals("article")) {
      weight = 1.25;
    } else if (element.normalName().equals("main") || element.attr("role").equals("main")) {
      weight = 1.1;
    }
    int direct = 0;
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals("p")) {
        direct += shape.of(child).prose();
      }
    }
    weight += 0.25 * direct / Math.max(1, count.prose());
    if (containers.role(element) != Containers.Role.BODY) {
      // A body in several named parts belongs to what encloses them.
      weight += 0.45 * count.named / Math.max(1, count.prose());
    }
    return weight * count.prose()
        - OTHER_TEXT * (count.text - count.prose())
        - Math.min(
            0.5 * weight * count.prose(), LINKED_HEADING * Math.max(0, count.linkedHeadings - 1));
  }
}
