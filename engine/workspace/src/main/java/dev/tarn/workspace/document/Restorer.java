package dev.tarn.workspace.document;

import dev.tarn.workspace.file.AtomicFile;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings back the documents of a journal slot. Nothing that cannot be read is deleted.
final class Restorer {
  private static final TextFile EMPTY =
      new TextFile(
          "",
          TextEncoding.UTF_8,
          LineEnds.all(LineEnd.LF),
          new FileStamp(0, 0, FileStamp.hash(new byte[0])));

  private final Journal journal;
  private final DocumentPlace places;
  private final List<String> notices;
  private @Nullable String active;

  Restorer(Journal journal, DocumentPlace places, List<String> notices) {
    this.journal = journal;
    this.places = places;
    this.notices = notices;
  }

  /// The id of the document that was in front.
  Optional<String> active() {
    return Optional.ofNullable(active);
  }

  /// Moves what abandoned slots hold into a slot, behind what that has.
  static void adopt(JournalSlot from, JournalSlot into, List<String> notices) {
    try (from) {
      Tabs own = tabs(into.folder(), notices);
      List<String> order = new ArrayList<>(own.order());
      order.addAll(tabs(from.folder(), notices).order());
      List<Path> files = JournalSlot.files(from.folder(), JournalFile.SUFFIX);
      if (files.isEmpty()) {
        return;
      }
      new Tabs(1, order, own.active()).write(into.folder());
      for (Path file : files) {
        Files.move(file, into.folder().resolve(file.getFileName()));
      }
      Files.deleteIfExists(Tabs.file(from.folder()));
    } catch (IOException e) {
      notices.add("The tabs of another window could not be taken over: " + FileWords.of(e) + ".");
    }
  }

  /// Reads all documents of a slot, in the order of their tabs.
  ///
  /// @throws IOException if the slot itself cannot be read
  List<Document> restore(Path folder) throws IOException {
    Tabs tabs = tabs(folder, notices);
    active = tabs.active();
    Map<String, List<Path>> found = new LinkedHashMap<>();
    for (Path file : JournalSlot.files(folder, JournalFile.SUFFIX)) {
      found.computeIfAbsent(idOf(file), _ -> new ArrayList<>()).add(file);
    }
    Set<String> order = new LinkedHashSet<>(tabs.order());
    order.addAll(found.keySet());
    List<Document> documents = new ArrayList<>();
    for (String id : order) {
      List<Path> generations = found.getOrDefault(id, List.of());
      if (!generations.isEmpty()) {
        restore(id, generations).ifPresent(documents::add);
      }
    }
    return documents;
  }

  /// Reads one document's journal, the newest generation that can be read.
  ///
  /// @param generations its files, in order
  Optional<Document> restore(String id, List<Path> generations) {
    for (Path file : generations.reversed()) {
      try {
        JournalReader.Recovered recovered = JournalReader.read(file);
        if (recovered.condition() == JournalReader.Condition.DAMAGED) {
          Path copy = AtomicFile.copyAside(file);
          notices.add(
              "The journal of %s is damaged; its readable part came back, and the rest is in %s."
                  .formatted(recovered.meta().title(), copy));
        }
        return Optional.of(document(id, recovered, generationOf(generations.getLast())));
      } catch (DocumentException e) {
        notices.add(e.getMessage() + " Its tab was closed.");
        return Optional.empty();
      } catch (IOException e) {
        keepAside(file);
      }
    }
    return Optional.empty();
  }

  private Document document(String id, JournalReader.Recovered recovered, int generation) {
    DocumentMeta meta = recovered.meta();
    String text = recovered.text();
    Path file = places.resolve(meta.path());
    Document document;
    if (text == null && meta.page() == null) {
      TextFile found = file == null ? EMPTY : TextFile.reread(file, meta.encoding());
      DocumentMeta asSaved = DocumentMeta.of(meta.title(), meta.path(), found);
      document = new Document(id, journal, places, asSaved, found.text(), recovered.caret());
    } else {
      String found = text == null ? "" : text;
      document = new Document(id, journal, places, meta, found, recovered.caret());
      if (file != null && meta.modified() && Files.exists(file)) {
        document.compareWith(file);
      }
    }
    journal.restored(document, generation);
    return document;
  }

  private void keepAside(Path file) {
    try {
      Path aside = AtomicFile.keepAside(file);
      notices.add("A journal could not be read and is kept as %s.".formatted(aside));
    } catch (IOException e) {
      notices.add("A journal cannot be read: " + FileWords.of(e) + ".");
    }
  }

  private static Tabs tabs(Path folder, List<String> notices) {
    try {
      return Tabs.read(folder);
    } catch (IOException e) {
      try {
        Path aside = AtomicFile.keepAside(Tabs.file(folder));
        notices.add("The order of the tabs was lost; what could not be read is in " + aside + ".");
      } catch (IOException moving) {
        notices.add("The order of the tabs cannot be read: " + FileWords.of(moving) + ".");
      }
      return Tabs.NONE;
    }
  }

  private static String idOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static int generationOf(Path file) {
    String[] parts = file.getFileName().toString().split("\\.");
    try {
      return Integer.parseInt(parts[1]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return 0;
    }
  }
}
