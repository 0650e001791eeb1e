package dev.tarn.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.ValueType;
import dev.tarn.session.parameter.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterMemoryTest {
  @TempDir private Path home;

  private final List<RememberedParameter> all =
      List.of(
          new RememberedParameter("b", Written.of("it's", "ä😀"), null),
          new RememberedParameter("a", Written.NULL, null),
          new RememberedParameter(
              "c",
              Written.NOTHING,
              new ParameterDefinition(
                  "c",
                  new ParameterKind.Multi(
                      ValueType.WHOLE, new Choices.Listed(List.of(new Choice("1", "one")))),
                  true,
                  Written.of("1"),
                  "The c")));

  @Test
  void valuesComeBackInAnotherProcess() {
    try (ParameterMemory memory = new ParameterMemory(home.resolve("parameters"))) {
      memory.keep("queries/a.sql", all);
      assertThat(memory.read("queries/a.sql")).isEqualTo(all);
      assertThat(memory.read("queries/b.sql")).isEmpty();
    }
    try (ParameterMemory memory = new ParameterMemory(home.resolve("parameters"))) {
      assertThat(memory.read("queries/a.sql")).isEqualTo(all);
    }
  }

  @Test
  void aFileThatCannotBeReadIsKeptAside() throws IOException {
    try (ParameterMemory memory = new ParameterMemory(home)) {
      memory.keep("a", all);
    }
    Path file = only();
    Files.writeString(file, "{\"parameters\": [");
    try (ParameterMemory memory = new ParameterMemory(home)) {
      assertThat(memory.read("a")).isEmpty();
    }
    assertThat(only().getFileName().toString()).endsWith(".corrupt-1");
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.reduce((first, second) -> second).orElseThrow();
    }
  }
}
