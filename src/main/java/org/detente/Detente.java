package org.detente;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detente.cli.AnnotateCommand;

/** The command line. */
public final class Detente {
  private Detente() {}

  /** Runs a command. */
  public static void main(String[] args) throws IOException {
    String input = "";
    String output = "";
    List<String> layers = List.of("article", "mentions", "quotes", "events", "tone");
    for (String arg : args) {
      if (arg.startsWith("--input=")) {
        input = arg.substring(8);
      }
      if (arg.startsWith("--output=")) {
        output = arg.substring(9);
      }
      if (arg.startsWith("--layers=")) {
        layers = List.of(arg.substring(9).split(",", -1));
      }
    }
    new AnnotateCommand().run(Path.of(input), Path.of(output), layers);
  }
}
