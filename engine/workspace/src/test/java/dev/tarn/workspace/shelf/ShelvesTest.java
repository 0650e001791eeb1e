package dev.tarn.workspace.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.DeltaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvesTest {
  @TempDir private Path folder;

  @Test
  void aShelfComesBackAsItWasLeft() {
    Shelf shelf =
        new Shelf(
            List.of(run("r1", true, "My ü"), run("r2", false, null)),
            1,
            new LinkedHashMap<>(Map.of("statement", "{\"sort\": []}")));
    try (Shelves shelves = new Shelves(folder.resolve("shelf"))) {
      shelves.keep("doc", new Shelf(List.of(run("r0", false, null)), 0, new LinkedHashMap<>()));
      shelves.keep("doc", shelf);
      assertThat(shelves.read("doc")).isEqualTo(shelf);
    }
    try (Shelves shelves = new Shelves(folder.resolve("shelf"))) {
      assertThat(shelves.read("doc")).isEqualTo(shelf);
      assertThat(shelves.pinned()).containsExactly("r1");
      shelves.keep("doc", Shelf.EMPTY);
    }
    assertThat(folder.resolve("shelf")).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsKeptAsideAndAnUnreadableRunLeftOut() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "{\"runs\": [");
    Files.writeString(folder.resolve("part.json"), "{\"runs\": [{\"execution\": \"x\"}]}");
    try (Shelves shelves = new Shelves(folder)) {
      assertThat(shelves.read("bad")).isEqualTo(Shelf.EMPTY);
      assertThat(shelves.read("part")).isEqualTo(Shelf.EMPTY);
    }
    assertThat(folder.resolve("bad.json.corrupt-1")).exists();
  }

  @Test
  void shelvesOfDocumentsClosedLongAgoAreForgotten() throws IOException {
    try (Shelves shelves = new Shelves(folder)) {
      shelves.keep("open", new Shelf(List.of(run("r1", true, null)), 0, new LinkedHashMap<>()));
      shelves.keep("closed", new Shelf(List.of(run("r2", true, null)), 0, new LinkedHashMap<>()));
      shelves.keep(
          "just-closed", new Shelf(List.of(run("r3", true, null)), 0, new LinkedHashMap<>()));
    }
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
    Files.setLastModifiedTime(folder.resolve("open.json"), old);
    Files.setLastModifiedTime(folder.resolve("closed.json"), old);
    try (Shelves shelves = new Shelves(folder)) {
      shelves.forget(Set.of("open"), Duration.ofDays(30));
      assertThat(shelves.pinned()).containsExactlyInAnyOrder("r1", "r3");
    }
  }

  private static ShelvedRun run(
      String id, boolean pinned, @org.jspecify.annotations.Nullable String name) {
    return new ShelvedRun(
        id,
        "Orders",
        name,
        pinned,
        "SELECT :n AS n",
        "{\"n\":{\"type\":\"int\",\"value\":\"1\"}}",
        10_000,
        Instant.parse("2026-01-31T10:00:00.123Z"),
        Duration.ofMillis(1234),
        7,
        pinned ? ShelvedRun.State.DONE : ShelvedRun.State.FAILED,
        pinned ? null : new ShelvedError("No column ü", "UNRESOLVED_COLUMN", "42703"),
        List.of(new DeltaSource("orders", "/lake/orders", 3)));
  }
}
