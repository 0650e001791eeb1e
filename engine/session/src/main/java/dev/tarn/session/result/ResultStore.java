package dev.tarn.session.result;

import dev.tarn.session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps results in a folder, each in a folder of its own with the execution's id as name.
///
/// A result is in use from its beginning, or from [#open], until nobody knows its [Result] any
/// more.
///
/// Thread-safe. Several stores and several processes may share a folder.
public final class ResultStore {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

  private static final Duration BEGINNING = Duration.ofMinutes(10);

  private final Path folder;
  private final Disk disk;
  private final Clock clock;
  private final HeldResults held = new HeldResults();

  /// Makes a store.
  ///
  /// @param folder where results are kept; made when it is needed
  public ResultStore(Path folder) {
    this(folder, Disk.REAL, Clock.systemUTC());
  }

  ResultStore(Path folder, Disk disk, Clock clock) {
    this.folder = folder.toAbsolutePath();
    this.disk = disk;
    this.clock = clock;
  }

  /// Begins a new result.
  ///
  /// @param executionId the execution's id: letters, digits and hyphens
  /// @return takes the rows
  /// @throws dev.tarn.session.SessionException of kind `STORAGE` if the folder cannot be written
  public synchronized ResultWriter create(String executionId) {
    Path place = place(executionId);
    try {
      Files.createDirectories(folder);
      Files.createDirectory(place);
      ResultLock lock = ResultLock.create(place);
      held.begin(executionId, lock);
      Files.createDirectory(place.resolve(ResultFolder.ROWS));
      return new Recording(executionId, new Place(executionId, place), disk);
    } catch (IOException e) {
      held.release(executionId);
      if (StorageErrors.isFull(e)) {
        throw StorageErrors.full(folder, 0, ResultFolder.free(disk, folder), e);
      }
      throw StorageErrors.unwritable(folder, e);
    }
  }

  /// Opens a result that was kept, also of an earlier run or of one that was killed.
  ///
  /// @param executionId the execution's id
  /// @return the rows that came, or empty if there is no such result
  /// @throws dev.tarn.session.SessionException of kind `STORAGE` if its files are damaged; they are
  ///   kept aside
  public synchronized Optional<Result> open(String executionId) {
    Optional<StoredResult> known = held.get(executionId);
    if (known.isPresent() || held.isWritten(executionId)) {
      return known.map(result -> result);
    }
    Path place = place(executionId);
    try {
      Optional<ResultLock> lock = ResultLock.forUse(place);
      if (lock.isEmpty()) {
        return Optional.empty();
      }
      held.begin(executionId, lock.get());
      Optional<StoredResult> opened = StoredFiles.open(place);
      opened.ifPresent(result -> held.hold(executionId, result));
      held.ended(executionId);
      return opened.map(result -> result);
    } catch (DamagedException e) {
      held.release(executionId);
      throw StorageErrors.damaged(keepAside(place), e);
    } catch (IOException e) {
      held.release(executionId);
      throw StorageErrors.unreadable(place, e);
    }
  }

  /// Tells if a result is kept, without opening it.
  ///
  /// @param executionId the execution's id
  /// @return false if there are no files of it
  public boolean has(String executionId) {
    Path place = place(executionId);
    return ResultLock.exists(place) && Files.exists(ResultMeta.file(place));
  }

  private static Path keepAside(Path place) {
    int number = 1;
    while (Files.exists(aside(place, number))) {
      number++;
    }
    try {
      return Files.move(place, aside(place, number));
    } catch (IOException _) {
      return place;
    }
  }

  private static Path aside(Path place, int number) {
    return place.resolveSibling(place.getFileName() + ".damaged-" + number);
  }

  /// Removes a result that nobody reads.
  ///
  /// @param executionId the execution's id
  /// @return false if rows still come, a reader is open or another process uses it; true if it is
  ///   gone
  public synchronized boolean delete(String executionId) {
    if (held.isWritten(executionId) || held.isRead(executionId)) {
      return false;
    }
    Optional<StoredResult> known = held.get(executionId);
    held.release(executionId);
    boolean gone = removeUnused(place(executionId));
    if (gone) {
      known.ifPresent(StoredResult::discarded);
    } else {
      known.ifPresent(result -> holdAgain(executionId, result));
    }
    return gone;
  }

