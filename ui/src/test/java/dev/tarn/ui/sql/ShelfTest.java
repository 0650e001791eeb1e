package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.Statement;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.result.RowsView;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.shelf.Shelf;
import dev.tarn.workspace.shelf.Shelves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Result tabs that stay, on a real engine.
class ShelfTest {
  @TempDir private Path home;

  private final List<RunLog.Entry> log = new ArrayList<>();
  private Documents documents;
  private Document document;
  private Shelves shelves;
  private SqlTab tab;
  private SqlPane pane;

  @BeforeEach
  void openTab() {
    documents = SqlTab.workspace(home).openDocuments();
    document = documents.create("-- Seven\nSELECT id FROM range(7);\n\nSELECT nope;\n");
    open();
  }

  @AfterEach
  void closeTab() {
    close();
    documents.close();
  }

  @Test
  void resultsComeBackAfterARestartWithTheirRowsAndWithoutARun() {
    runAll();
    run(() -> runs().all().getFirst().togglePin());
    run(() -> runs().all().getFirst().rename("My seven"));
    run(() -> runs().selectedProperty().set(runs().all().getFirst()));
    close();
    log.clear();
    open();
    until("the tabs", () -> runs().all().size() == 2);
    RunModel seven = fx(() -> runs().all().getFirst());
    until("the rows", () -> seven.resultProperty().get() != null);
    assertThat(fx(() -> seven.rowsProperty().get())).isEqualTo(7);
    assertThat(fx(() -> seven.titleProperty().get())).isEqualTo("My seven");
    assertThat(fx(() -> seven.pinnedProperty().get())).isTrue();
    assertThat(fx(() -> runs().selectedProperty().get())).isEqualTo(seven);
    assertThat(fx(() -> runs().all().getLast().phase())).isEqualTo(RunPhase.FAILED);
    assertThat(fx(() -> runs().all().getLast().failureProperty().get().error().message()))
        .contains("nope");
    assertThat(log).isEmpty();
  }

  @Test
  void filtersOrderAndHiddenColumnsComeBackAfterARestart() {
    runFirst();
    until("the rows", () -> rows().countProperty().get() == 7);
    run(() -> {
      rows().sortBy(0);
      rows().filterText("3");
    });
    until("it is filtered", () -> rows().countProperty().get() == 1);
    close();
    open();
    until(
        "it is filtered again",
        () -> pane.view().lookup(".rows-view") != null && rows().countProperty().get() == 1);
    assertThat(fx(() -> SqlTab.words(pane.view()))).contains("Kept from the last run", "id ↑");
  }

  @Test
  void aResultOfATableThatChangedSinceSaysSoWhenItComesBack() {
    run(() ->
        pane.editor()
            .replaceAll(
                "CREATE OR REPLACE TABLE changed_since AS SELECT 1 AS id;\n\n"
                    + "SELECT id FROM changed_since"));
    until("it is read", () -> pane.editor().isRead());
    runAll();
    RunModel ended = fx(() -> runs().all().getLast());
    until("what it read is known", () -> !ended.sources().read().isEmpty());
    assertThat(fx(() -> ended.sources().read().getFirst().name())).endsWith("changed_since");
    run(() -> runs().selectedProperty().set(ended));
    close();
    open();
    until("the rows", () -> rows() != null && rows().countProperty().get() == 1);
    assertThat(fx(() -> pane.view().lookup(".changed-sources").isVisible())).isFalse();
    close();
    new EngineSessions(home.resolve("results"))
        .ready()
        .submit(Statement.of("INSERT INTO changed_since VALUES (2)"))
        .done()
        .join();
    open();
    until(
        "it says so",
        () -> {
          Node said = pane.view().lookup(".changed-sources");
          return said != null && said.isVisible();
        });
    tab.robot().clickOn(".changed-sources");
    until("it ran again", () -> rows().countProperty().get() == 2);
    until("nothing has changed since", () -> !pane.view().lookup(".changed-sources").isVisible());
  }

  @Test
  void aResultWhoseRowsWereClearedSaysSoAndIsRunAgain() throws IOException {
    runAll();
    run(() -> runs().selectedProperty().set(runs().all().getFirst()));
    close();
    clearResults();
    open();
    until(
        "the words", () -> SqlTab.words(pane.view()).contains("This result is not kept any more"));
    tab.robot().clickOn("Run again");
    until("the rows", () -> runs().all().getFirst().resultProperty().get() != null);
    assertThat(fx(() -> runs().all().getFirst().rowsProperty().get())).isEqualTo(7);
  }

  @Test
  void aPinnedResultIsNotReplacedByTheNextRun() {
    runFirst();
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
    RunModel pinned = fx(() -> runs().all().getFirst());
    assertThat(fx(() -> pinned.pinnedProperty().get())).isTrue();
    String id = fx(() -> Objects.requireNonNull(pinned.told()).executionId());
    runFirst();
    assertThat(fx(() -> runs().all().size())).isEqualTo(2);
    assertThat(fx(() -> Objects.requireNonNull(pinned.told()).executionId())).isEqualTo(id);
    assertThat(shelves.pinned()).contains(id);
    run(() -> runs().closeAll());
    assertThat(fx(() -> List.copyOf(runs().all()))).containsExactly(pinned);
  }

  @Test
  void aResultIsRenamedInItsPlace() {
    runFirst();
    tab.press(KeyCode.F2);
    until("the field", () -> pane.view().lookup(".run-name") != null);
    tab.robot().write("Base line");
    tab.press(KeyCode.ENTER);
    until("the name", () -> SqlTab.words(pane.view()).contains("Base line"));
    runFirst();
    assertThat(fx(() -> runs().all().size())).isEqualTo(1);
    assertThat(fx(() -> runs().all().getFirst().titleProperty().get())).isEqualTo("Base line");
  }

  private void runFirst() {
    run(() -> pane.editor().select(30, 30));
    until("it is read", () -> pane.current().isPresent());
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    until("it is kept", () -> !shelves.read(document.id()).runs().isEmpty());
  }

  private void runAll() {
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    tab.awaitEnd();
  }

  private RowsView rows() {
    return (RowsView) pane.view().lookup(".rows-view");
  }

  private RunList runs() {
    return pane.controller().runs();
  }

  private void open() {
    shelves = new Shelves(home.resolve("shelf"));
    ResultStore store = new ResultStore(home.resolve("results"));
    KeptResults kept =
        new KeptResults() {
          @Override
          public Shelf read(String documentId) {
            return shelves.read(documentId);
          }

          @Override
          public void keep(String documentId, Shelf shelf) {
            shelves.keep(documentId, shelf);
          }

          @Override
          public Optional<Result> open(String executionId) {
            return store.open(executionId);
          }
        };
    tab = SqlTab.open(document, SqlTab.services(home, log::add, TestSqlDesk.in(home, kept)));
    pane = tab.pane();
  }

  private void close() {
    tab.close();
    shelves.close();
  }

  private void clearResults() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("results"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
