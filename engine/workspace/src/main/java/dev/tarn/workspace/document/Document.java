package dev.tarn.workspace.document;

import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A text that is open: one of a file, or one without a file yet. What is typed is in the journal
/// within a second, saved or not.
///
/// Thread-safe. [#edit], [#moveCaret] and all that only asks return at once and may be called on
/// the window's thread; saving and loading use the disk. Listeners are called on the thread that
/// caused the change.
public final class Document {
  private final String id;
  private final Journal journal;
  private final DocumentPlace places;
  private final Object disk = new Object();
  private final Listeners<DocumentEvent> listeners = new Listeners<>();
  private TextBuffer buffer;
  private Caret caret;
  private String title;
  private final @Nullable String page;
  private final OnDisk own;
  private final DocumentFile ownFile;
  private long revision;
  private boolean rewrite = true;
  private List<JournalRecord> pending = new ArrayList<>();

  Document(
      String id, Journal journal, DocumentPlace places, DocumentMeta meta, String text, Caret at) {
    this.id = id;
    this.journal = journal;
    this.places = places;
    this.title = meta.title();
    this.page = meta.page();
    this.own = new OnDisk(places.resolve(meta.path()), meta, text.length());
    this.ownFile = new DocumentFile(this, own, places);
    this.buffer = new TextBuffer(text);
    this.caret = at.within(text.length());
  }

  /// Names the document for as long as it is open, through restarts.
  ///
  /// @return a UUID in text
  public String id() {
    return id;
  }

  /// What its tab is called.
  ///
  /// @return the file's name, or such as `Query 1`
  public synchronized String title() {
    Path file = own.file();
    Path name = file == null ? null : file.getFileName();
    return name == null ? title : name.toString();
  }

  /// Its file.
  ///
  /// @return empty as long as it has none
  public synchronized Optional<Path> path() {
    return Optional.ofNullable(own.file());
  }

  /// What the tab shows, if that is not a text, such as a table of the catalog. Such a document has
  /// neither text nor file; it is open, in its place, through restarts.
  ///
  /// @return a name that the opener chose, see [Documents#open(String, String)]; empty for texts
  public Optional<String> page() {
    return Optional.ofNullable(page);
  }

  /// Its file as other programs see it.
  ///
  /// @return also of a document that has none yet
  public DocumentFile file() {
    return ownFile;
  }

  /// The text as it is now.
  ///
  /// @return with `\n` at all line ends
  public synchronized String text() {
    return buffer.toString();
  }

  /// How long the text is.
  ///
  /// @return UTF-16 units
  public synchronized int length() {
    return buffer.length();
  }

  /// Counts the changes of the text since it was opened.
  ///
  /// @return another number after each change
  public synchronized long revision() {
    return revision;
  }

  /// Where the caret is.
  ///
  /// @return its place
  public synchronized Caret caret() {
    return caret;
  }

  /// Tells if the text is other than its file's. A text without a file is, unless it is empty.
  ///
  /// @return true if saving would change something
  public synchronized boolean isModified() {
    return own.file() == null ? buffer.length() > 0 : own.isModified();
  }

  /// Changes the text.
  ///
  /// @param change where and how
  /// @throws IndexOutOfBoundsException if the text has no such place
  public void edit(TextChange change) {
    boolean before = isModified();
    synchronized (this) {
      TextChange unified =
          new TextChange(change.offset(), change.removed(), LineEnd.unified(change.inserted()));
      own.change(buffer, unified);
      buffer.apply(unified);
      pending.add(new JournalRecord.Edit(unified));
      revision++;
      own.changed(buffer);
    }
    journal.changed(this);
    tellIf(before != isModified());
  }

  /// Replaces the whole text, as loading something else into the tab does.
  ///
  /// @param text the new text
  public void replace(String text) {
    edit(new TextChange(0, length(), text));
    listeners.tell(new DocumentEvent(this, DocumentEvent.Kind.TEXT));
  }

  /// Remembers the caret's place.
  ///
  /// @param place cut to the text's bounds
  public void moveCaret(Caret place) {
    synchronized (this) {
      Caret next = place.within(buffer.length());
      if (next.equals(caret)) {
        return;
      }
      caret = next;
      if (!pending.isEmpty() && pending.getLast() instanceof JournalRecord.At) {
        pending.removeLast();
      }
      pending.add(new JournalRecord.At(next));
    }
    journal.changed(this);
  }

  /// Writes the text to its file, unless another program changed that in the meantime.
  ///
  /// @return what became of it
  /// @throws IllegalStateException if it has no file yet
  public SaveOutcome save() {
    synchronized (disk) {
      Path target = ownFile();
      return hasForeignChange()
          ? new SaveOutcome.Conflict(target)
          : write(target, file().encoding());
    }
  }

  /// Writes the text to its file, whatever that holds now.
  ///
  /// @return what became of it; never a conflict
  /// @throws IllegalStateException if it has no file yet
  public SaveOutcome overwrite() {
    synchronized (disk) {
      return overwrite(ownFile());
    }
  }

  /// Writes the text to another file, which is its file from then on.
  ///
  /// @param target a file that is not there yet
  /// @return what became of it; a conflict if the file is there
  public SaveOutcome saveAs(Path target) {
    synchronized (disk) {
      return Files.exists(target)
          ? new SaveOutcome.Conflict(target)
          : write(target, file().encoding());
    }
  }

  /// Writes the text over another file, which is its file from then on.
  ///
  /// @param target a file
  /// @return what became of it; never a conflict
  public SaveOutcome overwrite(Path target) {
    synchronized (disk) {
      return write(target, file().encoding());
    }
  }

