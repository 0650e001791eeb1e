package dev.tarn.workspace.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files in other encodings, with other line ends: none of their bytes changes unless the user
/// changed it.
class EncodingsTest {
  private static final String GERMAN =
      "-- Größe der Bücher, Äpfel und Öle für Käufer\r\nSELECT 1\r\n";

  @TempDir private Path workspace;
  private Documents documents;

  @BeforeEach
  void open() throws IOException {
    documents = Documents.open(workspace, List.of(workspace.resolve(".tarn/journal")));
  }

  @AfterEach
  void close() {
    documents.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkTellsTheEncodingAndAllBytesStay(String charset) throws IOException {
    byte[] bytes = "\uFEFFSELECT 'ü 漢 😀'\r\nFROM x\r\n".getBytes(Charset.forName(charset));
    Path file = Files.write(workspace.resolve("a.sql"), bytes);
    Document document = documents.open(file);
    assertThat(document.text()).isEqualTo("SELECT 'ü 漢 😀'\nFROM x\n");
    document.edit(new TextChange(0, 0, "x"));
    document.edit(new TextChange(0, 1, ""));
    assertThat(document.isModified()).isFalse();
    assertThat(document.overwrite()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "ISO-8859-15", "windows-1251", "UTF-16LE", "Shift_JIS", "GB18030"})
  void aChosenEncodingKeepsAllBytesAlsoAfterARestart(String charset) throws IOException {
    String text = charset.equals("windows-1251") ? "SELECT 'Книга'\r\n" : "SELECT 'ab'\r\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Path file = Files.write(workspace.resolve("a.sql"), bytes);
    TextEncoding encoding = TextEncoding.named(charset).orElseThrow();
    Document document = documents.open(file, encoding);
    document.edit(new TextChange(0, 0, "-- x\n"));
    close();
    open();
    document = documents.all().getFirst();
    assertThat(document.file().encoding()).isEqualTo(encoding);
    assertThat(document.text()).isEqualTo("-- x\n" + text.replace("\r\n", "\n"));
    document.edit(new TextChange(0, 5, ""));
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    close();
    open();
    assertThat(documents.all().getFirst().file().encoding()).isEqualTo(encoding);
    assertThat(documents.all().getFirst().text()).isEqualTo(text.replace("\r\n", "\n"));
  }

  @Test
  void anotherEncodingIsRefusedAndGuessed() throws IOException {
    Path file =
        Files.write(workspace.resolve("a.sql"), GERMAN.getBytes(Charset.forName("windows-1252")));
    assertThatThrownBy(() -> documents.open(file))
        .isInstanceOf(EncodingException.class)
        .hasMessage(file + " is not a text in UTF-8.");
    EncodingSample sample = EncodingSample.read(file);
    assertThat(sample.choices().getFirst().title()).isEqualTo("Windows-1252");
    assertThat(sample.beginning(sample.choices().getFirst())).contains(GERMAN.replace("\r", ""));
    assertThat(sample.beginning(TextEncoding.UTF_8)).isEmpty();
  }

  @Test
  void aShortTextIsGuessedByWhetherWordsOrLettersAreOutsideAscii() throws IOException {
    assertThat(guess("-- Größe der Bücher, Äpfel und Öle\r\nSELECT 1\r\n", "windows-1252"))
        .isEqualTo("Windows-1252");
    assertThat(guess("SELECT 'Привет, как дела сегодня' AS вопрос", "windows-1251"))
        .isEqualTo("Windows-1251");
  }

  private String guess(String text, String charset) throws IOException {
    Path file = Files.write(workspace.resolve("a.sql"), text.getBytes(Charset.forName(charset)));
    return EncodingSample.read(file).choices().getFirst().title();
  }

  @Test
  void utf16WithoutAMarkIsGuessed() throws IOException {
    Path file = Files.write(workspace.resolve("a.sql"), GERMAN.getBytes(StandardCharsets.UTF_16BE));
    assertThatThrownBy(() -> documents.open(file)).isInstanceOf(EncodingException.class);
    assertThat(EncodingSample.read(file).choices().getFirst().title()).isEqualTo("UTF-16 BE");
  }

  @Test
  void aProgramIsNoText() throws IOException {
    byte[] bytes = {'P', 'A', 'R', '1', 0, 0, 3, 1, 0, (byte) 0xFF, 0, 0};
    Path file = Files.write(workspace.resolve("a.parquet"), bytes);
    assertThatThrownBy(() -> documents.open(file))
        .isInstanceOf(DocumentException.class)
        .isNotInstanceOf(EncodingException.class)
        .hasMessageContaining("bytes of zero");
  }

  @Test
  void aCharacterThatTheEncodingLacksIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
    byte[] bytes = "SELECT 1\r\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(workspace.resolve("a.sql"), bytes);
    TextEncoding latin = new TextEncoding(StandardCharsets.ISO_8859_1, false);
    Document document = documents.open(file, latin);
    document.edit(new TextChange(9, 0, "-- 10 €\n"));
    assertThat(document.save()).isEqualTo(new SaveOutcome.Unencodable(file, latin, "€", 2, 7));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(document.isModified()).isTrue();
    assertThat(document.file().saveWith(TextEncoding.UTF_8)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(file).hasContent("SELECT 1\r\n-- 10 €\r\n");
    assertThat(document.file().encoding()).isEqualTo(TextEncoding.UTF_8);
    assertThat(document.isModified()).isFalse();
  }

  @Test
  void halfACharacterIsNotReplacedInSilence() throws IOException {
    Path file = Files.writeString(workspace.resolve("a.sql"), "a");
    Document document = documents.open(file);
    document.edit(new TextChange(1, 0, "\uD83D"));
    assertThat(document.save())
        .isInstanceOfSatisfying(
            SaveOutcome.Unencodable.class, told -> assertThat(told.isHalf()).isTrue());
    assertThat(file).hasContent("a");
  }

  @Test
  void linesThatAreRemovedAndComeBackEndAsTheyDid() throws Exception {
    Path file = workspace.resolve("mixed.sql");
    Files.writeString(file, "a\r\nb\nc\r\nd\r\n");
    Document document = documents.open(file);
    document.edit(new TextChange(1, 4, ""));
    assertThat(document.isModified()).isTrue();
    document.edit(new TextChange(1, 0, "\nb\nc"));
    assertThat(document.isModified()).isFalse();
    document.save();
    assertThat(Files.readString(file)).isEqualTo("a\r\nb\nc\r\nd\r\n");
  }

  @Test
  void linesThatEndInDifferentWaysStayAsTheyAre() throws IOException {
    byte[] bytes = "a\r\nb\nc\rd\r\ne".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(workspace.resolve("a.sql"), bytes);
    Document document = documents.open(file);
    assertThat(document.file().hasMixedLineEnds()).isTrue();
    assertThat(document.text()).isEqualTo("a\nb\nc\nd\ne");
    document.edit(new TextChange(2, 1, "B\nB"));
    close();
    open();
    document = documents.all().getFirst();
    assertThat(document.text()).isEqualTo("a\nB\nB\nc\nd\ne");
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(Files.readString(file)).isEqualTo("a\r\nB\r\nB\nc\rd\r\ne");
    document.file().endLines(LineEnd.LF);
    assertThat(document.isModified()).isTrue();
    assertThat(document.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(Files.readString(file)).isEqualTo("a\nB\nB\nc\nd\ne");
    assertThat(document.file().hasMixedLineEnds()).isFalse();
  }

  @Test
  void everyByteOfALargeLatinFileComesBack() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      all.write(i % 255 + 1);
    }
    Path file = Files.write(workspace.resolve("a.sql"), all.toByteArray());
    Document document = documents.open(file, new TextEncoding(StandardCharsets.ISO_8859_1, false));
    assertThat(document.overwrite()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(all.toByteArray());
  }
}
