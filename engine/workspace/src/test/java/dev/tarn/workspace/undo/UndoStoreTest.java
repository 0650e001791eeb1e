package dev.tarn.workspace.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoStoreTest {
  @TempDir private Path folder;

  @Test
  void whatWasKeptComesBackForTheSameText() throws IOException {
    UndoHistory history = new UndoHistory(List.of(step(0, "", "ab"), step(1, "b", "\uD83D")), 1);
    store().write("a", "ab", history);
    assertThat(store().read("a", "ab")).isEqualTo(history);
    assertThat(store().read("b", "ab")).isEqualTo(UndoHistory.NONE);
  }

  @Test
  void whatHappenedToTheTextSinceBecomesAStepOfItsOwn() throws IOException {
    store().write("a", "SELECT 1", new UndoHistory(List.of(step(7, "", "1")), 1));
    UndoHistory found = store().read("a", "SELECT x1");
    assertThat(found.steps()).containsExactly(step(7, "", "1"), step(7, "", "x"));
    assertThat(found.done()).isEqualTo(2);
  }

  @Test
  void aLargeTextThatIsAnotherOneNowHasNothingToUndo() throws IOException {
    String large = "x".repeat(5 << 20);
    store().write("a", large, new UndoHistory(List.of(step(0, "", "x")), 1));
    assertThat(store().read("a", large).steps()).hasSize(1);
    assertThat(store().read("a", large + "y")).isEqualTo(UndoHistory.NONE);
  }

  @Test
  void aDamagedFileCountsAsNone() throws IOException {
    store().write("a", "ab", new UndoHistory(List.of(step(0, "", "ab")), 1));
    Path file = folder.resolve("undo/a.undo");
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, round % 3 == 0 ? java.util.Arrays.copyOf(good, round % good.length) : bad);
      UndoHistory found = store().read("a", "ab");
      assertThat(found.steps().size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theOldestStepsGoWhenThereAreTooMany() throws IOException {
    List<UndoStep> steps =
        IntStream.range(0, 20).mapToObj(i -> step(i, "", "x".repeat(1 << 20))).toList();
    store().write("a", "text", new UndoHistory(steps, 20));
    UndoHistory found = store().read("a", "text");
    assertThat(found.steps()).isEqualTo(steps.subList(13, 20));
    assertThat(found.done()).isEqualTo(7);
  }

  private UndoStore store() {
    return new UndoStore(folder.resolve("undo"));
  }

  private static UndoStep step(int offset, String removed, String inserted) {
    return new UndoStep(List.of(new UndoStep.Change(offset, removed, inserted)));
  }
}
