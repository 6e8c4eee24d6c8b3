package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final String VOCABULARY =
      "{\"model\":{\"vocab\":{\"[UNK]\":100,\"[CLS]\":101,\"[SEP]\":102,"
          + "\"embargo\":1,\"##ed\":2,\"##es\":3,\"don\":4,\"'\":5,\"t\":6,\"cafe\":7,\"e\":8,\"##m\":9,\"%\":10}}}";

  private static WordPiece wordPiece;

  @BeforeAll
  static void read() throws IOException {
    wordPiece = read(VOCABULARY);
  }

  @Test
  void longestPiecesFirst() {
    assertEquals(List.of(1, 2), ids("Embargoed"));
    assertEquals(List.of(1, 3), ids("embargoes"));
  }

  @Test
  void unknownWordIsOnePiece() {
    assertEquals(List.of(WordPiece.UNKNOWN, 1), ids("embargoing embargo"));
    assertEquals(List.of(WordPiece.UNKNOWN), ids("e".repeat(200)));
  }

  @Test
  void accentsAndCapitalsAreLevelled() {
    assertEquals(List.of(7), ids("CAFÉ"));
  }

  @Test
  void punctuationStandsAloneAndTouchingTokensAreOneRun() {
    List<Token> tokens = List.of(token(0, 0, "Do"), token(1, 2, "n't"));
    assertEquals(List.of(4, 5, 6), tokens(tokens).stream().map(WordPiece.Piece::id).toList());
  }

  @Test
  void piecesKnowTheirWordsPlaceInCodePoints() {
    List<WordPiece.Piece> pieces = tokens(List.of(token(0, 3, "🕊"), token(1, 5, "embargoed%")));
    assertEquals(new WordPiece.Piece(WordPiece.UNKNOWN, 3, 4), pieces.get(0));
    assertEquals(new WordPiece.Piece(1, 5, 14), pieces.get(1));
    assertEquals(new WordPiece.Piece(2, 5, 14), pieces.get(2));
    assertEquals(new WordPiece.Piece(10, 14, 15), pieces.get(3));
  }

  @Test
  void wordsOfControlCharactersVanish() {
    assertTrue(ids("\u200b").isEmpty());
  }

  @Test
  void realVocabularyGivesThePublishedIds() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      // "Hello world" is 7592 2088 in every uncased BERT.
      List<WordPiece.Piece> pieces =
          WordPiece.read(in).pieces(List.of(token(0, 0, "Hello"), token(1, 6, "world")));
      assertEquals(List.of(7592, 2088), pieces.stream().map(WordPiece.Piece::id).toList());
    }
  }

  @Test
  void otherVocabulariesAreRefused() {
    assertThrows(IOException.class, () -> read("{\"model\":{\"vocab\":{\"a\":1}}}"));
  }

  private static WordPiece read(String json) throws IOException {
    return WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<WordPiece.Piece> tokens(List<Token> tokens) {
    return wordPiece.pieces(tokens);
  }

  private static List<Integer> ids(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      tokens.add(token(tokens.size(), at, word));
      at += word.length() + 1;
    }
    return wordPiece.pieces(tokens).stream().map(WordPiece.Piece::id).toList();
  }

  private static Token token(int index, int begin, String word) {
    int end = begin + word.codePointCount(0, word.length());
    return new Token(index, begin, end, word, word, "NN", "O", Token.UNPARSED, "");
  }
}
