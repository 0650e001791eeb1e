package dev.tarn.ui;

import dev.tarn.session.Threads;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.editor.EditorOptions;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.workspace.document.Document;
import java.util.concurrent.Executor;

/// Makes the panes of documents.
final class Panes implements PaneFactory {
  private final Services services;
  private final ShellModel shell;
  private final Background background;
  private final RunHistory history;
  private final EditorOptions editor;
  private final Executor readers = Threads.perTask("tarn-rows");

  Panes(
      Services services,
      ShellModel shell,
      Background background,
      CatalogController catalog,
      EditorOptions editor) {
    this.services = services;
    this.shell = shell;
    this.background = background;
    this.editor = editor;
    this.history = new RunHistory(services.state().history(), catalog);
  }

  @Override
  public DocumentPane pane(Document document) {
    TabSession sessions =
        new TabSession(services.engine(), services.sessions(), background, shell.engineProperty());
    return new SqlPane(
        document,
        new SqlServices(
            sessions,
            background,
            readers,
            FxThread::later,
            history.of(document::title),
            services.workspace().undo(),
            editor));
  }
}
