package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.preview.PreviewPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

/// Volumes in the tree, and the pages of files.
final class PreviewScreens {
  private static final String RAW = "/Volumes/lake/sales/raw";

  private PreviewScreens() {}

  static void add(TourScript script) {
    script
        .then(TarnWindow::closeAll)
        .then(window ->
            window.openQuery(
                """
                -- Files beside tables
                CREATE SCHEMA IF NOT EXISTS sales;
                CREATE VOLUME IF NOT EXISTS sales.raw COMMENT 'Deliveries of the shops';
                INSERT OVERWRITE DIRECTORY '/Volumes/lake/sales/raw/exports' USING parquet
                  SELECT /*+ COALESCE(1) */ * FROM samples.tpch.orders ORDER BY o_orderkey;
                INSERT OVERWRITE DIRECTORY '/Volumes/lake/sales/raw/avro' USING avro
                  SELECT /*+ COALESCE(1) */ * FROM samples.tpch.customer;
                """))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("it runs", Acts::isRunning)
        .until("the file is written", window -> !Acts.isRunning(window))
        .then(PreviewScreens::write)
        .then(window ->
            window
                .catalog()
                .expand(List.of("lake", "lake.sales", "lake.sales/", RAW, RAW + "/exports")))
        .then(window -> window.catalog().refresh())
        .until("the files are known", window -> window.catalog().isLoaded(RAW + "/exports"))
        .then(window -> window.openPreview(parquet(window)))
        .until("it is read", PreviewScreens::isRead)
        .until("its rows are seen", window -> Acts.sees(window, ".result-grid"))
        .shot("63-preview-parquet");
    face(script, "Columns", "64-preview-columns");
    face(script, "Row groups", "65-preview-groups");
    script
        .then(window -> window.openPreview(folder(window).resolve("events.jsonl")))
        .until("it is read", PreviewScreens::isRead);
    face(script, "Formatted", "66-preview-json");
    script
        .then(window -> window.openPreview(folder(window).resolve("Lieferungen März.csv")))
        .until("it is read", PreviewScreens::isRead)
        .shot("67-preview-csv")
        .then(window -> window.openPreview(folder(window).resolve("cut off.parquet")))
        .until("it is read", PreviewScreens::isRead)
        .shot("68-preview-broken")
        .then(window -> window.openPreview(folder(window).resolve("customers.avro")))
        .until("its rows are seen", PreviewScreens::hasRows)
        .shot("69-preview-avro");
    face(script, "Columns", "69b-preview-avro-columns");
    script
        .then(window -> window.openPreview(folder(window).resolve("deliveries.zip")))
        .until("it is read", PreviewScreens::isRead)
        .shot("69c-preview-zip")
        .then(window -> window.addData(List.of(folder(window).resolve("deliveries.zip"))))
        .until("its rows are seen", window -> Acts.sees(window, "#load-preview"))
        .shot("69d-add-zip")
        .then(TarnWindow::closeOverlays)
        .then(window -> window.addData(List.of(folder(window).resolve("customers.avro"))))
        .until("its heads are seen", window -> Acts.sees(window, "#load-type-5"))
        .then(PreviewScreens::cast)
        .until("misfits are told", PreviewScreens::tellsMisfits)
        .shot("69e-add-avro")
        .then(TarnWindow::closeOverlays)
        .then(TarnWindow::closeAll);
  }

  private static void face(TourScript script, String title, String picture) {
    script.then(window -> choose(window, title)).shot(picture);
  }

  private static void choose(TarnWindow window, String title) {
    window.stage().getScene().getRoot().lookupAll("#preview-faces .toggle-button").stream()
        .filter(node -> node instanceof ToggleButton button && title.equals(button.getText()))
        .map(ToggleButton.class::cast)
        .findFirst()
        .ifPresent(ToggleButton::fire);
  }

  private static boolean isRead(TarnWindow window) {
    return window.model().selected().orElse(null) instanceof PreviewPane pane && pane.isRead();
  }

  private static Path folder(TarnWindow window) {
    return Path.of(window.model().workspaceFolderProperty().get())
        .resolve("lakehouse/sales.volumes/raw");
  }

  /// Makes whole numbers of the balances, most of which have a fraction.
  private static void cast(TarnWindow window) {
    if (window.stage().getScene().getRoot().lookup("#load-type-5") instanceof Button type) {
      type.fire();
    }
    List<ContextMenu> menus =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .toList();
    menus.stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> "bigint".equals(item.getText()))
        .findFirst()
        .ifPresent(MenuItem::fire);
    menus.forEach(Window::hide);
  }

  private static boolean tellsMisfits(TarnWindow window) {
    Node only = window.stage().getScene().getRoot().lookup("#load-only");
    return only != null && only.isVisible();
  }

  private static boolean hasRows(TarnWindow window) {
    return isRead(window)
        && window.model().selected().orElseThrow().view().lookup(".result-grid") != null;
  }

  private static Path parquet(TarnWindow window) {
    return folder(window).resolve("exports/orders.parquet");
  }

  private static void write(TarnWindow window) {
    StringBuilder events = new StringBuilder();
    StringBuilder deliveries = new StringBuilder("Nummer;Ort;Gewicht;geliefert\n");
    for (int i = 0; i < 400; i++) {
      events.append(
          String.format(
              Locale.ROOT,
              "{\"id\":%d,\"kind\":\"%s\",\"shop\":{\"city\":\"Malmö\",\"open\":%b},\"items\":[%d,%d]}\n",
              i,
              i % 3 == 0 ? "order" : "visit",
              i % 2 == 0,
              i * 7,
              i * 11));
      deliveries.append(
          String.format(
              Locale.ROOT,
              "%d;%s;%d,%02d;%02d.03.2024\n",
              4_000 + i,
              i % 2 == 0 ? "Zürich" : "Köln",
              i % 40 + 1,
              i % 100,
              i % 31 + 1));
    }
    try {
      Path place = folder(window);
      Files.writeString(place.resolve("events.jsonl"), events);
      Files.writeString(place.resolve("Lieferungen März.csv"), deliveries);
      Files.writeString(place.resolve("cut off.parquet"), "PAR1 the copy ended here");
      zip(place.resolve("deliveries.zip"), deliveries.toString(), events.toString());
      Path exports = place.resolve("exports");
      Files.move(written(exports, ".parquet"), exports.resolve("orders.parquet"));
      Files.move(written(place.resolve("avro"), ".avro"), place.resolve("customers.avro"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path written(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void zip(Path file, String deliveries, String events) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int month = 1; month <= 12; month++) {
        ZipEntry entry =
            new ZipEntry(String.format(Locale.ROOT, "2024/Lieferungen %02d.csv", month));
        entry.setTimeLocal(LocalDateTime.of(2024, month, 28, 18, 4));
        out.putNextEntry(entry);
        out.write(deliveries.substring(0, 5000 + 500 * month).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry("events.jsonl"));
      out.write(events.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }
}
