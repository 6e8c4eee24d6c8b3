package org.detente.tone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.annotate.Token;

/**
 * BERT's tokenizer, uncased: tokens of a sentence in, ids of word pieces with the places of their
 * words out, without the marks of begin and end. Words are split at blanks and punctuation, put in
 * small letters without accents, and cut into the longest pieces that the vocabulary has (Devlin et
 * al. 2019; Wu et al. 2016). Thread-safe.
 */
final class WordPiece {
  static final int UNKNOWN = 100;
  static final int BEGIN = 101;
  static final int END = 102;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();

  private WordPiece() {}

  /** One piece: its id, and the word it belongs to, in code points into the article's text. */
  record Piece(int id, int begin, int end) {}

  /** Reads the vocabulary from a Hugging Face {@code tokenizer.json}. */
  static WordPiece read(InputStream json) throws IOException {
    WordPiece read = new WordPiece();
    JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
    vocabulary
        .fields()
        .forEachRemaining(e -> read.vocabulary.put(e.getKey(), e.getValue().asInt()));
    if (read.vocabulary.getOrDefault("[SEP]", -1) != END) {
      throw new IOException("Not the vocabulary of an uncased BERT");
    }
    return read;
  }

  /** The pieces of some tokens of one sentence; adjacent tokens are read as one run of letters. */
  List<Piece> pieces(List<Token> tokens) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int begin = 0;
    int end = -1;
    for (Token token : tokens) {
      if (token.begin() != end) {
        close(word, begin, end, pieces);
      }
      int at = token.begin();
      for (int c : token.text().codePoints().toArray()) {
        boolean alone = isPunctuation(c) || Character.isIdeographic(c);
        if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          close(word, begin, at, pieces);
        } else {
          begin = word.length() == 0 ? at : begin;
          word.appendCodePoint(c);
        }
        if (alone) {
          word.appendCodePoint(c);
          close(word, at, at + 1, pieces);
        }
        at++;
      }
      end = at;
    }
    close(word, begin, end, pieces);
    return pieces;
  }

  private void close(StringBuilder letters, int begin, int end, List<Piece> pieces) {
    if (letters.length() == 0) {
      return;
    }
    String word = plain(letters.toString());
    letters.setLength(0);
    int first = pieces.size();
    for (int from = 0; from < word.length(); ) {
      int to = word.length() > LONGEST_WORD ? from : word.length();
      Integer id = null;
      while (to > from && id == null) {
        id = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
        to -= id == null ? 1 : 0;
      }
      if (id == null) {
        pieces.subList(first, pieces.size()).clear();
        pieces.add(new Piece(UNKNOWN, begin, end));
        return;
      }
      pieces.add(new Piece(id, begin, end));
      from = to;
    }
  }

  /** Small letters without accents and control characters. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
