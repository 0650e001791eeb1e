package dev.tarn.workspace.document;

import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The open documents of one window, in the order of their tabs.
///
/// All that is typed is journalled within a second, so that after a crash or a power cut the next
/// [#open(Path, List)] brings back every tab with its text, its caret, saved or not. A second
/// window on the same workspace has a part of the journal of its own; what a window leaves behind,
/// closed or killed, comes back in the next window that opens.
///
/// Thread-safe. Opening and saving use the disk; the rest returns at once.
public final class Documents implements AutoCloseable {
  private final DocumentPlace places;
  private final JournalSlot slot;
  private final int windowsBefore;
  private final Path closedFolder;
  private final Journal journal;
  private final Listeners<Documents> listeners = new Listeners<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Document> open;
  private @Nullable Document active;

  private Documents(Path workspace, JournalSlot slot, List<Path> roots) throws IOException {
    Path root = Objects.requireNonNull(slot.folder().getParent());
    this.places = new DocumentPlace(workspace);
    this.slot = slot;
    this.windowsBefore = JournalSlot.countHeld(root) - 1;
    this.closedFolder = root.resolve("closed");
    this.journal = new Journal(slot.folder(), closedFolder);
    for (Path other : roots) {
      JournalSlot.takeAbandoned(other).forEach(from -> Restorer.adopt(from, slot, notices));
    }
    Restorer restorer = new Restorer(journal, places, notices);
    this.open = withoutTwins(restorer.restore(slot.folder()));
    String front = restorer.active().orElse("");
    this.active = open.stream().filter(found -> found.id().equals(front)).findFirst().orElse(null);
  }

  /// Opens the documents of a workspace as they were left.
  ///
  /// @param workspace its folder, absolute
  /// @param roots where the journal may be, best first: the first that can be written is used, and
  ///   what lies in the others is taken over
  /// @return the documents; close them with the window
  /// @throws IOException if none of the places can be written
  public static Documents open(Path workspace, List<Path> roots) throws IOException {
    IOException trouble = new IOException("no place for the journal");
    for (Path root : roots) {
      JournalSlot slot;
      try {
        slot = JournalSlot.takeFirst(root);
      } catch (IOException e) {
        trouble = e;
        continue;
      }
      try {
        return new Documents(workspace, slot, roots);
      } catch (IOException | RuntimeException e) {
        slot.close();
        throw e;
      }
    }
    throw trouble;
  }

  /// The open documents.
  ///
  /// @return in the order of their tabs
  public synchronized List<Document> all() {
    return List.copyOf(open);
  }

  /// The document in front.
  ///
  /// @return empty if none is open
  public synchronized Optional<Document> active() {
    return Optional.ofNullable(active).or(() -> open.stream().findFirst());
  }

  /// Brings a document to the front.
  ///
  /// @param document one of the open ones
  public void activate(Document document) {
    synchronized (this) {
      if (active == document || !open.contains(document)) {
        return;
      }
      active = document;
    }
    changed();
  }

  /// Opens a new document without a file, behind the others, and brings it to the front.
  ///
  /// @param text its first text
  /// @return the document, called `Query 1` or the next free number
  public Document create(String text) {
    Document document;
    synchronized (this) {
      document = made(DocumentMeta.untitled(freeTitle()), LineEnd.unified(text));
      add(document);
    }
    journal.changed(document);
    changed();
    return document;
  }

  /// Opens a tab that shows something else than a text, or finds the one that does, and brings it
  /// to the front.
  ///
  /// @param page names what it shows, such as `table:lake.sales.orders`
  /// @param title what the tab is called
  /// @return its document, without a text
  public Document open(String page, String title) {
    Document document;
    synchronized (this) {
      Optional<Document> present =
          open.stream().filter(one -> one.page().filter(page::equals).isPresent()).findFirst();
      if (present.isPresent()) {
        activate(present.get());
        return present.get();
      }
      document = made(DocumentMeta.page(title, page), "");
      add(document);
    }
    journal.changed(document);
    changed();
    return document;
  }

  /// Opens a file, or finds the document that has it open, and brings it to the front.
  ///
  /// @param file a text in UTF-8, or with a byte order mark
  /// @return its document
  /// @throws EncodingException if it is a text in another encoding
  /// @throws DocumentException if it cannot be read as text
  public Document open(Path file) {
    return opened(file, null);
  }

  /// Opens a file whose encoding is known, or finds the document that has it open, and brings it to
  /// the front.
  ///
  /// @param file a text
  /// @param encoding its encoding
  /// @return its document
  /// @throws EncodingException if it is a text in another encoding
  /// @throws DocumentException if it cannot be read as text
  public Document open(Path file, TextEncoding encoding) {
    return opened(file, encoding);
  }

  private Document opened(Path file, @Nullable TextEncoding encoding) {
    Path path = places.workspace().resolve(file).normalize();
    Optional<Document> present = find(path);
    if (present.isPresent()) {
      activate(present.get());
      return present.get();
    }
    TextFile found = TextFile.read(path, encoding);
    DocumentMeta meta =
        DocumentMeta.of(path.getFileName().toString(), places.relative(path), found);
    Document document = made(meta, found.text());
    synchronized (this) {
      Optional<Document> other = find(path);
      if (other.isPresent()) { // Another thread was faster.
        return other.get();
      }
      add(document);
    }
    journal.changed(document);
    changed();
    return document;
  }

