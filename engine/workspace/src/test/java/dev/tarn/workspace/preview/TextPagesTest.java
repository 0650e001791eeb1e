package dev.tarn.workspace.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPagesTest {
  @TempDir private Path folder;

  @Test
  void pagesHoldWholeLinesAndAllOfThem() throws IOException {
    String text = lines(20_000, "line %d with an ä and a 😀");
    TextPages pages = pages(text.getBytes(StandardCharsets.UTF_8));
    assertThat(pages.count()).isGreaterThan(3);
    assertThat(all(pages)).isEqualTo(text);
    assertThat(pages.read(1).text()).startsWith("line ").endsWith("\n");
  }

  @Test
  void pagesOfUtf16HoldWholeLinesToo() throws IOException {
    String text = lines(20_000, "Zeile %d größer 日本");
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      TextPages pages = pages(("\uFEFF" + text).getBytes(charset));
      assertThat(pages.encoding().charset()).isEqualTo(charset);
      assertThat(all(pages)).isEqualTo(text);
    }
  }

  @Test
  void aWesternTextIsReadAsSuchAndInAnotherEncodingOnDemand() throws IOException {
    TextPages pages = pages("Straße; größer; für".getBytes(Charset.forName("windows-1252")));
    assertThat(pages.read(0).text()).isEqualTo("Straße; größer; für");
    TextPages.Page wrong = pages.in(TextEncoding.UTF_8).read(0);
    assertThat(wrong.clean()).isFalse();
    assertThat(wrong.text()).contains("gr\uFFFD");
  }

  @Test
  void aLineLongerThanAPageIsCutAndNothingIsLost() throws IOException {
    String text = "ä".repeat(400_000) + "\nend\n";
    TextPages pages = pages(text.getBytes(StandardCharsets.UTF_8));
    assertThat(all(pages)).isEqualTo(text);
  }

  @Test
  void anEmptyTextHasOneEmptyPage() throws IOException {
    TextPages pages = pages(new byte[0]);
    assertThat(pages.count()).isEqualTo(1);
    assertThat(pages.read(0).text()).isEmpty();
  }

  @Test
  void thePagesOfPackedTextAreThoseOfItsBeginning() throws IOException {
    Path file = folder.resolve("log.txt.gz");
    String text = lines(300_000, "line %d of many");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    TextPages pages = TextPages.open(file);
    assertThat(pages.isCut()).isTrue();
    assertThat(text).startsWith(pages.read(0).text()).startsWith(all(pages));
  }

  private TextPages pages(byte[] bytes) throws IOException {
    return TextPages.open(Files.write(folder.resolve("text"), bytes));
  }

  private static String lines(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(pattern::formatted)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String all(TextPages pages) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < pages.count(); i++) {
      all.append(pages.read(i).text());
    }
    return all.toString();
  }
}