  private void holdAgain(String executionId, StoredResult result) {
    try {
      ResultLock.forUse(place(executionId))
          .ifPresent(lock -> {
            held.begin(executionId, lock);
            held.hold(executionId, result);
            held.ended(executionId);
          });
    } catch (IOException e) {
      throw StorageErrors.unreadable(place(executionId), e);
    }
  }

  /// Removes results that are too old, and then the oldest until the rest is small enough. Never
  /// removes a result that is in use in this or another process.
  ///
  /// @param maxAge how long a result is kept
  /// @param maxBytes how much all results may take on disk
  /// @return bytes freed
  public long clean(Duration maxAge, long maxBytes) {
    return clean(maxAge, maxBytes, Set.of());
  }

  /// Removes results as [#clean(Duration, long)] does, but for some that are to be kept whatever
  /// their age and size; those count for the size, so that others make room for them.
  ///
  /// @param maxAge how long a result is kept
  /// @param maxBytes how much all results may take on disk
  /// @param keep the ids of the executions whose results stay
  /// @return bytes freed
  public synchronized long clean(Duration maxAge, long maxBytes, Set<String> keep) {
    Instant oldest = clock.instant().minus(maxAge);
    List<Kept> results = kept();
    long total = results.stream().mapToLong(Kept::bytes).sum();
    long freed = 0;
    for (Kept result : results) {
      boolean isOld = result.time().isBefore(oldest);
      if ((isOld || total - freed > maxBytes)
          && !keep.contains(result.name())
          && !held.contains(result.name())
          && removeUnused(result.folder())) {
        freed += result.bytes();
      }
    }
    return freed;
  }

  /// A result on disk.
  private record Kept(Path folder, Instant time, long bytes) {
    String name() {
      return folder.getFileName().toString();
    }
  }

  private List<Kept> kept() {
    List<Kept> results = new ArrayList<>();
    for (Path result : folders()) {
      results.add(new Kept(result, time(result), ResultFolder.size(result)));
    }
    results.sort(Comparator.comparing(Kept::time).thenComparing(Kept::name));
    return results;
  }

  private List<Path> folders() {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      throw StorageErrors.unreadable(folder, e);
    }
  }

  private static Instant time(Path result) {
    Path meta = ResultMeta.file(result);
    try {
      FileTime time = Files.getLastModifiedTime(Files.exists(meta) ? meta : result);
      return time.toInstant();
    } catch (IOException _) {
      return Instant.EPOCH;
    }
  }

  private boolean removeUnused(Path place) {
    if (!Files.exists(place)) {
      return true;
    }
    try {
      if (!ResultLock.exists(place)) {
        // Half made or half removed; a moment ago it may just be beginning.
        return time(place).isBefore(clock.instant().minus(BEGINNING))
            && ResultFolder.removeTree(place);
      }
      Optional<ResultLock> lock = ResultLock.forRemoval(place);
      if (lock.isPresent()) {
        try (ResultLock _ = lock.get()) {
          return ResultFolder.removeTree(place);
        }
      }
      return false;
    } catch (IOException _) {
      return false;
    }
  }

  private Path place(String executionId) {
    if (!ID.matcher(executionId).matches()) {
      throw new IllegalArgumentException("No execution id: " + executionId);
    }
    return folder.resolve(executionId);
  }

  /// A folder in this store.
  private final class Place implements ResultFolder {
    private final String executionId;
    private final Path path;

    Place(String executionId, Path path) {
      this.executionId = executionId;
      this.path = path;
    }

    @Override
    public Path rows() {
      return path.resolve(ROWS);
    }

    @Override
    public Path store() {
      return folder;
    }

    @Override
    public void hold(StoredResult result) {
      held.hold(executionId, result);
    }

    @Override
    public void write(ResultMeta meta) throws IOException {
      meta.write(path);
    }

    @Override
    public void writingEnded() {
      held.ended(executionId);
    }

    @Override
    public void remove() {
      // Readers may have files open, and then removing them alone would free nothing.
      ResultFolder.emptyFiles(rows());
      held.release(executionId);
      ResultFolder.removeTree(path);
    }
  }
}
