package dev.tarn.app.soak;

import java.util.Map;
import java.util.TreeMap;

/// What a soak saw, counted.
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();
  private int kills;
  private long acknowledged;
  private long versions;

  synchronized void kill() {
    kills++;
  }

  synchronized void acknowledged() {
    acknowledged++;
  }

  synchronized void versions(long read) {
    versions += read;
  }

  synchronized void open(Change change) {
    count(
        "under way at a kill: "
            + change.sql().replaceAll("(?s)^(\\w+( OR REPLACE| OVERWRITE)?).*", "$1"));
  }

  synchronized void remain(String what, String table) {
    count("left by a kill: " + what);
    System.out.println("  " + table + ": " + what);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    text.append(kills).append(" kills, ").append(acknowledged).append(" acknowledged writes, ");
    text.append(versions).append(" versions read whole\n");
    counts.forEach(
        (what, count) -> text.append("  ").append(count).append(" × ").append(what).append('\n'));
    return text.toString();
  }
}
