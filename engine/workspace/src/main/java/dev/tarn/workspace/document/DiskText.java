package dev.tarn.workspace.document;

/// What a document's file has now, read but not taken yet.
public final class DiskText {
  private final TextFile file;
  private final long revision;

  DiskText(TextFile file, long revision) {
    this.file = file;
    this.revision = revision;
  }

  /// The text.
  ///
  /// @return with `\n` at all line ends
  public String text() {
    return file.text();
  }

  TextFile file() {
    return file;
  }

  /// The document's revision when it was read.
  long revision() {
    return revision;
  }
}
