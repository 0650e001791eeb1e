package dev.tarn.workspace.document;

import java.nio.file.Path;

/// What became of a wish to save. In each case the text is safe in the journal.
public sealed interface SaveOutcome {

  /// The file has the text.
  ///
  /// @param file which
  record Saved(Path file) implements SaveOutcome {}

  /// The file was not touched, since another program changed it after it was read, or it is
  /// another's that was there already. The user may overwrite it, load it, or take another name.
  ///
  /// @param file which
  record Conflict(Path file) implements SaveOutcome {}

  /// The file could not be written and is as it was.
  ///
  /// @param file which
  /// @param reason what happened, for the user
  record Failed(Path file, String reason) implements SaveOutcome {}

  /// The encoding of the file lacks a character of the text; the file is as it was.
  ///
  /// @param file which
  /// @param encoding which
  /// @param character one user-perceived unit of the text, or half of a pair
  /// @param line where it is, from 1
  /// @param column where it is, from 1
  record Unencodable(Path file, TextEncoding encoding, String character, int line, int column)
      implements SaveOutcome {

    /// Tells if it is half of a character, which no encoding can write.
    ///
    /// @return false if another encoding helps
    public boolean isHalf() {
      return character.length() == 1 && Character.isSurrogate(character.charAt(0));
    }

    static Unencodable at(Path file, TextEncoding encoding, String text, int offset) {
      int end = Math.min(text.length(), offset + Character.charCount(text.codePointAt(offset)));
      int start = text.lastIndexOf('\n', offset - 1) + 1;
      int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
      return new Unencodable(file, encoding, text.substring(offset, end), line, offset - start + 1);
    }
  }
}
