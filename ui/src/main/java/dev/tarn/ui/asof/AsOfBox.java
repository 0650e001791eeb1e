package dev.tarn.ui.asof;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.sql.AsOfOrder;
import dev.tarn.ui.table.history.VersionPicker;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The box with the slider over a table's versions; the result below it follows. For the window's
/// thread.
public final class AsOfBox extends VBox {
  private static final Duration REST = Duration.millis(350);
  private static final double TOP = 88;
  private static final int MOST = 1000;
  private static final int LINES = 4;

  private final AsOfOrder order;
  private final OverlayLayer overlays;
  private final Latest reading;
  private final VersionPicker picker = new VersionPicker(this::choose);
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final TextArea statement = Styles.with(new TextArea(), Styles.MONO, "as-of-sql");
  private final Button now;
  private final Button put;
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Long version;

  private AsOfBox(AsOfOrder order, OverlayLayer overlays, Background background) {
    this.order = order;
    this.overlays = overlays;
    this.reading = background.latest();
    this.version = order.read().version();
    Styles.with(this, "popup-box", "as-of-box");
    setId("as-of-box");
    now = Buttons.of(Feather.CORNER_DOWN_RIGHT, Strings.of("asOf.back"), this::backToNow);
    now.setId("as-of-now");
    put = Buttons.of(Feather.EDIT_3, Strings.of("asOf.put"), this::put);
    put.setId("as-of-put");
    rest.setOnFinished(_ -> order.show().accept(version));
    statement.setEditable(false);
    statement.setFocusTraversable(false);
    statement.setAccessibleText(Strings.of("asOf.statement"));
    words.setWrapText(true);
    words.setText(Strings.of("asOf.reading"));
    getChildren().addAll(title(), words, statement, buttons());
    tell();
    reading.ask(
        () -> versions(order.sessions().ready()),
        this::show,
        error -> words.setText(reason(error)));
  }

  /// Opens the box.
  ///
  /// @param order the table and what becomes of the choice
  /// @param overlays where the box lies
  /// @param background reads the versions
  public static void open(AsOfOrder order, OverlayLayer overlays, Background background) {
    AsOfBox box = new AsOfBox(order, overlays, background);
    overlays.show(
        box, Pos.TOP_CENTER, new Insets(TOP, 0, 0, 0), OverlayLayer.Ground.CLEAR, box::closed);
    box.put.requestFocus();
  }

  private List<TableVersion> versions(Session session) {
    return TableHistory.read(session, new WrittenName(order.read().parts(), session).full(), MOST);
  }

  private void show(List<TableVersion> versions) {
    long newest = versions.getFirst().version();
    Long at = version;
    picker.show(versions, at == null ? newest : at);
    words.setText(Strings.of("asOf.hint"));
    getChildren().add(1, picker);
    // The slider takes keys only once it is in the window.
    applyCss();
    layout();
    picker.focus();
  }

  private void choose(long chosen) {
    version = chosen;
    tell();
    rest.playFromStart();
  }

  private void backToNow() {
    version = null;
    rest.stop();
    overlays.close(this);
    order.show().accept(null);
  }

  private void put() {
    Long chosen = version;
    overlays.close(this);
    order.put().accept(chosen);
  }

  private void closed() {
    reading.close();
    if (rest.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      rest.stop();
      order.show().accept(version);
    }
  }

  private void tell() {
    String sql = order.sql().apply(version);
    statement.setText(sql);
    statement.setPrefRowCount(Math.clamp(sql.lines().count(), 1, LINES));
    now.setDisable(version == null);
    put.setDisable(version == null);
  }

  private HBox title() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label title =
        Styles.with(
            new Label(Strings.of("asOf.title", String.join(".", order.read().parts()))),
            Styles.TITLE_SECTION);
    title.setMinWidth(0);
    title.setGraphic(Icons.of(Feather.CLOCK, Icons.Size.BUTTON, "icon-accent"));
    return Styles.with(
        new HBox(
            title,
            space,
            Buttons.icon(Feather.X, Strings.of("asOf.close"), () -> overlays.close(this))),
        "sheet-title");
  }

  private HBox buttons() {
    HBox buttons =
        Styles.with(
            new HBox(
                now,
                put,
                Styles.with(
                    Buttons.of(Strings.of("asOf.close"), () -> overlays.close(this)),
                    Styles.ACCENT)),
            "dialog-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private static String reason(Throwable error) {
    return error instanceof SessionException known
        ? known.error().message()
        : String.valueOf(error.getMessage());
  }
}
