package dev.tarn.workspace.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.workspace.history.LocalHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Replaces in real files.
class FileReplacerTest {
  @TempDir private Path folder;
  @TempDir private Path kept;

  @Test
  void chosenFindsAreReplacedAndTheFileKeepsItsLineEnds() throws IOException {
    Path file = write("a.sql", "one two\r\none\r\n");
    List<FoundText> found = find(new TextQuery("one", false, false, false));
    FoundText second = found.getFirst().only(List.of(found.getFirst().matches().getLast()));
    replacer().replace(List.of(second), plain("three"), () -> false);
    assertThat(Files.readString(file)).isEqualTo("one two\r\nthree\r\n");
  }

  @Test
  void groupsOfAnExpressionStandInTheReplacement() throws IOException {
    Path file = write("a.sql", "a.b c.d");
    TextQuery query = new TextQuery("(\\w)\\.(?<last>\\w)", false, false, true);
    replacer().replace(find(query), Template.of("${last}_$1\\$", query), () -> false);
    assertThat(Files.readString(file)).isEqualTo("b_a$ d_c$");
  }

  @Test
  void aGroupThatIsNotThereIsRefused() throws IOException {
    write("a.sql", "x");
    TextQuery query = new TextQuery("x", false, false, true);
    Match match = find(query).getFirst().matches().getFirst();
    assertThatThrownBy(() -> Template.of("$1", query).fill(match))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Template.of("${no}", query).fill(match))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatChangedSinceTheSearchIsLeftAlone() throws IOException {
    Path file = write("a.sql", "x x");
    List<FoundText> found = find(new TextQuery("x", false, false, false));
    Files.writeString(file, "x y");
    FileReplacer.Outcome outcome = replacer().replace(found, plain("z"), () -> false);
    assertThat(outcome.stale()).containsExactly(file);
    assertThat(Files.readString(file)).isEqualTo("x y");
  }

  @Test
  void replacingIsTakenBackWhereTheFileIsStillTheSame() throws IOException {
    Path file = write("a.sql", "x");
    Path other = write("b.sql", "x");
    FileReplacer.Outcome done =
        replacer().replace(find(new TextQuery("x", false, false, false)), plain("y"), () -> false);
    Files.writeString(other, "typed since");
    FileReplacer.Outcome back = replacer().undo(done.changes());
    assertThat(Files.readString(file)).isEqualTo("x");
    assertThat(Files.readString(other)).isEqualTo("typed since");
    assertThat(back.stale()).containsExactly(other);
  }

  @Test
  void theLocalHistoryHasTheFileBeforeAndAfter() throws IOException {
    write("queries/a.sql", "x");
    replacer().replace(find(new TextQuery("x", false, false, false)), plain("y"), () -> false);
    LocalHistory history = new LocalHistory(kept);
    assertThat(history.versions("file:queries/a.sql")).hasSize(2);
    assertThat(history.text(history.versions("file:queries/a.sql").getLast())).isEqualTo("x");
  }

  @Test
  void theLastSearchesAreRemembered() throws IOException {
    FindMemory memory = new FindMemory(kept.resolve("find.json"));
    FileQuery query = new FileQuery(new TextQuery("x", true, false, true), "*.sql", "old");
    memory.keep(new FileQuery(TextQuery.NONE, "", ""));
    memory.keep(query);
    assertThat(new FindMemory(kept.resolve("find.json")).last().getFirst()).isEqualTo(query);
    Files.writeString(kept.resolve("find.json"), "{\"searches\": [{\"text\": 3}, {}]}");
    assertThat(memory.last()).isEmpty();
    memory.close();
    assertThat(memory.keep(query)).isEmpty();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  private List<FoundText> find(TextQuery query) {
    List<FoundText> found = new ArrayList<>();
    FileSearch.Listener listener =
        new FileSearch.Listener() {
          @Override
          public void found(FoundText text) {
            found.add(text);
          }

          @Override
          public void searched(int files) {}
        };
    new FileSearch(folder, new FileQuery(query, "", ""), listener, () -> false).run(List.of());
    return found;
  }

  private static Template plain(String text) {
    return Template.of(text, TextQuery.NONE);
  }

  private FileReplacer replacer() {
    return new FileReplacer(folder, new LocalHistory(kept));
  }
}
