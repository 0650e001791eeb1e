package dev.tarn.workspace.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL of a load.
///
/// @param before statements that tell the session how to read the file
/// @param main the one that does it
public record LoadScript(List<String> before, String main) {

  /// Copies the list.
  public LoadScript {
    before = List.copyOf(before);
  }

  /// All of it, to be read, copied and run.
  ///
  /// @return statements with semicolons
  public String text() {
    return Stream.concat(before.stream(), Stream.of(main))
        .map(statement -> statement + ";\n")
        .collect(Collectors.joining("\n"));
  }
}
