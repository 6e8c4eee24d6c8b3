package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.Example.org/World/talks-resume/, https://example.org/World/talks-resume",
    "https://example.org/a?utm_source=mail&utm_medium=x, https://example.org/a",
    "https://example.org/a?id=7&fbclid=abc, https://example.org/a?id=7",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/a#comments, https://example.org/a",
    "https://amp.example.org/a/amp/, https://example.org/a",
    "https://example.org/a/index.html, https://example.org/a",
    "//example.org/a, https://example.org/a"
  })
  void oneArticleHasOneAddress(String url, String canonical) {
    assertEquals(canonical, CanonicalUrl.of(url));
  }

  @Test
  void whatIsNoWebAddressHasNone() {
    assertNull(CanonicalUrl.of("mailto:desk@example.org"));
    assertNull(CanonicalUrl.of("talks resume"));
    assertNull(CanonicalUrl.of(null));
  }

  @Test
  void subdomainsBelongToOneSite() {
    assertTrue(CanonicalUrl.sameSite("news.example.co.uk", "example.co.uk"));
    assertFalse(CanonicalUrl.sameSite("one.co.uk", "two.co.uk"));
  }
}
