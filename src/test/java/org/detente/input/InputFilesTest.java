package org.detente.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name :
        List.of(
            "2015/a.html",
            "2015/11/b.html",
            "2015/11/c.txt",
            "2016/d with space.html",
            "2016/.hidden.html",
            "2016/_SUCCESS",
            "2016/README.md",
            ".git/config",
            "e.html")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void aFolderIsTakenWholeAndSorted() throws IOException {
    List<String> all =
        List.of(
            "2015/11/b.html", "2015/11/c.txt", "2015/a.html", "2016/d with space.html", "e.html");
    assertEquals(all, list(""));
    assertEquals(all, list("/"));
  }

  @Test
  void globsListsAndBracesAreExpanded() throws IOException {
    assertEquals(List.of("e.html"), list("/*.html"));
    assertEquals(List.of("2015/11/b.html", "2015/a.html"), list("/2015/**.html"));
    assertEquals(List.of("2015/11/b.html", "2015/11/c.txt"), list("/2015/11/{b.html,c.txt}"));
    assertEquals(List.of("2015/a.html", "e.html"), list("/e.html, " + folder + "/2015/a.html"));
  }

  @Test
  void aGlobOfFoldersTakesThemWhole() throws IOException {
    assertEquals(List.of("2016/d with space.html"), list("/20?6"));
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    String twice = "/e.html," + folder + "/*.html," + folder + "/2015/../e.html";
    assertEquals(List.of("e.html"), list(twice));
  }

  @Test
  void aHiddenFileCanBeNamed() throws IOException {
    assertEquals(List.of("2016/.hidden.html"), list("/2016/.hidden.html"));
    assertEquals(List.of(".git/config"), list("/.git"));
    assertEquals(List.of("2016/README.md"), list("/2016/README.md"));
  }

  @Test
  void sizesAreThoseOfTheFiles() throws IOException {
    InputFiles.InputFile file = InputFiles.list(folder + "/e.html").get(0);
    assertEquals(new InputFiles.InputFile(folder + "/e.html", 6), file);
  }

  @Test
  void aPatternWithoutFilesIsNamed() {
    InputException failure =
        assertThrows(
            InputException.class, () -> InputFiles.list(folder + "/e.html," + folder + "/*.warc"));
    assertTrue(failure.getMessage().startsWith("--input: no file matches '" + folder + "/*.warc'"));
    assertThrows(InputException.class, () -> InputFiles.list(" , "));
    assertThrows(InputException.class, () -> InputFiles.list(folder + "/none"));
  }

  @Test
  void filesAreOpenedAsStored() throws IOException {
    try (InputStream in = InputFiles.open(folder + "/e.html")) {
      assertEquals(
          "e.html", new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThrows(FileNotFoundException.class, () -> InputFiles.open(folder + "/gone"));
  }

  private List<String> list(String pattern) throws IOException {
    return InputFiles.list(folder + pattern).stream()
        .map(file -> file.uri().substring(folder.toString().length() + 1))
        .toList();
  }

  @Test
  void whatIsNotThereIsSaidAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (String missing : List.of("/nope", "/nope/*.html", "/nope/**")) {
            assertThrows(InputException.class, () -> InputFiles.list(missing), missing);
          }
        });
  }

  @Test
  void linksThatLoopLeadToEachFileOnce() throws IOException {
    Files.createSymbolicLink(folder.resolve("2015/loop"), folder);
    Files.createSymbolicLink(folder.resolve("2015/other"), folder);
    Files.createSymbolicLink(folder.resolve("again.html"), folder.resolve("e.html"));
    assertEquals(5, InputFiles.list(folder.toString()).size());
    assertEquals(List.of("e.html"), list("/*.html"));
  }

  @Test
  void aLinkToNothingIsListedInAFolderAndRefusedAlone() throws IOException {
    Files.createSymbolicLink(folder.resolve("2016/lost.html"), folder.resolve("none"));
    assertEquals(List.of("2016/d with space.html", "2016/lost.html"), list("/2016"));
    assertThrows(InputException.class, () -> list("/2016/lost.html"));
  }

  @Test
  void aGlobThatSpellsOutHiddenNamesFindsThem() throws IOException {
    assertEquals(List.of("2016/README.md"), list("/2016/*.md"));
    assertEquals(List.of("2016/_SUCCESS"), list("/2016/_*"));
    Files.writeString(folder.resolve("2016/envoys.md"), "The envoys met.");
    assertEquals(List.of("2016/d with space.html", "2016/envoys.md"), list("/2016"));
  }

  @Test
  void aSchemeWithoutFileSystemIsNamed() {
    InputException failure =
        assertThrows(InputException.class, () -> InputFiles.list("nowhere://crawl/2016"));
    assertTrue(failure.getMessage().contains("no file system for nowhere://"));
  }
}
