package dev.tarn.ui.find;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.find.Match;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the tree of finds: a file with its count, or a line with its find marked and what would
/// stand for it.
final class FindCell extends TreeCell<FindRow> {
  private static final int BEFORE = 10;
  private static final int BEFORE_REPLACED = 0;
  private static final int SHORT = 24;
  private static final int LONGEST = 120;

  private final FindModel model;
  private final FindTree tree;

  FindCell(FindModel model, FindTree tree) {
    this.model = model;
    this.tree = tree;
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    // The row takes the width of the tree, and is cut, instead of making the tree wider.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable FindRow row, boolean empty) {
    super.updateItem(row, empty);
    setTooltip(null);
    setGraphic(
        switch (row) {
          case null -> null;
          case FindRow.OfText text -> file(text);
          case FindRow.OfMatch match -> line(match);
        });
  }

  private HBox file(FindRow.OfText text) {
    String name = text.found().subject().name();
    Label title = Styles.with(new Label(name), "tree-name");
    Label folder = Styles.with(new Label(text.found().subject().folder()), "tree-hint");
    folder.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label count =
        Styles.with(new Label(Quantities.count(text.matches().size())), "tree-hint", Styles.MONO);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = row(text);
    row.getChildren()
        .addAll(
            Icons.of(isSql(text) ? Icons.SQL_FILE : Feather.FILE, Icons.Size.TREE),
            title,
            folder,
            space,
            count);
    setAccessibleText(name + ", " + FindWords.matches(text.matches().size()));
    return row;
  }

  /// Tabs without a file hold SQL.
  private static boolean isSql(FindRow.OfText text) {
    return text.found().subject().file().isEmpty()
        || text.found().subject().name().toLowerCase(Locale.ROOT).endsWith(".sql");
  }

  private HBox line(FindRow.OfMatch of) {
    Match match = of.match();
    String before = match.before();
    boolean replacing = model.replacingProperty().get();
    int room = replacing ? BEFORE_REPLACED : BEFORE;
    boolean cut = room > 0 && before.length() > room;
    HBox code = Styles.with(new HBox(), "find-line-text");
    code.getChildren()
        .add(whole(cut ? "…" + before.substring(before.length() - room) : room == 0 ? "" : before));
    String found = first(match.found());
    Label hit = Styles.with(replacing ? code(found) : whole(found), "find-hit");
    code.getChildren().add(hit);
    String by = replacing ? filled(match) : "";
    if (replacing) {
      Styles.with(hit, "find-old");
      code.getChildren().add(Styles.with(code(first(by)), "find-new"));
    } else {
      code.getChildren().add(code(first(match.behind())));
    }
    setTooltip(tip(match, by, replacing));
    code.setMinWidth(0);
    HBox row = row(of);
    row.getChildren().add(code);
    setAccessibleText(match.line() + ": " + before + match.found() + match.behind());
    return row;
  }

  /// The whole lines, which the panel may cut.
  private static Tooltip tip(Match match, String by, boolean replacing) {
    String now = match.before() + match.found() + match.behind();
    return Buttons.tooltip(
        Strings.of("find.line", match.line())
            + "\n"
            + now
            + (replacing ? "\n" + match.before() + by + match.behind() : ""));
  }

  private String filled(Match match) {
    try {
      return model.filling().fill(match);
    } catch (IllegalArgumentException e) {
      return model.templateProperty().get();
    }
  }

  private HBox row(FindRow of) {
    HBox row = Styles.with(new HBox(), "tree-row", "find-row");
    if (model.replacingProperty().get()) {
      CheckBox box = Styles.with(new CheckBox(), Styles.COMPACT);
      box.setFocusTraversable(false);
      FindTree.Choice choice = tree.choice(of);
      box.setSelected(choice == FindTree.Choice.ALL);
      box.setIndeterminate(choice == FindTree.Choice.SOME);
      box.setOnAction(_ -> tree.toggle(of));
      row.getChildren().add(box);
    }
    row.setMinWidth(0);
    return row;
  }

  /// Code that is not cut unless it is long.
  private static Label whole(String text) {
    Label label = code(text);
    if (text.length() <= SHORT) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    return label;
  }

  private static Label code(String text) {
    Label label = Styles.with(new Label(text), Styles.MONO, "find-code");
    label.setMinWidth(0);
    return label;
  }

  /// The first line, not too long.
  private static String first(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end) + "⏎";
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private void pressed(MouseEvent event) {
    boolean onBox = event.getTarget() instanceof javafx.scene.Node node && isBox(node);
    if (getItem() instanceof FindRow.OfMatch match
        && event.getButton() == MouseButton.PRIMARY
        && !onBox) {
      tree.choose(match);
      event.consume();
    }
  }

  private static boolean isBox(javafx.scene.Node node) {
    for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
      if (at instanceof CheckBox) {
        return true;
      }
    }
    return false;
  }
}
