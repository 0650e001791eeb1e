package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.volume.Volume;
import dev.tarn.session.volume.Volumes;
import dev.tarn.ui.files.FileActions;
import dev.tarn.ui.files.FilesDesk;
import dev.tarn.ui.files.FilesTarget;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.folder.FileFollower;
import dev.tarn.workspace.folder.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeTreeTest {
  private static final String GROUP = "lake.boxes/";
  private static final String RAW = "/Volumes/lake/boxes/raw";

  @TempDir private Path folder;

  private final List<Path> shown = new ArrayList<>();
  private TreeWindow window;
  private Volume raw;

  @BeforeEach
  void openTree() throws IOException {
    window = new TreeWindow(folder.resolve("results"));
    window.sql("CREATE SCHEMA IF NOT EXISTS boxes", "CREATE VOLUME IF NOT EXISTS lake.boxes.raw");
    raw = Volumes.of(window.session, "lake", "boxes").getFirst();
    Path deep = Files.createDirectories(raw.folder().resolve("größe 1"));
    Files.writeString(deep.resolve("a b.csv"), "x\n1\n");
    window.files = new Desk(window);
    window.connect("lake", "lake.boxes", GROUP, RAW, RAW + "/größe 1");
  }

  @AfterEach
  void closeTree() {
    window.sql(
        "DROP VOLUME IF EXISTS lake.boxes.raw", "DROP VOLUME IF EXISTS lake.boxes.`new box`");
    window.sql("DROP SCHEMA boxes CASCADE");
    window.close();
  }

  @Test
  void filesStandBelowTheirVolumeAndTellTheirPaths() {
    window.select(RAW + "/größe 1/a b.csv");
    window.press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.C);
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(RAW + "/größe 1/a b.csv");
    window.choose("Insert name");
    assertThat(window.taken).containsExactly("insert csv.`" + RAW + "/größe 1/a b.csv`");
    window.press(KeyCode.F4);
    assertThat(shown).containsExactly(raw.folder().resolve("größe 1/a b.csv"));
    assertThat(window.values("SELECT count(*) FROM csv.`" + RAW + "/größe 1/a b.csv`"))
        .containsExactly("2");
  }

  @Test
  void aVolumeIsMadeByAFormThatShowsItsSql() {
    window.select(GROUP);
    window.choose("New volume…");
    window.write("new box");
    window.untilForm("Make the volume");
    assertThat(window.preview()).contains("CREATE VOLUME lake.boxes.`new box`");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsThere("/Volumes/lake/boxes/new box");
  }

  @Test
  void aVolumeIsRenamedWithItsFiles() {
    window.select(RAW);
    window.press(KeyCode.F2);
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("new box");
    window.untilForm("Rename");
    assertThat(window.preview())
        .contains("ALTER VOLUME lake.boxes.raw RENAME TO lake.boxes.`new box`");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsThere("/Volumes/lake/boxes/new box");
    window.untilIsGone(RAW);
    assertThat(
            window.values("SELECT count(*) FROM csv.`/Volumes/lake/boxes/new box/größe 1/a b.csv`"))
        .containsExactly("2");
  }

  @Test
  void addedFilesAreCopiedAndComeAndGoByKeys() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("fresh ä.json"), "{}");
    window.select(RAW + "/größe 1/a b.csv");
    run(() ->
        window
            .catalog()
            .volumes()
            .add(window.catalog().selected().orElseThrow().entry(), List.of(elsewhere)));
    window.untilIsThere(RAW + "/größe 1/fresh ä.json");
    assertThat(elsewhere).exists();
    window.select(RAW + "/größe 1/fresh ä.json");
    window.press(KeyCode.DELETE);
    window.untilIsGone(RAW + "/größe 1/fresh ä.json");
    assertThat(raw.folder().resolve("größe 1/fresh ä.json")).doesNotExist();
    window.select(RAW);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.untilIsThere(RAW + "/größe 1/fresh ä.json");
  }

  @Test
  void aDropTellsHowManyFilesAreLostAndDoesIt() {
    window.select(RAW);
    window.press(KeyCode.DELETE);
    window.untilForm("Drop raw");
    assertThat(fx(() -> window.words(".change-form .label")).toString()).contains("1 file");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsGone(RAW);
    until("the folder is gone", () -> !Files.exists(raw.folder()));
  }

  /// Real files and a real trash.
  private final class Desk implements VolumeDesk {
    private final TreeWindow tree;

    Desk(TreeWindow tree) {
      this.tree = tree;
    }

    @Override
    public void preview(Path file) {
      shown.add(file);
    }

    @Override
    public Optional<FileActions> actions(Path root, Runnable done) {
      Stage none = new Stage();
      FilesDesk desk =
          new FilesDesk(
              Background.threads(),
              new WindowDialogs(tree.layer, () -> none),
              tree.layer,
              tree.notices,
              tree.work);
      WorkspaceFiles files =
          SqlTab.workspace(folder.resolve("work")).files(root, FileFollower.NONE);
      return Optional.of(new FileActions(desk, new Nobody(), files, _ -> done.run()));
    }

    @Override
    public void ask(String title, String verb, String value, Consumer<String> entered) {
      entered.accept(value);
    }
  }

  /// No documents are open.
  private static final class Nobody implements FilesTarget {
    @Override
    public void open(Path file) {}

    @Override
    public void preview(Path file) {}

    @Override
    public void showTree() {}

    @Override
    public Optional<Path> active() {
      return Optional.empty();
    }

    @Override
    public List<OpenText> within(List<Path> paths) {
      return List.of();
    }

    @Override
    public void close(List<String> ids) {}

    @Override
    public void reopen(List<String> ids) {}
  }
}
