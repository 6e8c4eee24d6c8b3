package org.detente.article;

import java.util.regex.Pattern;

/**
 * Knows a note on the author such as stands at an article's end: "Jane Doe is a correspondent for
 * …", "Follow her on …", "Reporting by …", an address. Only the last blocks of a body are asked,
 * since a report may say the same of those it speaks of.
 */
final class AuthorNote {
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|al|bin)){1,3}";
  private static final String TRADE =
      "(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|author|blogger|professor|fellow|freelancer?|analyst|lecturer|researcher|photographer|critic|staffer|chief|intern|redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|autor(?:in)?|volontär(?:in)?)";
  private static final Pattern IS =
      Pattern.compile(
          "^(?:About )?"
              + NAME
              + ",? (?:\\([^)]{1,40}\\) )?(?:is|was|has been|ist|arbeitet|covers|writes|reports|worked|joined|serves|has written|schreibt|berichtet)\\b.{0,120}?\\b"
              + TRADE
              + "s?\\b.*",
          Pattern.UNICODE_CASE);
  private static final Pattern COVERS =
      Pattern.compile(
          "^" + NAME + " (?:covers|writes about|reports on|schreibt über|berichtet über)\\b.*");
  // "Jane Doe reported from Paris, and John Roe from Rome.": names and places, nothing else.
  private static final Pattern REPORTED =
      Pattern.compile(
          "^"
              + NAME
              + "(?:,? (?:and )?"
              + NAME
              + "){0,5},? (?:(?:reported|filed)|contributed(?: reporting)?)(?: (?:from|in|to this (?:report|story|article)|\\p{Lu}[\\p{L}'’.-]*|and|with|reporting|the|D\\.C\\.)[,;]?)+\\.?$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "^\\W{0,2}(?:(?:additional |with )?(?:reporting|writing|editing|research|translation|graphics?|photos?)(?: and \\w+)? by|compiled by|edited by|translated by|written by|posted by|with (?:files|reports|inputs|material|information) from|(?:source|sources|quelle|quellen|fuente|fonte|źródło) ?:|follow (?:him|her|them|me|us|@)|(?:contact|reach|e-?mail) (?:the author|him|her|me|us|\\p{Lu})|©|copyright\\b|tags? ?:|\\(?(?:AP|AFP|dpa|Reuters|APA|SDA|ANSA|EFE|PAP)\\)?$).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MAX_CHARS = 700;

  private AuthorNote() {}

  /** Whether a last block of a body is about its author or sources. */
  static boolean is(String text) {
    return text.length() <= MAX_CHARS
        && ((text.length() <= 300 && CREDIT.matcher(text).matches())
            || (text.length() <= 300 && REPORTED.matcher(text).matches())
            || IS.matcher(text).matches()
            || COVERS.matcher(text).matches());
  }
}
