package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.detente.input.InputFiles.InputFile;
import org.junit.jupiter.api.Test;

/** A run that is likely to outgrow its heap says so before it starts. */
final class HeapAdviceTest {
  private static final long TWO_GIB = 2L << 30;

  @Test
  void tenThousandArticlesNeedNoAdvice() {
    List<InputFile> crawl = List.of(new InputFile("/crawl/2015.jsonl", 45_000_000));
    assertEquals(Optional.empty(), HeapAdvice.of(crawl, TWO_GIB));
  }

  @Test
  void aLargeCrawlIsToldWhatHeapItNeedsAndThatFlinkSpills() {
    List<InputFile> crawl =
        List.of(
            new InputFile("/crawl/2015.jsonl", 300_000_000),
            new InputFile("/crawl/2016.warc.gz", 40_000_000));
    String advice = HeapAdvice.of(crawl, TWO_GIB).orElseThrow();
    assertTrue(advice.contains("a heap of 7375 MiB and there are 2048"), advice);
    assertTrue(advice.contains("DETENTE_HEAP=7375m"), advice);
    assertTrue(advice.contains("'--flinkMaster=[local]'"), advice);
  }
}
