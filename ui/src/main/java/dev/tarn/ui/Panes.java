package dev.tarn.ui;

import dev.tarn.session.Session;
import dev.tarn.session.TableName;
import dev.tarn.session.Threads;
import dev.tarn.session.volume.Volumes;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.preview.PreviewDesk;
import dev.tarn.ui.preview.PreviewPane;
import dev.tarn.ui.profile.ProfilePane;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.sql.DocumentKeeping;
import dev.tarn.ui.sql.RunChoices;
import dev.tarn.ui.sql.SqlDesk;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.sql.SqlSessions;
import dev.tarn.ui.table.TableDesk;
import dev.tarn.ui.table.TableLinks;
import dev.tarn.ui.table.TablePane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.watch.WatchDesk;
import dev.tarn.ui.watch.WatchPane;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.folder.FileManager;
import dev.tarn.workspace.load.Scratch;
import dev.tarn.workspace.state.PickCounts;
import dev.tarn.workspace.state.RunMemory;
import dev.tarn.workspace.watched.WatchFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the panes of documents.
final class Panes implements PaneFactory {
  private final Services services;
  private final ShellModel shell;
  private final Background background;
  private final RunHistory history;
  private final SqlSessions common;
  private final SqlDesk desk;
  private final PaneTools tools;
  private final SqlSessions browsing;
  private final CatalogController catalog;
  private final TableDesk tables;
  private final WatchDesk watches;
  private final RunMemory memory;
  private final Executor readers = Threads.perTask("tarn-rows");

  Panes(
      Services services,
      ShellModel shell,
      Background background,
      CatalogController catalog,
      WindowSettings settings,
      PaneTools tools,
      Consumer<TableName> tableOpener) {
    this.tools = tools;
    this.catalog = catalog;
    this.services = services;
    this.shell = shell;
    this.background = background;
    this.history = new RunHistory(services.state().history(), catalog);
    this.common = session();
    this.browsing = session();
    this.memory = new RunMemory(services.workspace().state().resolve("run.json"));
    RunChoices choices = new RunChoices(settings.grids());
    choices.goOnProperty().set(memory.goesOn());
    choices.goOnProperty().subscribe(memory::setGoesOn);
    this.tables =
        new TableDesk(
            browsing,
            background,
            readers,
            FxThread::later,
            settings.grids(),
            tools.overlays(),
            tools.dialogs(),
            tools.notices(),
            tools.opener(),
            this::forget,
            new TableLinks(
                tableOpener, tools.merge(), tools.texts(), services.workspace().folder()),
            catalog::refresh);
    this.watches =
        new WatchDesk(
            browsing,
            background,
            tools.overlays(),
            tools.dialogs(),
            tools.notices(),
            new WatchFiles(services.workspace().folder()),
            services.workspace().folder(),
            tableOpener,
            tools.fileOpener(),
            catalog::refresh);
    this.desk =
        new SqlDesk(
            choices,
            settings.editor(),
            tools.exports(),
            assist(tableOpener),
            new DocumentKeeping(
                services.parameters(),
                new StoredResults(services.shelves(), services.results()),
                services.workspace().undo()));
  }

  @Override
  public DocumentPane pane(Document document) {
    if (ProfilePane.holds(document)) {
      return new ProfilePane(document, background, FxThread::later, tools.opener());
    }
    if (TablePane.shown(document).isPresent()) {
      return new TablePane(document, tables);
    }
    if (WatchPane.holds(document)) {
      return new WatchPane(document, watches);
    }
    if (PreviewPane.shown(document).isPresent()) {
      return new PreviewPane(document, files());
    }
    ChosenSession sessions = new ChosenSession(session(), common);
    List<String> names =
        Stream.concat(Stream.of(document.id()), document.path().stream().map(Path::toString))
            .toList();
    sessions.sharedProperty().set(memory.isShared(names));
    sessions.sharedProperty().subscribe(on -> memory.setShared(names, on));
    return new SqlPane(
        document,
        new SqlServices(
            sessions, background, readers, FxThread::later, history.of(document::title), desk));
  }

  @Override
  public void close() {
    common.close();
    browsing.close();
    memory.close();
  }

  /// The path of a file in a managed volume, which the tree may not know yet.
  private Optional<String> managed(Path file) {
    return Volumes.path(services.workspace().folder().resolve("lakehouse"), file);
  }

  private PreviewDesk files() {
    return new PreviewDesk(
        background,
        readers,
        FxThread::later,
        tools.notices(),
        FileManager.ofSystem(),
        new Scratch(services.workspace().state().resolve("load")),
        tools.files().query(),
        tools.files().add(),
        tools.files().edit(),
        file -> catalog.volumePath(file).or(() -> managed(file)).orElseGet(file::toString),
        this::fileReader,
        tools.files().look());
  }

  /// A session that reads files of this machine.
  private Session fileReader() throws InterruptedException {
    if (!services.engine().isLocal()) {
      throw new IllegalStateException(Strings.of("preview.rows.remote"));
    }
    return services.sessions().open(services.engine().ensureReady());
  }

  private void forget(String execution) {
    readers.execute(() -> services.results().delete(execution));
  }

  private TabSession session() {
    return new TabSession(
        services.engine(), services.sessions(), background, shell.engineProperty());
  }

  private Assist assist(Consumer<TableName> tableOpener) {
    PickCounts picks =
        new PickCounts(
            services.workspace().state().resolve("picks.json"), Threads.perTask("tarn-picks"));
    return new Assist(picks, picks::picked, tableOpener);
  }
}
