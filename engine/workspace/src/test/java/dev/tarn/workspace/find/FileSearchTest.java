package dev.tarn.workspace.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.workspace.find.FindSummary.Ending;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches in real folders.
class FileSearchTest {
  @TempDir private Path folder;

  private final List<FoundText> found = new ArrayList<>();
  private List<OpenText> open = List.of();

  @Test
  void everyTextIsSearchedAndItsLinesAreTold() throws IOException {
    write("a.sql", "SELECT 1;\n  SELECT orders FROM x;\n");
    write("queries/deep/er/b.md", "no\nORDERS");
    assertThat(search("orders").ending()).isEqualTo(Ending.WHOLE);
    assertThat(names()).containsExactly("a.sql", "queries/deep/er/b.md");
    Match first = found.getFirst().matches().getFirst();
    assertThat(first.line()).isEqualTo(2);
    assertThat(first.before() + "|" + first.found() + "|" + first.behind())
        .isEqualTo("SELECT |orders| FROM x;");
    assertThat(found.getLast().matches().getFirst().line()).isEqualTo(2);
  }

  @Test
  void dataHiddenFoldersAndTablesAreLeftOut() throws IOException {
    write(".tarn/x.sql", "orders");
    write("lakehouse/x.sql", "orders");
    write("table/_delta_log/0.json", "orders");
    write("table/part.csv", "orders");
    write("picture.png", "orders");
    write("binary.txt", "orders\0");
    Files.write(folder.resolve("latin.txt"), "ä orders".getBytes(StandardCharsets.ISO_8859_1));
    FindSummary summary = search("orders");
    assertThat(found).isEmpty();
    assertThat(summary.unreadable()).containsExactly(folder.resolve("latin.txt"));
  }

  @Test
  void aFileThatIsTooLargeIsTold() throws IOException {
    Path large = folder.resolve("large.csv");
    try (FileChannel channel =
        FileChannel.open(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'x'}), FileSearch.LARGEST);
    }
    assertThat(search("x").tooLarge()).containsExactly(large);
  }

  @Test
  void patternsChooseFiles() throws IOException {
    write("a.sql", "x");
    write("a.md", "x");
    write("queries/b.sql", "x");
    write("queries/old/c.sql", "x");
    assertThat(searchIn("*.sql", ""))
        .containsExactly("a.sql", "queries/b.sql", "queries/old/c.sql");
    assertThat(searchIn("queries/**", "old")).containsExactly("queries/b.sql");
    assertThat(searchIn("*.{md,txt}, queries/*.sql", "")).containsExactly("a.md", "queries/b.sql");
    assertThat(searchIn("", "queries/")).containsExactly("a.md", "a.sql");
  }

  @Test
  void openDocumentsAreSearchedAsTheyAre() throws IOException {
    write("a.sql", "on the disk");
    Path file = folder.resolve("a.sql");
    open =
        List.of(
            new OpenText("1", "a.sql", Optional.of(file), "in the tab"),
            new OpenText("2", "Query 1", Optional.empty(), "in the tab, too"));
    search("in the tab");
    assertThat(names()).containsExactly("Query 1", "a.sql");
    assertThat(found.getLast().subject().document()).contains("1");
    search("on the disk");
    assertThat(found).isEmpty();
  }

  @Test
  void caseWordsAndExpressionsCount() throws IOException {
    write("a.sql", "Order order orders\nan order");
    assertThat(count(new TextQuery("order", true, false, false))).isEqualTo(3);
    assertThat(count(new TextQuery("order", false, true, false))).isEqualTo(3);
    assertThat(count(new TextQuery("^o\\w+", false, false, true))).isEqualTo(1);
    assertThat(count(new TextQuery("s\nan", false, false, true))).isEqualTo(1);
  }

  @Test
  void aBrokenExpressionIsToldWithItsPlace() {
    assertThatThrownBy(() -> run(new TextQuery("a(b", false, false, true)))
        .isInstanceOfSatisfying(
            PatternSyntaxException.class, error -> assertThat(error.getIndex()).isEqualTo(3));
  }

  @Test
  void anExpressionThatTakesForEverCanBeCancelled() throws IOException {
    write("a.txt", "a".repeat(40) + "!");
    int[] asked = new int[1];
    FileSearch search =
        new FileSearch(
            folder,
            new FileQuery(new TextQuery("(a+)+b", true, false, true), "", ""),
            listener(),
            () -> ++asked[0] > 1);
    assertThat(search.run(List.of()).ending()).isEqualTo(Ending.CANCELLED);
  }

  @Test
  void tooManyFindsEndTheSearch() throws IOException {
    write("a.txt", "x".repeat(FileSearch.MOST + 5));
    assertThat(search("x").ending()).isEqualTo(Ending.TOO_MANY);
    assertThat(found.getFirst().matches()).hasSize(FileSearch.MOST);
  }

  @Test
  void tenThousandFilesAreSearched() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      write("d" + i % 100 + "/f" + i + ".sql", "SELECT " + i + " FROM numbers");
    }
    FindSummary summary = search("SELECT 77");
    assertThat(summary.files()).isEqualTo(10_000);
    assertThat(found).hasSize(111);
  }

  @Test
  void linksInCirclesEnd() throws IOException {
    write("a/b.sql", "x");
    Files.createSymbolicLink(folder.resolve("a/again"), folder);
    assertThat(search("x").files()).isEqualTo(1);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private FindSummary search(String wanted) {
    return run(new TextQuery(wanted, false, false, false));
  }

  private FindSummary run(TextQuery query) {
    return run(new FileQuery(query, "", ""));
  }

  private FindSummary run(FileQuery query) {
    found.clear();
    return new FileSearch(folder, query, listener(), () -> false).run(open);
  }

  private int count(TextQuery query) {
    run(query);
    return found.stream().mapToInt(text -> text.matches().size()).sum();
  }

  private List<String> searchIn(String include, String exclude) {
    run(new FileQuery(new TextQuery("x", false, false, false), include, exclude));
    return names();
  }

  private List<String> names() {
    return found.stream()
        .map(FoundText::subject)
        .map(subject ->
            subject.folder().isEmpty() ? subject.name() : subject.folder() + "/" + subject.name())
        .toList();
  }

  private FileSearch.Listener listener() {
    return new FileSearch.Listener() {
      @Override
      public void found(FoundText text) {
        found.add(text);
      }

      @Override
      public void searched(int files) {}
    };
  }
}
