package org.detente.article;

import java.util.ArrayList;
import java.util.List;

/** interim. */
final class DumpPage {
  private DumpPage() {}

  static Draft draft(String text, PublishedDate dates) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      String squeezed = Prose.squeeze(line);
      if (!squeezed.isEmpty()) {
        blocks.add(Block.line(squeezed));
      }
    }
    List<String> paragraphs =
        new BlockCleaner(null, null).clean(blocks).stream().map(Block::text).toList();
    return new Draft(paragraphs, null, null, null, null, Published.UNKNOWN, null, null);
  }
}
