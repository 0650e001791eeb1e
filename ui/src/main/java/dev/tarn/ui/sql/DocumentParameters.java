package dev.tarn.ui.sql;

import dev.tarn.ui.parameter.ParameterList;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.state.ParameterMemory;
import org.jspecify.annotations.Nullable;

/// Keeps what is written for the parameters of a document.
final class DocumentParameters {
  private DocumentParameters() {}

  /// Takes up what was left, and remembers from now on: under the document's path, or its id as
  /// long as it has no file.
  static void tie(Document document, ParameterList parameters, @Nullable ParameterMemory memory) {
    if (memory != null) {
      parameters.remember(
          memory.read(name(document)), values -> memory.keep(name(document), values));
    }
  }

  private static String name(Document document) {
    return document.path().map(Object::toString).orElse(document.id());
  }
}
