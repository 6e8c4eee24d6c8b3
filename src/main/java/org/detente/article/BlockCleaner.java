package org.detente.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops the blocks of a body that are none of the article: what follows a heading such as "Related"
 * or "Comments", promotion, captions, link lists, the headline said again, dates and bylines at the
 * top, short scraps at the end. Paragraphs between paragraphs stay, however short. Pages and text
 * dumps share it.
 */
final class BlockCleaner {
  private static final double TAIL_SHARE = 0.35;
  private static final int RESUME_BLOCKS = 8;
  private static final int RESUME_CHARS = 80;

  private final @Nullable String title;
  private final String foldedTitle;
  private final @Nullable String foldedDek;

  BlockCleaner(@Nullable String title, @Nullable String dek) {
    this.title = title;
    this.foldedTitle = title == null ? "" : Boilerplate.fold(title);
    this.foldedDek = dek == null || dek.length() < 20 ? null : Boilerplate.fold(dek);
  }

  /** The blocks that belong to the article, in order. */
  List<Block> clean(List<Block> raw) {
    List<Block> blocks = cutTail(raw);
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : blocks) {
      if (!isJunk(block) && (block.length() < 60 || seen.add(block.text()))) {
        kept.add(block);
      }
    }
    return Plea.drop(trim(dropBareHeadings(kept)), title);
  }

  private boolean isJunk(Block block) {
    String text = block.text();
    if (!hasLetters(text) || isCode(text) || Boilerplate.isJunk(text) || Captions.isCaption(text)) {
      return true;
    }
    if (block.linkDensity() > 0.8 && (!isRunning(block) || !Prose.endsSentence(text))) {
      return true;
    }
    return isTitle(text);
  }

  /** Mark-up or script that a page shows by mistake. */
  private static boolean isCode(String text) {
    return text.startsWith("<")
        || text.startsWith("{")
        || text.startsWith("[button")
        || text.startsWith("function")
        || text.contains("){")
        || text.contains("document.");
  }

  private static boolean isRunning(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE;
  }

  private boolean isTitle(String text) {
    return text.length() < 300
        && foldedTitle.length() > 8
        && Boilerplate.fold(text).equals(foldedTitle);
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> cutTail(List<Block> blocks) {
    int total = prose(blocks);
    List<Block> kept = new ArrayList<>();
    int before = 0;
    boolean skipping = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean prose = block.isProse();
      boolean stop = !prose && Boilerplate.isStop(block.text());
      boolean end = stop && (Boilerplate.isEnd(block.text()) || !resumes(blocks, i));
      if (end && before > 0 && total - before <= TAIL_SHARE * total) {
        return kept;
      }
      if (stop || (!prose && Boilerplate.isAside(block.text()))) {
        skipping = true;
        continue;
      }
      skipping &= !prose && block.kind() != Block.Kind.HEADING && block.linkDensity() > 0.5;
      if (!skipping) {
        kept.add(block);
        before += prose ? block.length() : 0;
      }
    }
    return kept;
  }

  /**
   * Whether running text goes on soon after a heading of other articles: two paragraphs together.
   */
  private static boolean resumes(List<Block> blocks, int heading) {
    int running = 0;
    for (int i = heading + 1; i < blocks.size() && i <= heading + RESUME_BLOCKS; i++) {
      Block block = blocks.get(i);
      running =
          block.isProse() && block.linkDensity() < 0.3 && block.length() >= RESUME_CHARS
              ? running + 1
              : 0;
      if (running == 2) {
        return true;
      }
    }
    return false;
  }

  private static int prose(List<Block> blocks) {
    int total = 0;
    for (Block block : blocks) {
      total += block.isProse() ? block.length() : 0;
    }
    return total;
  }

  private static List<Block> dropBareHeadings(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean heading = blocks.get(i).kind() == Block.Kind.HEADING;
      boolean bare =
          heading && (i + 1 == blocks.size() || blocks.get(i + 1).kind() == Block.Kind.HEADING);
      if (!bare) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private List<Block> trim(List<Block> blocks) {
    int first = 0;
    int last = blocks.size();
    while (first < last && !begins(blocks.get(first))) {
      first++;
    }
    int body = last;
    while (last > first
        && (!ends(blocks.get(last - 1))
            || (last > 0.6 * body && AuthorNote.is(blocks.get(last - 1).text())))) {
      last--;
    }
    return first == last ? blocks : new ArrayList<>(blocks.subList(first, last));
  }

  private boolean begins(Block block) {
    if (!block.isProse()) {
      return false;
    }
    return foldedDek == null
        || block.length() > 400
        || block.kind() == Block.Kind.PARAGRAPH
        || !Boilerplate.fold(block.text()).equals(foldedDek);
  }

  private static boolean ends(Block block) {
    boolean sentence = Prose.endsSentence(block.text()) && Prose.words(block.text()) >= 2;
    return block.isProse()
        || (sentence && block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.LINE);
  }
}
