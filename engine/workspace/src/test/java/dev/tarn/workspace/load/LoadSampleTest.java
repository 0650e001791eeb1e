package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found out about files of delimited text.
class LoadSampleTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path folder;

  @Test
  void aGermanExportIsReadAsItsPeopleReadIt() throws IOException {
    LoadSample sample =
        read(
            "id;name;preis;tag\r\n1;Müller;1.234,56;31.12.2024\r\n2;Kühn;7,5;1.1.2025\r\n",
            WINDOWS);
    assertThat(sample.dialect().encoding().charset()).isEqualTo(WINDOWS);
    assertThat(sample.dialect().delimiter()).isEqualTo(';');
    assertThat(sample.dialect().header()).isTrue();
    assertThat(types(sample)).containsExactly("BIGINT", "STRING", "DOUBLE", "DATE");
    assertThat(sample.columns().get(2).type()).isEqualTo(new ColumnType.Real(NumberStyle.COMMA));
    assertThat(sample.rows().getFirst().values())
        .containsExactly("1", "Müller", "1.234,56", "31.12.2024");
  }

  @Test
  void quotesHoldLineBreaksDelimitersAndQuotes() throws IOException {
    LoadSample sample = read("a,b\n1,\"one\ntwo, \"\"three\"\"\"\n2,\"\"\n3,\n");
    assertThat(sample.dialect().breaks()).isTrue();
    assertThat(sample.rows())
        .extracting(row -> row.value(1))
        .containsExactly("one\ntwo, \"three\"", "", null);
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstName() throws IOException {
    LoadSample sample = read("\uFEFFid,name\n1,x\n");
    assertThat(sample.columns()).extracting(LoadColumn::name).containsExactly("id", "name");
  }

  @Test
  void namesThatAreBlankOrTwiceBecomeUsable() throws IOException {
    LoadSample sample = read("id,,ID,unit price (EUR),_rescued_data\na,b,c,d,e\n");
    assertThat(sample.columns())
        .extracting(LoadColumn::name)
        .containsExactly("id", "column_2", "ID_2", "unit_price_EUR", "_rescued_data_2");
  }

  @Test
  void numbersWithLeadingZerosAndThoseBeyondEveryTypeStayText() throws IOException {
    LoadSample sample =
        read(
            "zip,big,long,huge\n01067,12345678901234567890,0.1,%s\n80331,1,0.25,1\n"
                .formatted("9".repeat(50)));
    assertThat(types(sample)).containsExactly("STRING", "DECIMAL(38,0)", "DOUBLE", "STRING");
  }

  @Test
  void aFewValuesOfAnotherKindAreCountedAndShown() throws IOException {
    StringBuilder text = new StringBuilder("n,word\n");
    for (int i = 0; i < 99; i++) {
      text.append(i).append(",x\n");
    }
    LoadSample sample = read(text.append("many,y\n").toString());
    assertThat(types(sample)).containsExactly("BIGINT", "STRING");
    Fit fit = sample.fit(0, sample.columns().getFirst().type());
    assertThat(fit).isEqualTo(new Fit(100, 1, List.of("many")));
  }

  @Test
  void wordsForNothingAreFoundAmongNumbers() throws IOException {
    LoadSample sample = read("n,s\n1,NA\n2,x\nNA,y\n");
    assertThat(sample.dialect().nulls()).containsExactly("NA");
    assertThat(types(sample)).containsExactly("BIGINT", "STRING");
  }

  @Test
  void daysOfDigitsAreReadInTheOrderThatFitsThem() throws IOException {
    assertThat(day("01/02/2024", "13/02/2024")).isEqualTo(DayPattern.DAY_SLASH);
    assertThat(day("01/02/2024", "02/13/2024")).isEqualTo(DayPattern.MONTH_SLASH);
    assertThat(day("01/02/2024", "02/03/2024")).isEqualTo(DayPattern.DAY_SLASH);
    assertThat(day("2024-01-02", "2024-12-31")).isEqualTo(DayPattern.ISO);
  }

  @Test
  void momentsAreFoundInManyForms() throws IOException {
    for (String moment :
        List.of(
            "2024-01-02T10:11:12Z",
            "2024-01-02 10:11",
            "2/1/2024 10:11:12.5",
            "1/13/2024 1:05 PM")) {
      assertThat(types(read("id,t\n1," + moment + "\n2," + moment + "\n")).get(1))
          .as(moment)
          .isEqualTo("TIMESTAMP");
    }
  }

  @Test
  void rowsWithTooFewOrTooManyValuesAreTold() throws IOException {
    LoadSample sample = read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n");
    assertThat(sample.columns()).hasSize(3);
    assertThat(sample.brokenRows()).isEqualTo(2);
  }

  @Test
  void anEmptyFileHasNoColumnsAndOneWithNamesAloneHasNoRows() throws IOException {
    assertThat(read("").columns()).isEmpty();
    LoadSample names = read("id,name\n");
    assertThat(names.columns()).extracting(LoadColumn::name).containsExactly("id", "name");
    assertThat(names.rows()).isEmpty();
  }

  @Test
  void dataInTheFirstRowIsNoHeader() throws IOException {
    LoadSample sample = read("1\tx\n2\ty\n");
    assertThat(sample.dialect().header()).isFalse();
    assertThat(sample.dialect().delimiter()).isEqualTo('\t');
    assertThat(sample.columns())
        .extracting(LoadColumn::name)
        .containsExactly("column_1", "column_2");
  }

  @Test
  void twoHundredColumnsAreAsGoodAsTwo() throws IOException {
    String header =
        String.join("|", java.util.stream.IntStream.range(0, 200).mapToObj(i -> "c" + i).toList());
    String row =
        String.join(
            "|", java.util.stream.IntStream.range(0, 200).mapToObj(String::valueOf).toList());
    assertThat(types(read(header + "\n" + row + "\n"))).hasSize(200).containsOnly("BIGINT");
  }

  @Test
  void aLargeFileIsLookedAtAllOver() throws IOException {
    Path file = folder.resolve("large.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,text,late\n");
      for (int i = 0; i < 200_000; i++) {
        out.write(
            i + ",\"line one\nline, two of " + i + "\"," + (i < 150_000 ? "1" : "word") + "\n");
      }
    }
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.isWhole()).isFalse();
    assertThat(sample.rows())
        .extracting(SampleRow::place)
        .contains(0.0)
        .anyMatch(place -> place > 0.9);
    assertThat(sample.brokenRows()).isZero();
    assertThat(types(sample)).containsExactly("BIGINT", "STRING", "STRING");
  }

  @Test
  void textInGzipIsReadAsText() throws IOException {
    Path file = folder.resolve("a.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("id,name\n1,ä\n".getBytes(StandardCharsets.UTF_8));
    }
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.rows().getFirst().values()).containsExactly("1", "ä");
    assertThat(FileKind.of(file)).isEqualTo(FileKind.CSV);
  }

  @Test
  void aSheetOfAWorkbookIsReadWithItsDaysNumbersAndBlanks() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("Notes").value(0, 0, "nothing here");
      Worksheet sheet = book.newWorksheet("Orders 2024");
      sheet.value(0, 1, "A title over the table");
      String[] names = {"Nr", "Day", "At", "Price", "Zip", "Open"};
      for (int i = 0; i < names.length; i++) {
        sheet.value(2, 1 + i, names[i]);
      }
      for (int row = 3; row < 6; row++) {
        sheet.value(row, 1, row);
        sheet.value(row, 2, LocalDate.of(2024, 12, 28 + row - 3));
        sheet.style(row, 2).format("dd.mm.yyyy").set();
        sheet.value(row, 3, LocalDateTime.of(2024, 1, row, 10, 30));
        sheet.style(row, 3).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, 4, 1234.5);
        sheet.style(row, 4).format("#,##0.00 \"Stück\"").set();
        sheet.value(row, 5, "0106" + row);
        sheet.value(row, 6, row == 4);
      }
    }
    LoadFiles files = Looked.files(folder);
    LoadSample first = files.read(file, DayOrder.DAY_FIRST);
    assertThat(first.kind()).isEqualTo(FileKind.EXCEL);
    assertThat(first.part().choices()).containsExactly("Notes", "Orders 2024");
    LoadSample sample =
        files.read(file, first.part().choose("Orders 2024").cells("B3:"), DayOrder.DAY_FIRST);
    assertThat(sample.columns())
        .extracting(LoadColumn::name)
        .containsExactly("Nr", "Day", "At", "Price", "Zip", "Open");
    assertThat(types(sample))
        .containsExactly("BIGINT", "DATE", "TIMESTAMP", "DOUBLE", "STRING", "BOOLEAN");
    assertThat(sample.rows().getFirst().values())
        .containsExactly("3", "2024-12-28", "2024-01-03 10:30:00", "1234.5", "01063", "false");
    assertThatThrownBy(() -> files.read(file, first.part().cells("here"), DayOrder.DAY_FIRST))
        .hasMessage("“here” is no range of cells, such as B3:F200");
  }

  @Test
  void aFileInAZipIsReadAsIfItLayThere() throws IOException {
    Path file = zip("all.zip", "in/a.csv", "x;y\n1;2\n", "in/b.jsonl", "{\"z\": 1}\n");
    LoadFiles files = Looked.files(folder);
    LoadSample sample = files.read(file, DayOrder.DAY_FIRST);
    assertThat(sample.columns()).extracting(LoadColumn::name).containsExactly("x", "y");
    LoadSample other = files.read(file, sample.part().choose("in/b.jsonl"), DayOrder.DAY_FIRST);
    assertThat(other.columns()).extracting(LoadColumn::name).containsExactly("z");
    assertThat(other.source()).isInstanceOf(LoadSource.Json.class);
  }

  @Test
  void filesOfOneKindInAZipAreOneTableIfTheyHaveTheSameColumns() throws IOException {
    LoadFiles files = Looked.files(folder);
    Path same = zip("same.zip", "a.csv", "x,y\n1,2\n", "b/a.csv", "x,y\n3,4\n", "read.me", "hello");
    LoadSample all = files.read(same, DayOrder.DAY_FIRST);
    assertThat(all.fileCount()).isEqualTo(2);
    assertThat(all.part().chosen()).isEqualTo(Part.ALL);
    assertThat(all.part().alike()).isEqualTo(2);
    assertThat(all.modes()).doesNotContain(LoadMode.EXTERNAL);
    assertThat(((LoadSource.Csv) all.source()).files()).hasSize(2);
    LoadSample one = files.read(same, all.part().choose("b/a.csv"), DayOrder.DAY_FIRST);
    assertThat(one.rows().getFirst().values()).containsExactly("3", "4");
    assertThat(one.part().choices()).contains(Part.ALL);
    Path other = zip("other.zip", "stops.txt", "id,name\n1,x\n", "trips.txt", "trip,stop\n1,2\n");
    LoadSample first = files.read(other, DayOrder.DAY_FIRST);
    assertThat(first.part().chosen()).isEqualTo("stops.txt");
    assertThatThrownBy(() -> files.read(other, first.part().choose(Part.ALL), DayOrder.DAY_FIRST))
        .hasMessage("trips.txt has other columns (trip, stop) than stops.txt; add it by itself");
  }

  @Test
  void aZipWithoutTheKindOfTheOthersIsTold() throws IOException {
    Path one = zip("one.zip", "a.csv", "x\n1\n", "b.csv", "x\n2\n");
    Path two = zip("two.zip", "a.jsonl", "{}\n");
    assertThatThrownBy(() -> Looked.files(folder).read(List.of(one, two), DayOrder.DAY_FIRST))
        .hasMessage("two.zip holds no .csv file as the others do; add it by itself");
  }

  private Path zip(String zip, String... namesAndTexts) throws IOException {
    Path file = folder.resolve(zip);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }

  @Test
  void whatIsNoDataIsToldInPlainWords() throws IOException {
    Path picture = Files.write(folder.resolve("a.png"), new byte[] {1, 0, 2, 0, 0});
    assertThatThrownBy(() -> Looked.at(picture, folder))
        .hasMessage("it is no file of data that Tarn knows");
  }

  @Test
  void aLineBreakInQuotesIsFoundWhereverItStands() throws IOException {
    Path file = folder.resolve("late.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,text\n");
      for (int i = 0; i < 400_000; i++) {
        out.write(i + (i == 333_333 ? ",\"one\ntwo\"\n" : ",\"5\"\" pipe, stray\"\n"));
      }
    }
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.isWhole()).isFalse();
    assertThat(sample.dialect().breaks()).isFalse();
    assertThat(sample.quotes(() -> false)).isEqualTo(new Quotes(true, List.of()));
    assertThat(sample.quotes(() -> true)).isEqualTo(Quotes.NONE);
  }

  @Test
  void aQuoteThatIsNeverClosedIsNoLineBreak() throws IOException {
    Path file = folder.resolve("stray.csv");
    Files.writeString(file, "id,text\n1,\"never closed\n" + "2,plain text\n".repeat(400_000));
    assertThat(Looked.at(file, folder).quotes(() -> false))
        .isEqualTo(new Quotes(false, List.of(new OpenQuote(file, 2, 8, 24, false))));
  }

  private DayPattern day(String one, String two) throws IOException {
    LoadSample sample = read("id,d\n1," + one + "\n2," + two + "\n");
    return ((ColumnType.Day) sample.columns().get(1).type()).pattern();
  }

  private LoadSample read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private LoadSample read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("file.csv");
    Files.writeString(file, text, charset);
    return Looked.at(file, folder);
  }

  private static List<String> types(LoadSample sample) {
    return sample.columns().stream().map(column -> column.type().sql()).toList();
  }
}