  /// Finds the document of a file.
  ///
  /// @param file any path to it
  /// @return empty if it is not open
  public synchronized Optional<Document> find(Path file) {
    Path path = places.workspace().resolve(file).normalize();
    return open.stream()
        .filter(
            document -> document.path().filter(own -> DocumentPlace.isSame(own, path)).isPresent())
        .findFirst();
  }

  /// Closes a document. Its text is kept for [#reopen()], saved or not.
  ///
  /// @param document one of the open ones
  public void close(Document document) {
    synchronized (this) {
      int place = open.indexOf(document);
      if (place < 0) {
        return;
      }
      open.remove(place);
      if (active == document) {
        active = open.isEmpty() ? null : open.get(Math.min(place, open.size() - 1));
      }
    }
    journal.closed(document);
    changed();
  }

  /// Opens the document again that was closed last. Waits for the disk.
  ///
  /// @return empty if there is none
  public Optional<Document> reopen() {
    return reopen(_ -> true);
  }

  /// Opens a certain document again. Waits for the disk.
  ///
  /// @param id of a document that was closed
  /// @return empty if it is not kept any more
  public Optional<Document> reopen(String id) {
    return reopen(id::equals);
  }

  private Optional<Document> reopen(Predicate<String> meant) {
    journal.flush();
    try {
      for (Path file : JournalSlot.files(closedFolder, JournalFile.SUFFIX).reversed()) {
        String name = file.getFileName().toString();
        String id = name.substring(name.indexOf('.') + 1, name.length() - ".journal".length());
        if (!meant.test(id)) {
          continue;
        }
        Path back = slot.folder().resolve(id + ".000001" + JournalFile.SUFFIX);
        Files.move(file, back);
        Optional<Document> document =
            new Restorer(journal, places, notices).restore(id, List.of(back));
        if (document.isPresent()) {
          synchronized (this) {
            add(document.get());
          }
          changed();
          return document;
        }
      }
    } catch (IOException e) {
      notices.add("A closed document cannot be opened again: " + FileWords.of(e) + ".");
    }
    return Optional.empty();
  }

  /// What is done with the files of the documents.
  ///
  /// @return moves and removes them
  public DocumentFiles files() {
    return new DocumentFiles(this, places);
  }

  /// Puts the documents into another order.
  ///
  /// @param order the same documents
  /// @throws IllegalArgumentException if it is not the same documents
  public void arrange(List<Document> order) {
    synchronized (this) {
      if (order.size() != open.size() || !order.containsAll(open)) {
        throw new IllegalArgumentException("Not the open documents: " + order);
      }
      open.clear();
      open.addAll(order);
    }
    changed();
  }

  /// What the user should know about the opening, such as damaged files that were kept aside.
  ///
  /// @return sentences
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /// From 1: which window of this workspace this is.
  ///
  /// @return the number of its part of the journal
  public int windowNumber() {
    return slot.number();
  }

  /// How many other windows had this workspace open when this one opened it.
  ///
  /// @return zero or more
  public int otherWindows() {
    return windowsBefore;
  }

  /// Why nothing can be journalled now, such as a full disk.
  ///
  /// @return a sentence, or empty if all is well
  public Optional<String> problem() {
    return journal.problem();
  }

  /// Calls back when the journal fails, and when it works again.
  ///
  /// @param listener told what [#problem()] tells, on the journal's thread
  /// @return closes the subscription
  public Subscription listenToProblem(Consumer<Optional<String>> listener) {
    return journal.listen(listener);
  }

  /// Calls back when documents are opened, closed, arranged or brought to the front.
  ///
  /// @param listener called on the thread that did it
  /// @return closes the subscription
  public Subscription listen(Consumer<Documents> listener) {
    return listeners.add(listener);
  }

  /// Waits until all that was typed is on the disk.
  ///
  /// @return false if it could not be written
  public boolean flush() {
    return journal.flush();
  }

  /// Writes what is left and gives the window's part of the journal free. The documents come back
  /// with the next window.
  @Override
  public void close() {
    journal.close();
    try {
      slot.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Document made(DocumentMeta meta, String text) {
    return new Document(UUID.randomUUID().toString(), journal, places, meta, text, Caret.START);
  }

  private void add(Document document) {
    open.add(document);
    active = document;
  }

  private void changed() {
    synchronized (this) {
      journal.changed(
          new Tabs(
              1,
              open.stream().map(Document::id).toList(),
              active().map(Document::id).orElse(null)));
    }
    listeners.tell(this);
  }

  private String freeTitle() {
    int number = 1;
    while (isTaken("Query " + number)) {
      number++;
    }
    return "Query " + number;
  }

  private boolean isTaken(String title) {
    return open.stream().anyMatch(document -> document.title().equals(title));
  }

  /// Two windows may have had the same file open; one tab is enough unless both hold changes.
  private List<Document> withoutTwins(Collection<Document> found) {
    List<Document> kept = new ArrayList<>();
    for (Document document : found) {
      boolean twin =
          !document.isModified()
              && document.path().isPresent()
              && found.stream()
                  .anyMatch(other ->
                      other != document
                          && other.path().equals(document.path())
                          && (other.isModified() || kept.contains(other)));
      if (twin) {
        journal.closed(document);
      } else {
        kept.add(document);
      }
    }
    return kept;
  }
}
