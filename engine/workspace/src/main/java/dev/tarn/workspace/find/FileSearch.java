package dev.tarn.workspace.find;

import dev.tarn.workspace.document.ClosedText;
import dev.tarn.workspace.document.DocumentException;
import dev.tarn.workspace.document.EncodingException;
import dev.tarn.workspace.find.FindSummary.Ending;
import dev.tarn.workspace.folder.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// One search in all texts of a workspace. Binary files, hidden folders and tables are left out.
/// For one thread, which it keeps busy; made for each search.
public final class FileSearch {
  /// How many finds there are at most.
  public static final int MOST = 20_000;

  /// The largest file that is searched, in bytes.
  public static final long LARGEST = 16L << 20;

  private final Path folder;
  private final TextQuery query;
  private final Globs include;
  private final Globs exclude;
  private final Listener listener;
  private final BooleanSupplier cancelled;
  private final Map<Path, OpenText> open = new HashMap<>();
  private final Set<Path> linked = new HashSet<>();
  private final List<Path> tooLarge = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();
  private int files;
  private int found;

  /// Is told what is found, on the searching thread.
  public interface Listener {
    /// Something was found.
    ///
    /// @param text where and what
    void found(FoundText text);

    /// Another text was searched.
    ///
    /// @param files how many there were by now
    void searched(int files);
  }

  /// Prepares a search.
  ///
  /// @param folder the workspace's, absolute
  /// @param query what and where
  /// @param listener told what is found
  /// @param cancelled asked now and then, also within one text; true ends the search
  public FileSearch(Path folder, FileQuery query, Listener listener, BooleanSupplier cancelled) {
    this.folder = folder;
    this.query = query.text();
    this.include = Globs.of(query.include());
    this.exclude = Globs.of(query.exclude());
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /// Searches. Blocks.
  ///
  /// @param documents those that are open
  /// @return how it ended
  /// @throws PatternSyntaxException if the query is no regular expression
  /// @throws IllegalStateException if the expression takes too long or too much stack
  public FindSummary run(List<OpenText> documents) {
    Ending ending = Ending.WHOLE;
    if (query.finds()) {
      query.pattern();
      try {
        searchOutside(documents);
        walk(folder);
      } catch (CancellationException e) {
        ending = found >= MOST ? Ending.TOO_MANY : Ending.CANCELLED;
      }
    }
    return new FindSummary(files, ending, tooLarge, unreadable);
  }

  /// Documents without a file, and those whose file is elsewhere.
  private void searchOutside(List<OpenText> documents) {
    for (OpenText document : documents) {
      Optional<Path> file = document.file();
      if (file.isPresent() && file.get().startsWith(folder)) {
        open.put(file.get(), document);
      } else if (isWanted(document.name())) {
        String place = file.map(Path::getParent).map(Path::toString).orElse("");
        Subject subject = new Subject(file, Optional.of(document.id()), document.name(), place);
        search(subject, document.text());
      }
    }
  }

  private void walk(Path at) {
    List<Path> content;
    try (Stream<Path> list = Files.list(at)) {
      content = list.sorted().toList();
    } catch (IOException e) {
      unreadable.add(at);
      return;
    }
    for (Path path : content) {
      stopIfCancelled();
      boolean text = FolderReader.isText(path) && !exclude.fit(relative(path));
      if (text && isWanted(relative(path)) && !Files.isDirectory(path)) {
        searchFile(path);
      }
    }
    for (Path path : content) {
      boolean left = exclude.fit(relative(path)) || !Files.isDirectory(path);
      if (!left && FolderReader.isShown(folder, path) && !isLoop(path)) {
        walk(path);
      }
    }
  }

  private void searchFile(Path file) {
    OpenText document = open.get(file);
    Path parent = file.getParent();
    Subject subject =
        new Subject(
            Optional.of(file),
            Optional.ofNullable(document).map(OpenText::id),
            String.valueOf(file.getFileName()),
            parent == null ? "" : relative(parent));
    if (document != null) {
      search(subject, document.text());
      return;
    }
    try {
      if (Files.size(file) > LARGEST) {
        tooLarge.add(file);
        return;
      }
      search(subject, ClosedText.read(file).text());
    } catch (EncodingException | IOException e) {
      unreadable.add(file);
    } catch (DocumentException e) {
      // What is no text at all has nothing to be found, and nobody misses it.
      if (e.getCause() != null) {
        unreadable.add(file);
      }
    }
  }

  private void search(Subject subject, String text) {
    List<Match> matches = new ArrayList<>();
    try {
      TextFinder finder = query.in(text, cancelled);
      int line = 1;
      int counted = 0;
      while (found < MOST && finder.next()) {
        for (; counted < finder.start(); counted++) {
          line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        matches.add(Match.of(text, line, finder));
        found++;
      }
    } finally {
      if (!matches.isEmpty()) {
        listener.found(new FoundText(subject, FoundText.print(text), matches));
      }
      listener.searched(++files);
    }
    stopIfCancelled();
  }

  private void stopIfCancelled() {
    if (found >= MOST || cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private boolean isWanted(String path) {
    return (include.isEmpty() || include.fit(path)) && !exclude.fit(path);
  }

  /// A link to a folder that is searched anyway, or was before.
  private boolean isLoop(Path path) {
    if (!Files.isSymbolicLink(path)) {
      return false;
    }
    try {
      Path real = path.toRealPath();
      return real.startsWith(folder) || folder.startsWith(real) || !linked.add(real);
    } catch (IOException e) {
      return true;
    }
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
