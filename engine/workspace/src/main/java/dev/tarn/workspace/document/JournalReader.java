package dev.tarn.workspace.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads what a document's journal still tells.
final class JournalReader {
  private @Nullable DocumentMeta meta;
  private @Nullable TextBuffer text;
  private LineEnds ends = LineEnds.all(LineEnd.LF);
  private Caret caret = Caret.START;

  private JournalReader() {}

  /// How well a journal could be read.
  enum Condition {
    /// To its end.
    WHOLE,
    /// The last record was being written when the power failed.
    TORN,
    /// Something in it is not as it was written; what comes after that is lost.
    DAMAGED
  }

  /// What was read.
  ///
  /// @param meta about the document
  /// @param text null if it is the file's own
  /// @param caret where it was
  /// @param condition of the journal
  record Recovered(DocumentMeta meta, @Nullable String text, Caret caret, Condition condition) {}

  /// Reads a journal as far as it can be read.
  ///
  /// @throws IOException if not even its first record can be
  static Recovered read(Path file) throws IOException {
    return new JournalReader().readAll(file);
  }

  private Recovered readAll(Path file) throws IOException {
    Condition condition = Condition.WHOLE;
    try (DataInputStream input =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 65536))) {
      long left = Files.size(file);
      while (left > 0) {
        JournalCodec.Read read = JournalCodec.read(input, left);
        left -= read.size();
        apply(read.entry());
      }
    } catch (EOFException e) {
      condition = Condition.TORN;
    } catch (IOException | RuntimeException e) {
      condition = Condition.DAMAGED;
    }
    if (meta == null) {
      throw new IOException("nothing to read in " + file);
    }
    return new Recovered(meta.with(ends), text == null ? null : text.toString(), caret, condition);
  }

  private void apply(JournalRecord entry) throws IOException {
    switch (entry) {
      case JournalRecord.About(DocumentMeta about) -> {
        meta = about;
        ends = about.lineEnds();
      }
      case JournalRecord.Text(String whole) -> text = new TextBuffer(whole);
      case JournalRecord.At(Caret place) -> caret = place;
      case JournalRecord.Edit(TextChange change) -> {
        if (text == null) {
          throw new JournalCodec.DamagedException("a change of no text");
        }
        ends.change(text, change);
        text.apply(change);
      }
    }
  }
}
