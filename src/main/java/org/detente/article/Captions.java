package org.detente.article;

import java.util.regex.Pattern;

/**
 * Knows captions and credits of pictures by their form: a label such as "Photo:" at the start, or
 * an agency at the end ("— Reuters FILE", "(AP Photo/…)", "Image Credit: …", "/AFP"). General cues
 * only; a sentence that merely mentions an agency is no caption.
 */
final class Captions {
  private static final String AGENCY =
      "(?:AP|AFP|PA|EPA|EFE|ANI|PTI|APA|DPA|dpa|ANSA|TASS|Tass|RIA(?: Novosti)?|Xinhua|Reuters|REUTERS|Getty(?: Images)?|Bloomberg|Shutterstock|iStock|Alamy|Rex|REX|PAP|NTB|TT|ANP|Keystone|KEYSTONE|Kyodo|KYODO|Yonhap|YONHAP|IANS|UPI|NurPhoto|Anadolu|imago|IMAGO|AA|AAP|WireImage|Sputnik|PIB|UNI)";
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,2}(?:photos?|photograph|image|images|picture|pictures|pic|file photo|file image|file picture|representative image|representational image|illustration|graphic|foto|fotos|fotograf|bild|bilder|symbolbild|crédits?|credits?|photo credit|image credit|photo by|image by|image via|photos? courtesy|photo courtesy|courtesy|zdjęcie|фото|imagen|crédito|source|quelle|above)\\s?(?:[:©|/]|by [A-Z]|: ).{0,160}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[—–-]{1,2} ?|\\(|\\[|/ ?|\\| ?|©\\s?|: ?)(?:(?:File )?(?:Photo|Image|Picture|Foto|photo|Credit)s?(?: by| credit|: ?| ?/ ?| )? ?)?(?:[\\p{L}.' -]{2,40}[/,] ?)?"
              + AGENCY
              + "(?: Photo| Images| FILE| File| file| photo| file photo| via .{2,30}|/[\\p{L} .'-]{2,40})*[)\\].]?$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:(?:image|photo|picture|photograph|file photo|bild|foto)s? ?(?:credits?|by|courtesy(?: of)?|via)?|credits?|photographer) ?: ?[^.!?]{2,80}[)\\].]?$|\\((?:photo|image|foto|picture|pic|file|credit|ap photo|photos?|bild)\\b[^()]{0,80}\\)\\W?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  // A picture from a file says so behind the name of whoever owns it: "— Name FILE".
  private static final Pattern FROM_FILE =
      Pattern.compile(
          "(?:[—–-]{1,2} ?|\\(|/ ?)\\p{Lu}[\\p{L}.'&]*(?: \\p{Lu}[\\p{L}.'&]*){0,3}[ /-](?:FILE|File|file)(?: (?:PHOTO|Photo|photo|picture|image))?\\)?$");
  private static final int MAX_CHARS = 420;

  private Captions() {}

  /** Whether the text is the caption or the credit of a picture. */
  static boolean isCaption(String text) {
    if (text.length() > MAX_CHARS) {
      return false;
    }
    if (text.length() <= 180 && LABEL.matcher(text).find()) {
      return true;
    }
    String end = text.length() > 140 ? text.substring(text.length() - 140) : text;
    return isFromFile(text)
        || (TAIL.matcher(end).find() && !isReport(text))
        || CREDIT.matcher(end).find();
  }

  /** Whether the text is a caption that ends in the owner of a file picture, "— Name FILE". */
  static boolean isFromFile(String text) {
    return text.length() <= MAX_CHARS
        && FROM_FILE.matcher(text.substring(Math.max(0, text.length() - 140))).find();
  }

  /**
   * A paragraph that ends in its agency's name, as wire copy does: a full stop stands before it.
   */
  private static boolean isReport(String text) {
    return text.matches("(?s).{60,}[.!?][\"”’]? ?[-—–(/]{1,2} ?\\p{Lu}{2,8}\\)?$");
  }
}
