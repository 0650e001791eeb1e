package dev.tarn.workspace.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.DataType;
import dev.tarn.session.RowReader;
import dev.tarn.workspace.load.Scratch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePreviewTest {
  @TempDir private Path folder;

  @Test
  void delimitedTextHasRowsAsTheyAreWrittenUnderTypesThatWereFound() throws IOException {
    FilePreview found =
        read(
            "umsätze.csv",
            "id;stadt;preis\n1;Köln;1,50\n2;Düren;22,75\n"
                .getBytes(Charset.forName("windows-1252")));
    assertThat(found.kind()).isEqualTo(PreviewKind.CSV);
    PreviewRows rows = found.rows().orElseThrow();
    assertThat(rows.whole()).isTrue();
    assertThat(rows.result().schema().columns())
        .extracting(column -> column.name() + " " + column.type().sql())
        .containsExactly("id bigint", "stadt string", "preis double");
    try (RowReader reader = rows.result().open()) {
      assertThat(reader.value(0, 1)).isEqualTo("Köln");
      assertThat(reader.value(1, 2)).isEqualTo("22,75");
    }
    assertThat(found.text().orElseThrow().encoding().title()).isEqualTo("Windows-1252");
  }

  @Test
  void jsonLinesHaveARowForEachObject() throws IOException {
    FilePreview found =
        read("events.jsonl", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(found.kind()).isEqualTo(PreviewKind.JSON);
    PreviewRows rows = found.rows().orElseThrow();
    assertThat(rows.result().rowCount()).isEqualTo(2);
    assertThat(rows.result().schema().column(0).type()).isEqualTo(DataType.Simple.BIGINT);
  }

  @Test
  void kindsAreToldByWhatIsInAFile() throws IOException {
    assertThat(kind("x.bin", bytes("%PDF-1.7\n"))).isEqualTo(PreviewKind.PDF);
    assertThat(kind("x.txt", bytes("\u0089PNG\r\n"))).isEqualTo(PreviewKind.IMAGE);
    assertThat(kind("notes.md", bytes("# Title; with signs\n"))).isEqualTo(PreviewKind.TEXT);
    assertThat(kind("noname", bytes("{\"a\": 1}"))).isEqualTo(PreviewKind.JSON);
    assertThat(kind("blob", new byte[] {0, 1, 2, 3, 0, 0, 9})).isEqualTo(PreviewKind.BYTES);
    assertThat(kind("wide.txt", "größer\n".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(PreviewKind.TEXT);
    assertThat(kind("empty.csv", new byte[0])).isEqualTo(PreviewKind.CSV);
  }

  @Test
  void anEmptyFileHasAnEmptyText() throws IOException {
    FilePreview found = read("empty.csv", new byte[0]);
    assertThat(found.rows()).isEmpty();
    assertThat(found.text().orElseThrow().read(0).text()).isEmpty();
  }

  @Test
  void aParquetFileWithoutEndTellsThatItIsCutOff() {
    assertThatThrownBy(() -> read("cut.parquet", bytes("PAR1 some pages and then nothing more")))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> read("short.parquet", bytes("PAR1")))
        .hasMessageContaining("empty or cut off");
    assertThatThrownBy(
            () -> read("other.parquet", new byte[] {0, 1, 2, 0, 0, 9, 0, 0, 0, 0, 0, 0, 7}))
        .hasMessageContaining("does not begin with PAR1");
    assertThatThrownBy(() -> read("foot.parquet", bytes("PAR1 rubbish rubbish \u0009\0\0\0PAR1")))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aTextThatIsNamedAsParquetIsShownAsText() throws IOException {
    FilePreview found =
        read("pointer.parquet", bytes("version https://git-lfs.github.com/spec/v1\n"));
    assertThat(found.text().orElseThrow().read(0).text()).startsWith("version");
  }

  @Test
  void aFileThatWentAwayIsSaidToBeGone() {
    assertThatThrownBy(() -> FilePreview.read(folder.resolve("gone.csv"), scratch()))
        .isInstanceOf(PreviewException.class)
        .hasMessageContaining("not there any more");
  }

  private PreviewKind kind(String name, byte[] bytes) throws IOException {
    return PreviewKind.of(Files.write(folder.resolve(name), bytes));
  }

  private FilePreview read(String name, byte[] bytes) throws IOException {
    return FilePreview.read(Files.write(folder.resolve(name), bytes), scratch());
  }

  private Scratch scratch() {
    return new Scratch(folder.resolve("scratch"));
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
