package org.detente.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The standfirst of an article that a page sets between the headline and the body, outside the
 * body's own container: one or two paragraphs of running text. Input: the page, the headline as
 * found and the body's element; output: the paragraphs, none when the body says them again.
 */
final class Standfirst {
  private static final int MIN_CHARS = 50;
  private static final int MAX_CHARS = 900;
  private static final int MAX_PARAGRAPHS = 3;

  private Standfirst() {}

  /** Puts the standfirst, where there is one, before the body's blocks. */
  static List<Block> before(
      Document page,
      @Nullable String title,
      Element body,
      List<Block> blocks,
      PageShape shape,
      Containers containers) {
    Element heading = heading(page, title);
    Element common = heading == null ? null : common(heading, body);
    if (heading == null || common == null || common.equals(body) || blocks.isEmpty()) {
      return blocks;
    }
    String headline = Boilerplate.fold(heading.text());
    Set<String> said = new HashSet<>();
    blocks.forEach(block -> said.add(Boilerplate.fold(block.text())));
    List<Block> found = new ArrayList<>();
    boolean after = false;
    for (Block block : BlockWalker.between(common, shape, containers, body)) {
      if (Boilerplate.fold(block.text()).equals(headline)) {
        after = true;
        found.clear();
      } else if (after && isStandfirst(block, said)) {
        found.add(block);
      }
    }
    if (found.isEmpty() || found.size() > MAX_PARAGRAPHS) {
      return blocks;
    }
    found.addAll(blocks);
    return found;
  }

  private static boolean isStandfirst(Block block, Set<String> said) {
    String text = block.text();
    boolean prose =
        block.isProse()
            && text.length() >= MIN_CHARS
            && text.length() <= MAX_CHARS
            && block.linkDensity() < 0.3
            && Prose.endsSentence(text);
    return prose
        && !said.contains(Boilerplate.fold(text))
        && !Captions.isCaption(text)
        && !Boilerplate.isJunk(text)
        && !AuthorNote.is(text)
        && DateText.first(text.length() < 120 ? text : null) == null;
  }

  private static @Nullable Element heading(Document page, @Nullable String title) {
    String folded = title == null ? "" : Boilerplate.fold(title);
    for (Element h1 : page.select("h1")) {
      String text = Boilerplate.fold(h1.text());
      if (!folded.isEmpty() && (text.equals(folded) || text.startsWith(folded))) {
        return h1;
      }
    }
    return null;
  }

  private static @Nullable Element common(Element a, Element b) {
    Set<Element> above = new HashSet<>();
    for (Element e = a; e != null; e = e.parent()) {
      above.add(e);
    }
    for (Element e = b; e != null; e = e.parent()) {
      if (above.contains(e)) {
        return e;
      }
    }
    return null;
  }
}
