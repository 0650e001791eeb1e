package dev.tarn.ui;

import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowVerbsTest {
  @TempDir private Path home;

  private final Queue<Boolean> asks = new ConcurrentLinkedQueue<>();
  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    window = TestDesk.window(home, home.resolve("work"));
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void theDiskIsNotAskedOnTheWindowsThreadWhenAFileIsOpened() throws IOException {
    Path file = Files.writeString(home.resolve("work/a.sql"), "SELECT 1");
    run(() -> window.verbs().open(watched(file)));
    until("the disk was asked", () -> !asks.isEmpty());
    assertThat(asks).doesNotContain(true);
    run(() -> window.verbs().open(file));
    until("its tab", () -> window.panes().size() == 1);
  }

  @Test
  void aFolderThatIsOpenedBecomesTheWindowsFolder() throws IOException {
    Path folder = Files.createDirectories(home.resolve("other"));
    run(() -> window.verbs().open(folder));
    until(
        "it is open",
        () ->
            window
                .services()
                .map(services -> services.workspace().folder().endsWith("other"))
                .orElse(false));
  }

  /// A path that notes for each question to its disk if it came from the window's thread.
  private Path watched(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            Path.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (_, method, arguments) -> {
              if (method.getName().equals("getFileSystem")) {
                asks.add(Platform.isFxApplicationThread());
              }
              try {
                return method.invoke(path, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
