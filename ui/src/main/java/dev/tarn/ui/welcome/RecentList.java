package dev.tarn.ui.welcome;

import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Files and folders that were open before.
final class RecentList {
  private static final int MOST = 5;

  private final WelcomeModel model;
  private final Consumer<Path> open;
  private final VBox card = new VBox();

  RecentList(WelcomeModel model, Consumer<Path> open) {
    this.model = model;
    this.open = open;
  }

  Region build() {
    card.getStyleClass().addAll("card", "recent-list");
    model.recent().addListener((ListChangeListener<RecentItem>) _ -> fill());
    fill();
    return card;
  }

  private void fill() {
    card.getChildren().clear();
    if (model.recent().isEmpty()) {
      Label none =
          Styles.with(new Label(Strings.of("welcome.noRecent")), Styles.SMALL, Styles.MUTED);
      none.getStyleClass().add("recent-none");
      card.getChildren().add(none);
    }
    model.recent().stream().limit(MOST).map(this::row).forEach(card.getChildren()::add);
  }

  private Button row(RecentItem item) {
    Path name = item.path().getFileName();
    Label where = Styles.with(new Label(folder(item.path())), Styles.SMALL, Styles.MUTED);
    where.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label title = new Label(name == null ? item.path().toString() : name.toString());
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label when = Styles.with(new Label(Quantities.when(item.opened())), Styles.SMALL, Styles.MUTED);
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox inside =
        new HBox(
            Icons.of(item.isFolder() ? Feather.FOLDER : Icons.SQL_FILE, Icons.Size.TREE),
            title,
            where,
            space,
            when);
    inside.getStyleClass().add("card-row");
    Button row = new Button();
    row.setGraphic(inside);
    row.getStyleClass().add("recent-row");
    row.setMaxWidth(Double.MAX_VALUE);
    inside.prefWidthProperty().bind(row.widthProperty().subtract(24));
    row.setAccessibleText(title.getText());
    row.setOnAction(_ -> open.accept(item.path()));
    return row;
  }

  private static String folder(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      return "";
    }
    Path home = Path.of(System.getProperty("user.home"));
    return parent.startsWith(home) && !parent.equals(home)
        ? "~/" + home.relativize(parent).toString().replace('\\', '/')
        : parent.toString();
  }
}
