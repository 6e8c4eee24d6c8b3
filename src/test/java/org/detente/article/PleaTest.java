package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PleaTest {
  private static final String TITLE = "Norland and Estmark reopen their border";
  private static final String FIRST =
      "The ministers of Norland and Estmark agreed on Tuesday to reopen the border.";
  private static final String WORK =
      "Our reporters have crossed every pass of these mountains, in snow and in summer.";
  private static final String GIFT = "Your gift buys the boots that they walk in.";

  private static List<String> drop(String title, String... paragraphs) {
    List<Block> blocks =
        Stream.of(paragraphs).map(text -> new Block(text, Block.Kind.PARAGRAPH, 0, false)).toList();
    return Plea.drop(blocks, title).stream().map(Block::text).toList();
  }

  @Test
  void aPublishersPleaBeforeTheArticleIsDropped() {
    assertEquals(List.of(FIRST), drop(TITLE, WORK, GIFT, FIRST));
  }

  @Test
  void aPleaThatNamesWhatTheHeadlineNamesIsTheArticle() {
    assertEquals(
        List.of(WORK, GIFT, FIRST),
        drop("Mountains of Snow: Our reporters at work", WORK, GIFT, FIRST));
  }

  @Test
  void quotedSpeechIsNotThePublishersVoice() {
    String work = "“Our reporters have crossed every pass,” the editor said.";
    String gift = "“Your gift buys the boots that they walk in.”";
    assertEquals(List.of(work, gift, FIRST), drop(TITLE, work, gift, FIRST));
  }

  @Test
  void oneParagraphAloneIsLeft() {
    assertEquals(List.of(GIFT, FIRST), drop(TITLE, GIFT, FIRST));
  }

  @Test
  void withoutHeadlineNothingIsDropped() {
    assertEquals(List.of(WORK, GIFT, FIRST), drop("", WORK, GIFT, FIRST));
  }
}
