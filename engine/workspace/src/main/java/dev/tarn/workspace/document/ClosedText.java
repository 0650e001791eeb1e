package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.file.Path;

/// The text of a file that is not open. All methods use the disk.
///
/// decision: not a record, since how a file is written is nobody's business outside.
public final class ClosedText {
  private final Path file;
  private final TextFile content;

  private ClosedText(Path file, TextFile content) {
    this.file = file;
    this.content = content;
  }

  /// Reads a file.
  ///
  /// @param file a text in UTF-8, or in the encoding that its mark tells
  /// @return its text
  /// @throws DocumentException if it cannot be read as text
  public static ClosedText read(Path file) {
    return new ClosedText(file, TextFile.read(file, null));
  }

  /// What was read.
  ///
  /// @return with `\n` between lines
  public String text() {
    return content.text();
  }

  /// Writes another text into the file in one step, in the same encoding and with the same line
  /// ends, unless another program changed it since it was read.
  ///
  /// @param text with `\n` between lines
  /// @return what became of it
  public SaveOutcome replace(String text) {
    try {
      if (!content.stamp().stillHolds(file)) {
        return new SaveOutcome.Conflict(file);
      }
      LineEnds ends = content.ends().copy();
      ends.change(new TextBuffer(content.text()), new TextChange(0, content.text().length(), text));
      TextFile.write(file, text, content.encoding(), ends);
      return new SaveOutcome.Saved(file);
    } catch (TextCodec.UnencodableException e) {
      return SaveOutcome.Unencodable.at(file, content.encoding(), text, e.offset());
    } catch (IOException e) {
      return new SaveOutcome.Failed(file, DocumentException.cannotWrite(file, e));
    }
  }
}
