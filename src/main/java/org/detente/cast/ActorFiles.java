package org.detente.cast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value of {@code --actors}: files separated by commas in, a dictionary out. */
public final class ActorFiles {
  private ActorFiles() {}

  /**
   * The built-in dictionary, with the user's files on top.
   *
   * @param list paths separated by commas; null for the built-in dictionary alone
   * @throws IOException if a file cannot be read
   */
  public static ActorDictionary dictionary(@Nullable String list) throws IOException {
    if (list == null || list.isBlank()) {
      return ActorDictionary.builtIn();
    }
    return ActorDictionary.with(
        Arrays.stream(list.split(",", -1)).map(String::strip).map(Path::of).toList());
  }
}
