package org.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text as a BCP 47 tag, by OpenNLP's model of 103 languages; null when the text
 * is too short to tell (under 60 letters) or the model is unsure. What a page's mark-up says is not
 * asked: it is wrong too often.
 */
final class Language {
  private static final int MIN_LETTERS = 60;
  private static final int MAX_CHARS = 600;
  private static final double SURE = 0.02;

  private Language() {}

  /** Loaded once, on first use. */
  private static final class Model {
    static final LanguageDetectorModel MODEL = load();
    static final Map<String, String> TAGS = tags();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          Objects.requireNonNull(
              Language.class.getResourceAsStream("/langdetect-183.bin"), "langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("language model", e);
      }
    }

    private static Map<String, String> tags() {
      Map<String, String> tags = new HashMap<>();
      for (String two : Locale.getISOLanguages()) {
        tags.put(new Locale(two).getISO3Language(), two);
      }
      tags.put("cmn", "zh");
      tags.put("pes", "fa");
      tags.put("arz", "ar");
      tags.put("zlm", "ms");
      tags.put("ekk", "et");
      tags.put("lvs", "lv");
      tags.put("nob", "no");
      tags.put("nno", "no");
      return tags;
    }
  }

  /** The language of a text; null when it cannot be told. */
  static @Nullable String of(String text) {
    String sample = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    long letters = sample.codePoints().filter(Character::isLetter).count();
    boolean cjk = sample.chars().anyMatch(c -> Prose.isCjk((char) c));
    if (letters < (cjk ? MIN_LETTERS / 3 : MIN_LETTERS)) {
      return null;
    }
    opennlp.tools.langdetect.Language best =
        new LanguageDetectorME(Model.MODEL).predictLanguage(sample);
    return best.getConfidence() < SURE
        ? null
        : Model.TAGS.getOrDefault(best.getLang(), best.getLang());
  }
}
