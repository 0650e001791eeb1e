package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// The names of all tables stay those that there are.
class TableNamesTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final FakeCatalog catalog =
      new FakeCatalog() {
        @Override
        public List<String> schemas(String name) {
          return List.of("default");
        }
      };
  private final TableNames names =
      fx(() -> new TableNames(new Background(work::add, FxThread::later)));

  @Test
  void whatChangedWhileTheyWereReadIsReadAgain() {
    run(() -> {
      names.use(catalog);
      names.read();
      work.remove().run();
      catalog.tables.remove("orders");
      names.forget();
      names.read();
    });
    until("the next one has begun", () -> !work.isEmpty());
    run(() -> work.remove().run());
    until("it has ended", () -> !names.knownProperty().get().reading());
    until(
        "the table is gone",
        () ->
            names.knownProperty().get().tables().stream()
                .noneMatch(table -> table.name().table().equals("orders")));
  }
}
