package dev.tarn.ui.tour;

import dev.tarn.ui.Desk;
import dev.tarn.ui.Launcher;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;

/// Starts the real app without a display and does what lines of text say, as a user would with keys
/// and mouse. [#HELP] tells the lines.
public final class Hand {
  /// The lines that are known.
  public static final String HELP =
      """
      key CTRL+ENTER        presses keys together, by the names of KeyCode
      type TEXT             writes text; paste TEXT and pastefile FILE by the clipboard
      click WHAT            also rclick, dclick, hover: WHAT is 120,40 (in the window),
                            #id, .style, or words that are seen; WHAT@3 is the third of them
      drag FROM -> TO       with the first button, of WHAT or x,y
      wait SECONDS WORDS    until words are seen; gone SECONDS WORDS until they are not
      size 1440 900         theme dark|light
      shot NAME             writes NAME.png
      texts [WORDS]         prints what is seen and where; clip prints the clipboard
      close                 closes the window
      """;

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Path out;
  private final Consumer<String> said;
  private final Fingers fingers = new Fingers();

  /// Takes where pictures go and who is answered.
  ///
  /// @param out a folder, made if it is not there
  /// @param said told one answer for each line, `ok` or what it found, or why not
  public Hand(Path out, Consumer<String> said) {
    this.out = out;
    this.said = said;
  }

  /// Opens a window, follows the lines until they end or say `close`, and closes it.
  ///
  /// @param folder a workspace
  /// @param desk what the program gives to its windows
  /// @param lines one order each
  /// @throws IOException if the lines cannot be read
  /// @throws InterruptedException if it is interrupted
  public void follow(Path folder, Desk desk, BufferedReader lines)
      throws IOException, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    TarnWindow window = Launcher.open(folder, desk, closed::countDown);
    try {
      for (String line = lines.readLine();
          line != null && !line.equals("close");
          line = lines.readLine()) {
        if (!line.isBlank()) {
          said.accept(answer(window, line.strip()));
        }
      }
    } finally {
      FxThread.later(window::close);
      closed.await();
      Platform.exit();
    }
  }

  private String answer(TarnWindow window, String line) throws InterruptedException {
    int blank = line.indexOf(' ');
    String order = blank < 0 ? line : line.substring(0, blank);
    String rest = blank < 0 ? "" : line.substring(blank + 1);
    try {
      String found = act(window, order, rest);
      rest(2);
      return found;
    } catch (IllegalArgumentException | IllegalStateException | IOException e) {
      return "cannot " + line + ": " + e.getMessage();
    }
  }

  private String act(TarnWindow window, String order, String rest)
      throws IOException, InterruptedException {
    switch (order) {
      case "key" -> on(() -> fingers.key(rest));
      case "type" -> on(() -> fingers.type(rest));
      case "paste" -> paste(rest);
      case "pastefile" -> paste(Files.readString(Path.of(rest)));
      case "click" ->
          on(() -> fingers.click(Seen.at(window.stage(), rest), MouseButton.PRIMARY, 1));
      case "dclick" ->
          on(() -> fingers.click(Seen.at(window.stage(), rest), MouseButton.PRIMARY, 2));
      case "rclick" ->
          on(() -> fingers.click(Seen.at(window.stage(), rest), MouseButton.SECONDARY, 1));
      case "hover" -> on(() -> fingers.move(Seen.at(window.stage(), rest)));
      case "drag" -> drag(window, rest.split(" -> ", 2));
      case "wait" -> await(rest, true);
      case "gone" -> await(rest, false);
      case "size" -> size(window, rest.split(" ", 2));
      case "theme" ->
          on(() ->
              window
                  .theme()
                  .choiceProperty()
                  .set(Theme.Choice.valueOf(rest.toUpperCase(Locale.ROOT))));
      case "shot" -> {
        rest(20);
        get(() -> Picture.of(window.stage())).write(out.resolve(rest + ".png"));
      }
      case "texts" -> {
        return get(() -> Seen.list(window.stage(), rest)).stream()
            .collect(Collectors.joining("\n"));
      }
      case "clip" -> {
        return get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
      }
      default -> throw new IllegalArgumentException("there is no such order\n" + HELP);
    }
    return "ok";
  }

  private void paste(String text) {
    on(() -> {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
      fingers.key("CTRL+V");
    });
  }

  /// Goes in steps, each drawn, as a hand does.
  private void drag(TarnWindow window, String[] ends) throws InterruptedException {
    var from = get(() -> Seen.at(window.stage(), ends[0]));
    var to = get(() -> Seen.at(window.stage(), ends[1]));
    on(() -> fingers.press(from));
    for (int step = 1; step <= 10; step++) {
      double share = step / 10.0;
      on(() -> fingers.move(from.interpolate(to, share)));
      rest(2);
    }
    on(fingers::release);
  }

  private static void size(TarnWindow window, String[] sides) {
    on(() -> {
      window.stage().setWidth(Double.parseDouble(sides[0]));
      window.stage().setHeight(Double.parseDouble(sides[1]));
    });
  }

  private static void await(String rest, boolean there) {
    String[] parts = rest.split(" ", 2);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(parts[0]));
    while (get(() -> Seen.has(parts[1])) != there) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the time is over");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
    }
  }

  /// Lets so many frames pass.
  private static void rest(int frames) throws InterruptedException {
    CountDownLatch passed = new CountDownLatch(frames);
    on(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            passed.countDown();
            if (passed.getCount() == 0) {
              stop();
            }
          }
        }.start());
    if (!passed.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the window is not drawn");
    }
  }

  private static void on(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  private static <T> T get(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.run(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    }
  }
}
