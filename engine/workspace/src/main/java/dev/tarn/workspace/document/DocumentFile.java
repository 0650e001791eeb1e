package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file of a document, which other programs change as well: its encoding, its line ends, and
/// how it is compared with the text here.
///
/// Thread-safe. What uses the disk says so; the rest returns at once.
public final class DocumentFile {
  private final Document document;
  private final OnDisk known;
  private final DocumentPlace places;

  DocumentFile(Document document, OnDisk known, DocumentPlace places) {
    this.document = document;
    this.known = known;
    this.places = places;
  }

  /// Where it is.
  ///
  /// @return relative to the workspace if it lies in it, with `/` between names; empty if there is
  ///   none yet
  public Optional<String> place() {
    synchronized (document) {
      return Optional.ofNullable(places.relative(known.file()));
    }
  }

  /// How the file writes characters.
  ///
  /// @return UTF-8 without a mark if there is none yet
  public TextEncoding encoding() {
    synchronized (document) {
      return known.encoding();
    }
  }

  /// How most of its lines end, and new ones.
  ///
  /// @return `\n` if there is none yet
  public LineEnd lineEnd() {
    synchronized (document) {
      return known.ends().main();
    }
  }

  /// Tells if the lines end in different ways, which saving keeps.
  ///
  /// @return false for nearly all files
  public boolean hasMixedLineEnds() {
    synchronized (document) {
      return known.ends().isMixed();
    }
  }

  /// Has all lines end alike from the next save on.
  ///
  /// @param kind how
  public void endLines(LineEnd kind) {
    document.changeFile(() -> known.setEnds(kind));
  }

  /// Writes the text in another encoding, which is the file's from then on. Uses the disk.
  ///
  /// @param encoding which
  /// @return what became of it
  /// @throws IllegalStateException if there is no file yet
  public SaveOutcome saveWith(TextEncoding encoding) {
    synchronized (document.disk()) {
      return document.hasForeignChange()
          ? new SaveOutcome.Conflict(document.ownFile())
          : document.write(document.ownFile(), encoding);
    }
  }

  /// Writes the text in another encoding over a file, whatever that holds now; it is its file from
  /// then on. Uses the disk.
  ///
  /// @param target a file
  /// @param encoding which
  /// @return what became of it; never a conflict
  public SaveOutcome overwriteWith(Path target, TextEncoding encoding) {
    synchronized (document.disk()) {
      return document.write(target, encoding);
    }
  }

  /// Tries if an encoding has all characters of the text. May take a moment for a large one.
  ///
  /// @param encoding which
  /// @return the first character that it lacks
  public Optional<SaveOutcome.Unencodable> lacks(TextEncoding encoding) {
    String text = document.text();
    try {
      TextCodec.encode(text, encoding);
      return Optional.empty();
    } catch (TextCodec.UnencodableException e) {
      Path file = document.path().orElseGet(() -> Path.of(document.title()));
      return Optional.of(SaveOutcome.Unencodable.at(file, encoding, text, e.offset()));
    }
  }

  /// Reads the file, but takes nothing yet. Uses the disk.
  ///
  /// @param encoding in which; a byte order mark of the same encoding is seen
  /// @return what it has
  /// @throws DocumentException if it cannot be read
  /// @throws IllegalStateException if there is none
  public DiskText read(TextEncoding encoding) {
    Path source = document.ownFile();
    long before = document.revision();
    synchronized (document.disk()) {
      return new DiskText(TextFile.read(source, encoding), before);
    }
  }

  /// Reads the file as it was read before, or as its mark tells now. Uses the disk.
  ///
  /// @return what it has
  /// @throws DocumentException if it cannot be read
  /// @throws IllegalStateException if there is none
  public DiskText read() {
    Path source = document.ownFile();
    long before = document.revision();
    TextEncoding usual = encoding();
    synchronized (document.disk()) {
      return new DiskText(TextFile.reread(source, usual), before);
    }
  }

  /// Takes what was read; what was typed is replaced. Quick.
  ///
  /// @param found what the file has
  public void accept(DiskText found) {
    document.replaceBy(found);
  }

  /// Takes what was read, unless something was typed meanwhile. Quick.
  ///
  /// @param found what the file has
  /// @return false if nothing was taken
  public boolean acceptIfUntouched(DiskText found) {
    synchronized (document) {
      if (document.revision() != found.revision()) {
        return false;
      }
    }
    document.replaceBy(found);
    return true;
  }

  /// Knows that another program changed the file, and keeps the text here: the next save writes it.
  /// Uses the disk.
  ///
  /// @throws DocumentException if the file cannot be read
  public void keepMine() {
    Path source = document.ownFile();
    synchronized (document.disk()) {
      try {
        FileStamp foreign = FileStamp.of(source, Files.readAllBytes(source));
        document.changeFile(() -> known.know(foreign));
      } catch (IOException e) {
        throw DocumentException.cannotRead(source, e);
      }
    }
  }

  /// Counts how often this text took what the file has, wrote it, or took note of it.
  ///
  /// @return another number each time
  public long known() {
    synchronized (document) {
      return known.known();
    }
  }

  /// Looks how the file is now. While it is away, the document counts as changed, so that its text
  /// is kept. Uses the disk.
  ///
  /// @return how it is compared with what is known here
  public DiskState look() {
    DiskState state;
    boolean news;
    synchronized (document.disk()) {
      Path source;
      FileStamp stamp;
      synchronized (document) {
        source = known.file();
        stamp = known.stamp();
      }
      state = source == null ? new DiskState.Same() : FileLook.at(source, stamp);
      synchronized (document) {
        news = known.setAway(state.isAway());
      }
    }
    if (news) {
      document.changeFile(() -> {});
    }
    return state;
  }
}