  /// Takes the text from its file anew; what was typed is replaced.
  ///
  /// @throws DocumentException if the file cannot be read
  /// @throws IllegalStateException if it has none
  public void load() {
    replaceBy(file().read());
  }

  /// Tells if another program changed the file since it was read or written here.
  ///
  /// @return false if it is as it was, or gone, or if there is none
  public boolean hasForeignChange() {
    Path source;
    FileStamp known;
    synchronized (this) {
      source = own.file();
      known = own.stamp();
    }
    return source != null && FileLook.at(source, known) instanceof DiskState.Changed;
  }

  /// Calls back when its state changes, or its text otherwise than by [#edit].
  ///
  /// @param listener called on the thread that caused the change
  /// @return closes the subscription
  public Subscription listen(Consumer<DocumentEvent> listener) {
    return listeners.add(listener);
  }

  @Override
  public String toString() {
    return title();
  }

  /// Has something done with the file while nothing is saved into it.
  void hold(DiskWork work) throws IOException {
    synchronized (disk) {
      work.run();
    }
  }

  /// Takes note that the file has another place now. Text, caret and whether it is saved stay.
  void moved(Path to) {
    changeFile(() -> own.move(to));
  }

  /// Takes note that its file is another document's now: the text is without a file.
  void detached() {
    changeFile(() -> {
      title = title();
      own.detach();
    });
  }

  /// Takes note that the file is gone: the text is in no file now.
  void lost() {
    changeFile(own::lose);
  }

  /// Takes note that the file is there again as it was before it was lost.
  void found() throws IOException {
    FileStamp back = FileStamp.of(ownFile(), Files.readAllBytes(ownFile()));
    compareWith(ownFile());
    changeFile(() -> own.find(back));
  }

  /// What the journal has to write.
  ///
  /// @param records in order
  /// @param whole true if they tell all of the document, so that what was before is void
  record Changes(List<JournalRecord> records, boolean whole) {}

  /// Hands over what is not in the journal yet.
  ///
  /// @param anew true if the journal wants all of it
  /// @param hasText true if the journal has the text up to the last change handed over
  synchronized Changes take(boolean anew, boolean hasText) {
    List<JournalRecord> taken = pending;
    pending = new ArrayList<>();
    boolean edited = taken.stream().anyMatch(JournalRecord.Edit.class::isInstance);
    if (!anew && !rewrite && (hasText || !edited)) {
      return new Changes(taken, false);
    }
    rewrite = false;
    List<JournalRecord> all = new ArrayList<>();
    all.add(new JournalRecord.About(meta()));
    if (own.file() == null || own.isModified()) {
      all.add(new JournalRecord.Text(buffer.toString()));
    }
    all.add(new JournalRecord.At(caret));
    return new Changes(all, true);
  }

  /// Has all of it handed over the next time, since the journal failed to write.
  synchronized void takeAllAgain() {
    rewrite = true;
  }

  /// Takes note if the file has this text already: a crash may have come between saving it and
  /// noting that.
  void compareWith(Path source) {
    try {
      FileStamp found = FileStamp.of(source, Files.readAllBytes(source));
      synchronized (this) {
        String text = buffer.toString();
        if (own.holds(text, found)) {
          own.taken(source, new TextFile(text, own.encoding(), own.ends(), found), true);
          rewrite = true;
        }
      }
    } catch (IOException e) {
      // It stays as it is: not saved.
    }
  }

  /// Guards the file; taken before the document's own lock.
  Object disk() {
    return disk;
  }

  /// Changes what is known of the file, and tells so.
  void changeFile(Runnable change) {
    synchronized (this) {
      change.run();
      rewrite = true;
    }
    journal.changed(this);
    tellIf(true);
  }

  /// Takes what the file has.
  void replaceBy(DiskText found) {
    synchronized (this) {
      buffer = new TextBuffer(found.text());
      caret = caret.within(buffer.length());
      revision++;
      own.taken(ownFile(), found.file(), true);
      rewrite = true;
    }
    journal.changed(this);
    listeners.tell(new DocumentEvent(this, DocumentEvent.Kind.TEXT));
    tellIf(true);
  }

  /// Its file.
  ///
  /// @throws IllegalStateException if it has none yet
  Path ownFile() {
    return path().orElseThrow(() -> new IllegalStateException(title() + " has no file yet"));
  }

  /// Writes the text. Call it under [#disk()].
  SaveOutcome write(Path target, TextEncoding encoding) {
    String text;
    LineEnds ends;
    long written;
    synchronized (this) {
      text = buffer.toString();
      ends = own.ends().copy();
      written = revision;
    }
    TextFile saved;
    try {
      saved = TextFile.write(target, text, encoding, ends);
    } catch (TextCodec.UnencodableException e) {
      return SaveOutcome.Unencodable.at(target, encoding, text, e.offset());
    } catch (IOException e) {
      return new SaveOutcome.Failed(target, DocumentException.cannotWrite(target, e));
    }
    synchronized (this) {
      own.taken(target, saved, written == revision);
      rewrite = true;
    }
    journal.changed(this);
    tellIf(true);
    return new SaveOutcome.Saved(target);
  }

  private DocumentMeta meta() {
    return own.meta(title, places.relative(own.file()), page);
  }

  private void tellIf(boolean changed) {
    if (changed) {
      listeners.tell(new DocumentEvent(this, DocumentEvent.Kind.STATE));
    }
  }
}
