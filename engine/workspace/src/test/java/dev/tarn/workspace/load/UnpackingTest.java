package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
  private static final int LINES = 200_000;

  @TempDir private Path folder;
  private final Unpacking unpacking = new Unpacking();

  @Test
  void howFarItIsIsToldInBytes() throws IOException {
    Path zip = zip("a.csv", "b.csv");
    files().read(zip, DayOrder.DAY_FIRST);

    long all = 2L * text().length();
    assertThat(unpacking.progress()).isEqualTo(new Unpacking.Progress(all, all));
    assertThat(unpacking.progress().isGoingOn()).isFalse();
    assertThat(left()).hasSize(1);
    unpacking.discard();
    assertThat(left()).isEmpty();
  }

  @Test
  void oneThatIsStoppedLeavesNothingBehind() throws Exception {
    Path zip = zip("a.csv", "b.csv");
    StoppingStream in = new StoppingStream();
    unpacking.expect(1 << 24);
    Path target = unpacking.folder(scratch()).resolve("x");

    assertThatThrownBy(() -> unpacking.copy(in, target)).isInstanceOf(LoadException.class);
    assertThat(unpacking.progress().isGoingOn()).isTrue();
    unpacking.discard();
    assertThat(left()).isEmpty();
    assertThatThrownBy(() -> files().read(zip, DayOrder.DAY_FIRST))
        .hasMessage("unpacking was stopped");
    assertThatThrownBy(() -> files().read(List.of(zip, zip("c.csv")), DayOrder.DAY_FIRST))
        .hasMessage("unpacking was stopped");
    assertThat(left()).isEmpty();
  }

  @Test
  void oneThatFailsLeavesNothingBehind() throws IOException {
    Path zip = zip("a.csv");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 0x55;
    bytes[bytes.length / 2 + 1] ^= 0x55;
    Files.write(zip, bytes);

    assertThatThrownBy(() -> files().read(zip, DayOrder.DAY_FIRST)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> scratch().unpack(zip, "a.csv")).isInstanceOf(IOException.class);
    assertThat(left()).isEmpty();
  }

  @Test
  void whatCanBeChosenIsToldWithoutUnpacking() throws IOException {
    assertThat(LoadFiles.choices(zip("a.csv", "b.csv", "c.json")))
        .isEqualTo(new Part(List.of(Part.ALL, "a.csv", "b.csv", "c.json"), Part.ALL, "", 2));
    assertThat(LoadFiles.choices(zip("a.csv")).chosen()).isEqualTo("a.csv");
    assertThat(LoadFiles.choices(zip())).isEqualTo(Part.WHOLE);
    assertThat(left()).isEmpty();
  }

  /// Gives bytes without end, and is told to stop after a while.
  private final class StoppingStream extends InputStream {
    private int reads;

    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (++reads == 3) {
        unpacking.stop();
      }
      return length;
    }
  }

  private List<Path> left() throws IOException {
    Path made = scratch().folder();
    if (Files.notExists(made)) {
      return List.of();
    }
    try (var all = Files.list(made)) {
      return all.toList();
    }
  }

  private Scratch scratch() {
    return new Scratch(folder.resolve("scratch"));
  }

  private LoadFiles files() {
    return Looked.files(folder).with(unpacking);
  }

  private static String text() {
    return "id,name\n" + "1,some\n".repeat(LINES);
  }

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve(String.join("-", names) + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(text().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }
}
