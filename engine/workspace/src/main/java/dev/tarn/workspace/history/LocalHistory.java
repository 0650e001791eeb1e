package dev.tarn.workspace.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Earlier versions of texts, compressed, each content once.
///
/// Thread-safe, also among objects and processes that share the folder. All methods use the disk.
public final class LocalHistory {
  /// The most versions of one text.
  static final int MOST_VERSIONS = 300;

  /// A longer text is a data file rather than something that is written by hand.
  private static final int LONGEST = 8_000_000;

  /// A content that nobody names may be one that another process is about to name.
  private static final Duration FRESH = Duration.ofHours(1);

  /// A lock of a file is the process's; two threads cannot wait for it.
  private static final Object PROCESS = new Object();

  private final Path folder;
  private final TextStore texts;
  private final VersionIndex index;
  private final Clock clock;

  /// Takes a folder, which may not exist yet.
  ///
  /// @param folder of this alone
  public LocalHistory(Path folder) {
    this(folder, Clock.systemUTC());
  }

  LocalHistory(Path folder, Clock clock) {
    this.folder = folder;
    this.texts = new TextStore(folder.resolve("texts"));
    this.index = new VersionIndex(folder.resolve("versions"));
    this.clock = clock;
  }

  /// Keeps a version, unless the last one has the same content.
  ///
  /// @param key names the text, see [VersionKeeper#key]
  /// @param text its content
  /// @param cause why
  /// @return false if nothing had to be kept
  /// @throws IOException if it cannot be written
  public boolean keep(String key, String text, TextVersion.Cause cause) throws IOException {
    if (text.length() > LONGEST) {
      return false;
    }
    return locked(() -> {
      List<TextVersion> versions = new ArrayList<>(index.read(key));
      String hash = TextStore.hash(text);
      if (!versions.isEmpty() && versions.getLast().hash().equals(hash)) {
        return false;
      }
      texts.put(text);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      versions.add(new TextVersion(now, cause, hash, text.length()));
      int extra = Math.max(0, versions.size() - MOST_VERSIONS);
      index.write(new VersionIndex.Entry(key, versions.subList(extra, versions.size())));
      return true;
    });
  }

  /// The versions of a text.
  ///
  /// @param key names the text
  /// @return the newest first
  public List<TextVersion> versions(String key) {
    return index.read(key).reversed();
  }

  /// The content of a version.
  ///
  /// @param version one that was listed
  /// @return the text
  /// @throws IOException if it is gone or damaged
  public String text(TextVersion version) throws IOException {
    return texts.get(version.hash());
  }

  /// Takes the versions of one text over to another: an unsaved one got a file, or a file another
  /// name.
  ///
  /// @param from names the text whose versions go
  /// @param to names the text that gets them
  /// @throws IOException if it cannot be written
  public void move(String from, String to) throws IOException {
    locked(() -> {
      List<TextVersion> moved = index.read(from);
      if (!moved.isEmpty()) {
        List<TextVersion> all = new ArrayList<>(moved);
        all.addAll(index.read(to));
        all.sort(Comparator.comparing(TextVersion::time));
        int extra = Math.max(0, all.size() - MOST_VERSIONS);
        index.write(new VersionIndex.Entry(to, all.subList(extra, all.size())));
        index.write(new VersionIndex.Entry(from, List.of()));
      }
      return true;
    });
  }

  /// Takes over the versions of a file, or of all files of a folder, that has another name.
  ///
  /// @param from names it, see [VersionKeeper#key]
  /// @param to names it from now on
  /// @throws IOException if they cannot be read or written
  public void moveAll(String from, String to) throws IOException {
    for (VersionIndex.Entry entry : index.all()) {
      String key = entry.key();
      if (key.equals(from) || key.startsWith(from + "/")) {
        move(key, to + key.substring(from.length()));
      }
    }
  }

  /// Forgets versions that are too old, then the oldest until the rest is small enough, and frees
  /// the room of contents that are in no version any more.
  ///
  /// @param age how long a version is kept
  /// @param bytes how much room all may take
  /// @throws IOException if the folder cannot be read or written
  public void tidy(Duration age, long bytes) throws IOException {
    locked(() -> {
      Map<String, Long> sizes = new HashMap<>();
      List<TextStore.Stored> stored = texts.list();
      stored.forEach(text -> sizes.put(text.hash(), text.bytes()));
      Instant oldest = oldest(clock.instant().minus(age), bytes, sizes);
      Set<String> named = new HashSet<>();
      for (VersionIndex.Entry entry : index.all()) {
        List<TextVersion> left =
            entry.versions().stream().filter(each -> !each.time().isBefore(oldest)).toList();
        if (left.size() < entry.versions().size()) {
          index.write(new VersionIndex.Entry(entry.key(), left));
        }
        left.forEach(each -> named.add(each.hash()));
      }
      Instant fresh = clock.instant().minus(FRESH);
      for (TextStore.Stored text : stored) {
        if (!named.contains(text.hash()) && text.written().isBefore(fresh)) {
          texts.delete(text.hash());
        }
      }
      return true;
    });
  }

  /// From when on versions can stay: contents are counted from the newest version on.
  private Instant oldest(Instant limit, long bytes, Map<String, Long> sizes) throws IOException {
    List<TextVersion> all = new ArrayList<>();
    index.all().forEach(entry -> all.addAll(entry.versions()));
    all.sort(Comparator.comparing(TextVersion::time).reversed());
    Set<String> counted = new HashSet<>();
    long total = 0;
    for (TextVersion version : all) {
      if (counted.add(version.hash())) {
        total += sizes.getOrDefault(version.hash(), 0L);
      }
      if (total > bytes) {
        Instant next = version.time().plusMillis(1);
        return next.isAfter(limit) ? next : limit;
      }
    }
    return limit;
  }

  /// Work under the lock.
  private interface Work {
    boolean run() throws IOException;
  }

  private boolean locked(Work work) throws IOException {
    synchronized (PROCESS) {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        return work.run();
      }
    }
  }
}
