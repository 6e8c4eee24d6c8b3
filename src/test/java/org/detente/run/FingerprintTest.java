package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.input.InputFiles.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path folder;

  @Test
  void everyShippedFileBelongsToAStepButThoseOfReportAndExport() throws IOException {
    Path root = Path.of("src", "main", "resources", "org", "detente");
    TreeSet<String> shipped = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> shipped.add(root.relativize(file).toString().replace('\\', '/')));
    }
    shipped.remove("output/report.css");
    shipped.removeIf(name -> name.startsWith("export/"));
    TreeSet<String> listed = new TreeSet<>();
    Fingerprint.RESOURCES.values().forEach(listed::addAll);
    assertEquals(shipped, listed);
  }

  @Test
  void anOptionChangesOnlyItsOwnStep() throws IOException {
    Map<String, String> encoder = Fingerprint.ofSteps(Map.of("toneModel", "encoder"));
    Map<String, String> lexicon = Fingerprint.ofSteps(Map.of("toneModel", "lexicon"));
    assertEquals(encoder.get("extract"), lexicon.get("extract"));
    assertEquals(encoder.get("annotate"), lexicon.get("annotate"));
    assertEquals(encoder.get("event"), lexicon.get("event"));
    assertNotEquals(encoder.get("tone"), lexicon.get("tone"));
    Map<String, String> all = Fingerprint.ofSteps(Map.of("minEventConfidence", "0"));
    Map<String, String> sure = Fingerprint.ofSteps(Map.of("minEventConfidence", "0.7"));
    assertEquals(all.get("quote"), sure.get("quote"));
    assertNotEquals(all.get("event"), sure.get("event"));
  }

  @Test
  void theUsersFilesCountByTheirContent() throws IOException {
    Path actors = folder.resolve("own.actors");
    Map<String, String> options = Map.of("actors", actors.toString());
    Map<String, String> absent = Fingerprint.ofSteps(options);
    Files.writeString(actors, "ARLAND_ [ARL]\n");
    Map<String, String> one = Fingerprint.ofSteps(options);
    Files.writeString(actors, "BORLAND_ [BOR]\n");
    Map<String, String> other = Fingerprint.ofSteps(options);
    assertEquals(3, Stream.of(absent, one, other).map(m -> m.get("cast")).distinct().count());
    assertEquals(one.get("annotate"), other.get("annotate"));
    assertEquals(one.get("event"), other.get("event"));
  }

  @Test
  void theListingTellsSizesApart() {
    String small = Fingerprint.ofListing(List.of(new InputFile("/crawl/a.html", 10)));
    assertEquals(small, Fingerprint.ofListing(List.of(new InputFile("/crawl/a.html", 10))));
    assertNotEquals(small, Fingerprint.ofListing(List.of(new InputFile("/crawl/a.html", 11))));
  }
}
