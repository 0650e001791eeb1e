package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.sql", "größe 2.sql", "😀.sql", "日本.sql", "a", "console.sql", "a.b.c"})
  void usualNamesAreTaken(String name) {
    assertThat(FileNames.problem(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "a/b.sql",
        "a\\b.sql",
        "a:b",
        "what?.sql",
        "a*",
        "\"a\"",
        "a<b",
        "a|b",
        "NUL",
        "con.sql",
        "Lpt1.txt",
        "a.",
        "a ",
        ".hidden",
        "a\u0000b",
        "a\nb"
      })
  void namesThatSomeSystemCannotHaveAreRefused(String name) {
    assertThat(FileNames.problem(name)).isPresent();
  }

  @Test
  void aNameCanHave255BytesAndNotOneMore() {
    assertThat(FileNames.problem("ä".repeat(127) + "a")).isEmpty();
    assertThat(FileNames.problem("ä".repeat(128)))
        .hasValueSatisfying(problem -> {
          assertThat(problem).contains("1 bytes").contains("255");
        });
  }

  @Test
  void aQueryGetsItsEnding() {
    assertThat(FileNames.query("orders")).isEqualTo("orders.sql");
    assertThat(FileNames.query("orders.md")).isEqualTo("orders.md");
    assertThat(FileNames.query("größe 2024")).isEqualTo("größe 2024.sql");
  }

  @Test
  void aTakenNameGetsTheNextNumber() throws IOException {
    Files.createFile(folder.resolve("a.sql"));
    assertThat(FileNames.free(folder, "a.sql")).hasFileName("a 2.sql");
    Files.createFile(folder.resolve("a 2.sql"));
    assertThat(FileNames.free(folder, "a 2.sql")).hasFileName("a 3.sql");
    Files.createDirectory(folder.resolve("v1.2"));
    assertThat(FileNames.free(folder, "v1.2")).hasFileName("v1.2 2");
    String longest = "ä".repeat(125) + "a.sql";
    Files.createFile(folder.resolve(longest));
    assertThat(FileNames.of(FileNames.free(folder, longest)).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(255);
  }
}
