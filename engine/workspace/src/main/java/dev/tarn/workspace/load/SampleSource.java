package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.util.List;

/// Where the rows of a sample come from. Immutable; reads no disk any more.
interface SampleSource {

  /// What kind of file it is.
  FileKind kind();

  /// How the file is written, as far as that can be found out.
  Dialect guess();

  /// The rows, read in a dialect.
  SampleRows rows(Dialect dialect);

  /// How the engine reads the file.
  LoadSource source(Dialect dialect);

  /// What the file takes on the disk, in bytes.
  long size();

  /// Tells if the sample is all of the file.
  boolean isWhole();

  /// The encodings that can be chosen; empty if there is no choice.
  default List<TextEncoding> encodings() {
    return List.of();
  }
}
