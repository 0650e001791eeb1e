package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/// The screens of adding data: a file as another program exports it, and what comes of it.
final class LoadScreens {
  private static final int ROWS = 1200;
  private static final List<String> CITIES = List.of("Zürich", "Köln", "Genève", "Malmö", "Bern");

  private LoadScreens() {}

  static void add(TourScript script) {
    script
        .then(window -> window.addData(List.of(file())))
        .until("the rows are seen", window -> Acts.sees(window, "#load-preview"))
        .shot("60-add-data")
        .then(window -> press(window, "#load-only"))
        .then(window -> press(window, "#load-sql"))
        .shot("61-add-data-sql")
        .then(window -> press(window, "#load-submit"))
        .until("it is loaded", window -> !Acts.sees(window, "#load-box"))
        .until("it is told", window -> Acts.sees(window, ".toast"))
        .shot("62-data-added");
  }

  private static void press(TarnWindow window, String selector) {
    switch (window.stage().getScene().getRoot().lookup(selector)) {
      case Button button -> button.fire();
      case ToggleButton button -> button.fire();
      case null, default -> throw new IllegalStateException("Nothing to press: " + selector);
    }
  }

  private static Path file() {
    Random random = new Random(7);
    StringBuilder text =
        new StringBuilder("Bestellung;Kunde;Ort;PLZ;Betrag;Rabatt;bestellt;geliefert;Bemerkung\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(100_000 + i)
          .append(";K-")
          .append(random.nextInt(10_000, 99_999))
          .append(';')
          .append(CITIES.get(random.nextInt(CITIES.size())))
          .append(String.format(";%05d;", random.nextInt(1000, 9999)))
          .append(
              i % 311 == 7
                  ? "auf Anfrage"
                  : String.format(
                      "%d.%03d,%02d",
                      random.nextInt(1, 9), random.nextInt(1000), random.nextInt(100)))
          .append(i % 3 == 0 ? ";n/a;" : ";" + random.nextInt(1, 30) + ";")
          .append(String.format("%02d.%02d.2024", random.nextInt(1, 29), random.nextInt(1, 13)))
          .append(
              String.format(
                  ";%02d.%02d.2024 %02d:%02d",
                  random.nextInt(1, 29), random.nextInt(1, 13), i % 24, random.nextInt(60)))
          .append(i % 40 == 0 ? ";\"bitte läuten;\nHinterhaus\"" : i % 401 == 9 ? "" : ";")
          .append('\n');
    }
    try {
      Path file = Files.createTempDirectory("tarn-tour").resolve("Bestellungen 2024.csv");
      return Files.writeString(file, text, Charset.forName("windows-1252"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
