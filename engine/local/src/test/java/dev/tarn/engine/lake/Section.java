package dev.tarn.engine.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A section of `statements.sql`.
///
/// @param name its title
/// @param steps its statements, in order
record Section(String name, List<Step> steps) {
  private static final String FAILS = "-- fails ";
  private static final String TITLE = "-- # ";

  /// A statement.
  ///
  /// @param text its text, with `$c` for the catalog's name
  /// @param condition what it must fail with; empty if it must succeed
  record Step(String text, String condition) {}

  /// All sections.
  static List<Section> all() {
    List<Section> sections = new ArrayList<>();
    for (String block : text().split("\n\\s*\n")) {
      if (block.startsWith(TITLE)) {
        sections.add(new Section(block.substring(TITLE.length()).strip(), new ArrayList<>()));
      } else if (!sections.isEmpty()) {
        sections.getLast().steps.add(step(block));
      }
    }
    return sections;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Step step(String block) {
    String condition =
        block
            .lines()
            .filter(line -> line.startsWith(FAILS))
            .map(line -> line.substring(FAILS.length()).strip())
            .findFirst()
            .orElse("");
    String text =
        Arrays.stream(block.split("\n"))
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    return new Step(text, condition);
  }

  private static String text() {
    try (InputStream stream =
        Objects.requireNonNull(Section.class.getResourceAsStream("statements.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
