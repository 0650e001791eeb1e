package dev.tarn.workspace.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a document knows of its file. Guarded by the document.
final class OnDisk {
  private static final int SMALL = 200_000;

  private @Nullable Path file;
  private TextEncoding encoding;
  private LineEnds ends;
  private @Nullable FileStamp stamp;
  private boolean modified;
  private boolean away;
  private int savedLength;
  private @Nullable LineEnds savedEnds;
  private long known;

  OnDisk(@Nullable Path file, DocumentMeta meta, int length) {
    this.file = file;
    this.encoding = meta.encoding();
    this.ends = meta.lineEnds();
    this.stamp = meta.stamp();
    this.modified = meta.modified();
    this.savedLength = modified ? -1 : length;
    this.savedEnds = modified ? null : ends.copy();
  }

  @Nullable Path file() {
    return file;
  }

  TextEncoding encoding() {
    return encoding;
  }

  LineEnds ends() {
    return ends;
  }

  @Nullable FileStamp stamp() {
    return stamp;
  }

  /// Counts how often something else was known of the file's content.
  long known() {
    return known;
  }

  /// Tells if saving would change something on the disk.
  boolean isModified() {
    return modified || away;
  }

  /// Takes note that the file is not there to be read, or is again.
  ///
  /// @return false if that was known
  boolean setAway(boolean now) {
    boolean changed = away != now;
    away = now;
    return changed;
  }

  /// The same file has another place.
  void move(Path to) {
    file = to;
  }

  /// There is no file any more.
  void detach() {
    file = null;
    stamp = null;
  }

  /// The file is gone; the text is nowhere else.
  void lose() {
    stamp = null;
    savedLength = -1;
    modified = true;
  }

  /// The file is there again.
  void find(FileStamp back) {
    known++;
    stamp = back;
  }

  /// Has new lines, and all there are, end in a way; the file does not yet.
  void setEnds(LineEnd kind) {
    ends = LineEnds.all(kind);
    modified = true;
    savedLength = -1;
  }

  /// Knows what another program wrote, without taking it.
  void know(FileStamp foreign) {
    known++;
    stamp = foreign;
    modified = true;
    savedLength = -1;
  }

  /// The text is the file's.
  ///
  /// @param same false if the text was changed meanwhile
  void taken(Path from, TextFile text, boolean same) {
    known++;
    file = from.toAbsolutePath().normalize();
    encoding = text.encoding();
    // Lines that were typed meanwhile are in the ends that are known here.
    ends = same ? text.ends() : ends;
    stamp = text.stamp();
    savedLength = text.text().length();
    savedEnds = text.ends().copy();
    modified = !same;
    away = false;
  }

  /// A change of the text.
  ///
  /// @param buffer before the change
  void change(TextBuffer buffer, TextChange change) {
    ends.change(buffer, change);
  }

  /// Looks if undoing led back to the file's text; of large texts this is not asked.
  void changed(TextBuffer buffer) {
    modified = !isAsSaved(buffer);
  }

  DocumentMeta meta(String title, @Nullable String path, @Nullable String page) {
    return new DocumentMeta(
        1,
        title,
        path,
        encoding.mark(),
        ends.main(),
        stamp,
        isModified(),
        encoding.charset().name(),
        ends.packed(),
        page);
  }

  private boolean isAsSaved(TextBuffer buffer) {
    FileStamp known = stamp;
    if (known == null || savedLength != buffer.length() || savedLength > SMALL) {
      return false;
    }
    String text = buffer.toString();
    return holds(text, known) || holdsWithSavedEnds(text, known);
  }

  /// Lines that were removed and came back by undoing have lost how they ended.
  private boolean holdsWithSavedEnds(String text, FileStamp found) {
    LineEnds before = savedEnds;
    if (before == null || !before.isMixed() || !holds(text, before, found)) {
      return false;
    }
    ends = before.copy();
    return true;
  }

  /// Tells if a text would be written as a file is.
  boolean holds(String text, FileStamp found) {
    return holds(text, ends, found);
  }

  private boolean holds(String text, LineEnds written, FileStamp found) {
    try {
      return FileStamp.hash(TextFile.encode(text, encoding, written)).equals(found.hash());
    } catch (TextCodec.UnencodableException e) {
      return false;
    }
  }
}
