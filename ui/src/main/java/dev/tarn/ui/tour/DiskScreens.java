package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.sql.SqlPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is seen when another program changes or deletes a file that is open, and when a file is in
/// another encoding.
final class DiskScreens {
  private static final String HERE =
      """
      -- Orders in scope
      SELECT o.o_orderkey, c.c_name, n.n_name AS nation, o.o_totalprice
      FROM   samples.tpch.orders o
             JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
             JOIN samples.tpch.nation n   ON n.n_nationkey = c.c_nationkey
      WHERE  o.o_totalprice > 100000;

      -- Late lines
      SELECT l_shipmode, count(*) AS late
      FROM   samples.tpch.lineitem
      WHERE  l_commitdate < l_receiptdate
      GROUP  BY ALL ORDER BY late DESC;
      """;

  private static final String THERE =
      HERE.replace("> 100000", "> 250000 AND o.o_orderstatus = 'O'")
          .replace(
              "SELECT l_shipmode, count(*) AS late\n", "SELECT l_shipmode, count(*) AS lines\n")
          .replace(
              "GROUP  BY ALL ORDER BY late DESC", "GROUP  BY ALL\nORDER  BY lines DESC LIMIT 5");

  private static final String OLD =
      """
      -- Umsatz je Land: Größe der Bücher, Äpfel und Öle für Käufer in Österreich
      SELECT n_name AS Länder, count(*) AS Käufer
      FROM   samples.tpch.customer JOIN samples.tpch.nation ON n_nationkey = c_nationkey
      GROUP  BY ALL;
      """;

  private DiskScreens() {}

  /// Adds the screens.
  static void add(TourScript script) {
    script
        .then(window -> write(file(window, "orders-in-scope.sql"), HERE, StandardCharsets.UTF_8))
        .then(window -> window.openFile(file(window, "orders-in-scope.sql")))
        .until("the file is open", window -> isOpen(window, "orders-in-scope.sql"))
        .then(window -> pane(window).editor().insert("-- Checked on Monday\n"))
        .then(window -> write(file(window, "orders-in-scope.sql"), THERE, StandardCharsets.UTF_8))
        .until("the change is noticed", window -> Acts.sees(window, ".file-bar"))
        .shot("40-changed-on-disk")
        .then(window -> Acts.run(window, "disk.command.compare"))
        .until("both texts are compared", window -> Acts.sees(window, ".side-mark"))
        .shot("41-compare-texts")
        .then(TarnWindow::closeOverlays)
        .then(window -> delete(file(window, "orders-in-scope.sql")))
        .until("the deletion is noticed", window -> Acts.reads(window, "Its text is kept here."))
        .shot("42-deleted-on-disk")
        .then(window -> write(file(window, "umsatz.sql"), OLD, Charset.forName("windows-1252")))
        .then(window -> window.openFile(file(window, "umsatz.sql")))
        .until(
            "the encodings are offered", window -> Acts.sees(window, ".encoding-preview .content"))
        .shot("43-encoding")
        .then(TarnWindow::closeOverlays);
  }

  private static Path file(TarnWindow window, String name) {
    return Path.of(window.model().workspaceFolderProperty().get(), "queries", name);
  }

  private static boolean isOpen(TarnWindow window, String name) {
    return window
        .model()
        .selected()
        .filter(pane -> pane.titleProperty().get().equals(name))
        .isPresent();
  }

  private static SqlPane pane(TarnWindow window) {
    return (SqlPane) window.model().selected().orElseThrow();
  }

  private static void write(Path file, String text, Charset charset) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
