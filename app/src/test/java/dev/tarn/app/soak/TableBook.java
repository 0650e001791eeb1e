package dev.tarn.app.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a table must hold, by what was written to it. One thread at a time uses it.
final class TableBook {
  private final String name;
  private final Random random;
  private final List<Fingerprint> states = new ArrayList<>();
  private final Map<Long, Fingerprint> versions = new TreeMap<>();
  private @Nullable Map<Long, Long> content;
  private @Nullable Change pending;
  private int reached;

  TableBook(String name, Random random) {
    this.name = name;
    this.random = random;
  }

  String name() {
    return name;
  }

  /// The statement that was under way at a kill.
  @Nullable Change pending() {
    return pending;
  }

  /// Chooses the next statement; from now on it may be done or not.
  Change begin() {
    return begin(Change.random(name, content, random));
  }

  /// Takes one row more, to see that writing works.
  Change beginSmall() {
    return begin(
        content == null ? Change.random(name, null, random) : Change.oneRow(name, content));
  }

  private Change begin(Change next) {
    pending = next;
    return next;
  }

  /// The statement was acknowledged.
  void done() {
    Change change = pending;
    if (change == null) {
      throw new IllegalStateException("nothing was begun");
    }
    pending = null;
    settle(change.content());
  }

  /// After a kill: the table is not there.
  void isAbsent() {
    Change open = pending;
    pending = null;
    if (content != null && (open == null || open.content() != null)) {
      throw new SoakFailure(name + " is not in the catalog, and nobody dropped it");
    }
    settle(null);
  }

  /// After a kill: the table is there.
  ///
  /// @param read by number, the versions that were not checked before
  void isPresent(Map<Long, Fingerprint> read) {
    Change open = pending;
    pending = null;
    Map<Long, Long> after = open == null ? null : open.content();
    if (content == null && after == null) {
      throw new SoakFailure(name + " is in the catalog, and was dropped");
    }
    if (after != null) {
      states.add(Fingerprint.of(after));
    }
    read.forEach((version, print) -> {
      int at = find(print);
      if (at < 0) {
        throw new SoakFailure(
            "%s: version %d holds %s, which no statement wrote; expected one of %s"
                .formatted(name, version, print, states.subList(reached, states.size())));
      }
      reached = at;
      versions.put(version, print);
    });
    Fingerprint last = states.get(reached);
    boolean committed = after != null && last.equals(Fingerprint.of(after));
    boolean kept = content != null && last.equals(Fingerprint.of(content));
    if (!committed && !kept) {
      throw new SoakFailure(name + " lost an acknowledged write: it holds " + last);
    }
    if (committed) {
      content = after;
    }
  }

  /// The newest version that was checked; -1 if none was.
  long checked() {
    return versions.keySet().stream().max(Long::compare).orElse(-1L);
  }

  /// A version that was checked before must not change.
  Map<Long, Fingerprint> known() {
    return versions;
  }

  private int find(Fingerprint print) {
    for (int at = reached; at < states.size(); at++) {
      if (states.get(at).equals(print)) {
        return at;
      }
    }
    return -1;
  }

  private void settle(@Nullable Map<Long, Long> next) {
    content = next;
    if (next == null) {
      states.clear();
      versions.clear();
      reached = 0;
    } else {
      states.add(Fingerprint.of(next));
    }
  }
}
