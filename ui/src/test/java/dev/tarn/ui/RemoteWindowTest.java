package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ConnectionString;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.PlainServer;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.engine.RemoteEngine;
import dev.tarn.workspace.settings.KeymapFile;
import dev.tarn.workspace.settings.RecentWorkspaces;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.state.WindowState;
import dev.tarn.workspace.state.WindowStateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window whose sessions go to a server that knows nothing of Tarn.
class RemoteWindowTest {
  @TempDir private Path home;

  private PlainServer server;
  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    server = PlainServer.start();
    Endpoint endpoint = ConnectionString.parse(server.address());
    try (Session session =
        ConnectSession.open(endpoint, new ResultStore(home.resolve("results")))) {
      session.ask(Statement.of("CREATE SCHEMA shop.counter"));
      session.ask(Statement.of("CREATE TABLE shop.counter.items (name VARCHAR(9), price INT)"));
    }
    window =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), desk(endpoint));
          made.show(home.resolve("work"));
          return made;
        });
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
    server.close();
  }

  @Test
  void theTreeAndAPageShowTheServersTablesAlsoAfterItWasAway() {
    run(() -> {
      window.catalog().expand(List.of("shop", "shop.counter", "shop.counter.items"));
      window.model().panelShownProperty().set(true);
    });
    until(
        "all is seen in the tree",
        () -> words().containsAll(Set.of("shop", "spark_catalog", "counter", "items", "price")));
    assertThat(fx(this::status).title()).matches("Remote Spark 4\\S* · localhost:" + server.port());

    run(() -> window.openTable(new TableName("shop", "counter", "items")));
    until("the page", () -> words().contains("Lineage"));
    until("its columns", () -> node(".table-figures").isVisible());

    int port = server.port();
    server.close();
    run(() -> window.engine().orElseThrow().restart());
    until("it is told", () -> status().tone() == EngineStatus.Tone.FAILED);
    assertThat(fx(this::status).detail()).contains("cannot be reached");

    server = PlainServer.start(port);
    run(() -> ((Button) node(".status-button")).fire());
    until("it is back", () -> status().tone() == EngineStatus.Tone.READY);
    // The second catalog was in the memory of the server that ended.
    until("the tree is read anew", () -> !window.catalog().isLoaded("shop.counter"));
    until("what there is", () -> words().containsAll(Set.of("shop", "spark_catalog")));
    // The page's session is one that the server knows.
    run(() -> window.openTable(new TableName("shop", "SYS", "SYSTABLES")));
    until("another page", () -> words().contains("shop.SYS.SYSTABLES"));
    assertThat(home.resolve("work/.tarn/engine.json")).doesNotExist();
  }

  private EngineStatus status() {
    return window.model().engineProperty().get();
  }

  private Set<String> words() {
    return window.stage().getScene().getRoot().lookupAll(".label").stream()
        .map(label -> ((Labeled) label).getText())
        .collect(Collectors.toSet());
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private Desk desk(Endpoint endpoint) {
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    return new Desk(
        new SettingsFile(user),
        new KeymapFile(user),
        new RecentWorkspaces(user),
        new RemoteFolders(user, endpoint),
        Optional.of(endpoint));
  }

  private record RemoteFolders(UserFolders user, Endpoint endpoint) implements Desk.Opener {
    @Override
    public WindowState lastState(Path folder) {
      try (WindowStateFile file = new WindowStateFile(folder.resolve(".tarn/window.json"))) {
        return file.read().state();
      }
    }

    @Override
    public Services open(Path folder) {
      Workspace workspace = Workspace.open(folder, user);
      Documents documents = workspace.openDocuments();
      ResultStore store = new ResultStore(workspace.results());
      return new Services(
          workspace,
          documents,
          new RemoteEngine(endpoint),
          place -> ConnectSession.open(place, store),
          workspace.stateDatabase(),
          workspace.windowState(documents.windowNumber()),
          workspace.parameterMemory(),
          store,
          workspace.shelves());
    }
  }
}
