package dev.tarn.ui;

import dev.tarn.ui.localhistory.LocalHistoryBox;
import dev.tarn.ui.localhistory.VersionSource;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.textcompare.CompareChoices;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.history.TextVersion;
import dev.tarn.workspace.history.VersionKeeper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps versions of the window's documents, shows them, and brings them back.
final class LocalHistoryActions {
  private static final Logger LOG = LoggerFactory.getLogger(LocalHistoryActions.class);

  private final OverlayLayer overlays;
  private final Background background;
  private final CompareChoices texts;
  private final Notifications notices;
  private volatile @Nullable VersionKeeper keeper;

  LocalHistoryActions(
      OverlayLayer overlays, Background background, Notifications notices, CompareChoices texts) {
    this.texts = texts;
    this.overlays = overlays;
    this.background = background;
    this.notices = notices;
  }

  /// Watches the documents of a workspace.
  void attach(Services services) {
    keeper =
        new VersionKeeper(
            services.workspace().folder(),
            services.documents(),
            services.workspace().localHistory());
  }

  /// Keeps what is typed by now, and watches no more. Blocks.
  void detach() {
    VersionKeeper old = keeper;
    keeper = null;
    if (old != null) {
      old.close();
    }
  }

  /// Keeps what other programs have written into the files of open documents.
  void look() {
    VersionKeeper versions = keeper;
    if (versions != null) {
      background.run(
          () -> {
            versions.lookNow();
            return true;
          },
          _ -> {},
          error -> LOG.warn("Changes of other programs are not kept", error));
    }
  }

  /// Keeps a text as it is now, before another takes its place. Blocks.
  void keepNow(Document document) {
    VersionKeeper versions = keeper;
    try {
      if (versions != null && document.length() > 0) {
        versions.keepNow(document);
      }
    } catch (IOException e) {
      LOG.warn("A version of {} is not kept", document, e);
    }
  }

  /// Shows the versions of a tab's text.
  void show(DocumentPane pane, Document document) {
    VersionKeeper versions = keeper;
    if (versions != null) {
      new LocalHistoryBox(overlays, background, new Source(versions, pane, document), texts).show();
    }
  }

  /// The versions of one document.
  private final class Source implements VersionSource {
    private final VersionKeeper versions;
    private final DocumentPane pane;
    private final Document document;

    Source(VersionKeeper versions, DocumentPane pane, Document document) {
      this.versions = versions;
      this.pane = pane;
      this.document = document;
    }

    @Override
    public String title() {
      return document.title();
    }

    @Override
    public String now() {
      return document.text();
    }

    @Override
    public List<TextVersion> versions() {
      versions.lookNow();
      return versions.versions(document);
    }

    @Override
    public String text(TextVersion version) throws IOException {
      return versions.text(version);
    }

    @Override
    public void restore(TextVersion version, String text) {
      background.run(
          () -> {
            versions.keepNow(document);
            return true;
          },
          _ -> replace(text),
          error ->
              notices.show(
                  Notice.of(
                      Notice.Kind.FAILURE,
                      Strings.of("versions.notRestored"),
                      String.valueOf(error.getMessage()))));
    }

    @Override
    public void take(String text) {
      if (pane instanceof SqlPane sql) {
        sql.editor().replaceAll(text);
      } else {
        document.replace(text);
      }
    }

    private void replace(String text) {
      take(text);
      pane.focus();
      notices.show(
          Notice.of(
              Notice.Kind.SUCCESS,
              Strings.of("versions.restored", document.title()),
              Strings.of("versions.restored.undo")));
    }
  }
}
