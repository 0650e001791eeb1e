package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Theme;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Measures an editor of 1440×900 px: how long from a key to the pixels, and how long the window
/// stands still while large texts come. Run by `docs/benchmarks/editor.sh`.
final class EditorBenchmark {
  private static final int KEYS = 1_000;
  private static final int WARM = 300;
  private static final long BETWEEN = Duration.ofMillis(30).toNanos();

  private final SqlEditor editor = fx(() -> new SqlEditor(Background.threads()));
  private final Scene scene =
      fx(() -> new Scene(new EditorBox(editor, new EditorOptions()), 1440, 900));
  private final WritableImage image = new WritableImage(1440, 900);

  private final Frames frames = new Frames(scene);

  private EditorBenchmark() {
    run(() -> {
      new Theme().style(scene);
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
    });
  }

  public static void main(String[] arguments) {
    FxTests.start();
    EditorBenchmark benchmark = new EditorBenchmark();
    benchmark.keys(20_000);
    if (arguments.length == 0) {
      benchmark.keys(200_000);
      benchmark.paste(50);
    }
    Runtime.getRuntime().halt(0);
  }

  private void keys(int lines) {
    String text = script(lines);
    Stillness still = new Stillness();
    long start = System.nanoTime();
    run(() -> editor.load(text));
    while (fx(editor::lines) < lines) {
      LockSupport.parkNanos(1_000_000);
    }
    fx(() -> scene.snapshot(image));
    System.out.printf(
        "%,d lines: there after %.0f ms, the window stood still for %.0f ms at most%n",
        lines, (System.nanoTime() - start) / 1e6, still.stop());
    settle();
    for (Place place : Place.values()) {
      run(() -> editor.goTo(place.line(lines), 3));
      settle();
      measure(place.toString().toLowerCase(java.util.Locale.ROOT), lines);
    }
  }

  private void measure(String place, int lines) {
    double[] handled = new double[KEYS];
    double[] painted = new double[KEYS];
    double[] seen = new double[KEYS];
    double[] coloured = new double[KEYS];
    for (int i = -WARM; i < KEYS; i++) {
      long start = System.nanoTime();
      String key = i % 40 == 39 ? "\n" : i % 7 == 6 ? " " : "x";
      Frames.Frame frame = frames.of(() -> press(key));
      while (!fx(editor::isRead)) {
        LockSupport.parkNanos(200_000);
      }
      if (i >= 0) {
        handled[i] = frame.handled() / 1e6;
        painted[i] = (frame.handled() + frame.drawn()) / 1e6;
        seen[i] = frame.all() / 1e6;
        coloured[i] = (System.nanoTime() - start) / 1e6;
      }
      LockSupport.parkNanos(BETWEEN - (System.nanoTime() - start));
    }
    System.out.printf("%,d lines, %s:%n", lines, place);
    print("  key handled", handled);
    print("  key to paint", painted);
    print("  with the beat", seen);
    print("  text read again", coloured);
  }

  private void press(String key) {
    if (key.equals("\n")) {
      fire(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, false);
    } else {
      fire(KeyEvent.KEY_TYPED, key, KeyCode.UNDEFINED, false);
    }
  }

  private void fire(
      javafx.event.EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
    Event.fireEvent(
        editor.area(),
        new KeyEvent(
            type,
            text.isEmpty() ? KeyEvent.CHAR_UNDEFINED : text,
            text,
            code,
            false,
            control,
            false,
            false));
  }

  private void paste(int megabytes) {
    run(() -> editor.load("SELECT 1;\n"));
    settle();
    String line = "INSERT INTO t VALUES (1, 'a line of some length, as many have it', 2.5);\n";
    String text = line.repeat(megabytes * 1_000_000 / line.length());
    run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    Stillness still = new Stillness();
    long start = System.nanoTime();
    run(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.V, true));
    while (fx(() -> editor.area().getLength()) < text.length()) {
      LockSupport.parkNanos(1_000_000);
    }
    fx(() -> scene.snapshot(image));
    System.out.printf(
        "paste of %d MB: there after %.0f ms, the window stood still for %.0f ms at most%n",
        megabytes, (System.nanoTime() - start) / 1e6, still.stop());
    settle();
  }

  /// How long the window's thread answered nothing at most.
  private static final class Stillness {
    private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);
    private volatile boolean stopped;
    private volatile long longest;

    private void watch() {
      while (!stopped) {
        long start = System.nanoTime();
        run(() -> {});
        longest = Math.max(longest, System.nanoTime() - start);
        LockSupport.parkNanos(1_000_000);
      }
    }

    double stop() {
      stopped = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return longest / 1e6;
    }
  }

  private void settle() {
    while (!fx(editor::isRead)) {
      LockSupport.parkNanos(1_000_000);
    }
    fx(() -> scene.snapshot(image));
    LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
  }

  private static void print(String name, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "%-20s p50 %5.1f ms   p99 %5.1f ms   max %5.1f ms%n",
        name, times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1]);
  }

  private static String script(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines / 10; i++) {
      text.append(
          """
          -- Orders number %d
          SELECT o.o_orderkey, c.c_name, n.n_name AS nation, sum(o.o_totalprice) AS total
          FROM samples.tpch.orders o
            JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
            JOIN samples.tpch.nation n ON n.n_nationkey = c.c_nationkey
          WHERE o.o_totalprice > %d AND c.c_name LIKE 'Customer%%'
            AND o.o_orderdate BETWEEN DATE '1995-01-01' AND DATE '1996-12-31' -- two years
          GROUP BY ALL
          ORDER BY total DESC;

          """
              .formatted(i, i));
    }
    return text.toString();
  }

  private enum Place {
    BEGINNING,
    MIDDLE,
    END;

    int line(int lines) {
      return switch (this) {
        case BEGINNING -> 3;
        case MIDDLE -> lines / 2 + 3;
        case END -> lines - 7;
      };
    }
  }
}
