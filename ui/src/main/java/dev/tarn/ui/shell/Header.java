package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.theme.Theme;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row under the title bar: where we are, the command box, bell, theme and settings.
final class Header {
  private final ShellModel model;
  private final Theme theme;
  private final Button bell;
  private final MenuButton settings = new MenuButton();
  private final MenuButton folder = new MenuButton();
  private final Button commandBox = new Button();

  Header(ShellModel model, Theme theme, ShellCommands commands) {
    this.model = model;
    this.theme = theme;
    this.bell = Buttons.icon(commands.notices());
    buildFolder();
    buildCommandBox(commands);
    settings.setGraphic(Icons.of(Feather.SETTINGS, Icons.Size.BUTTON));
    settings.setTooltip(Buttons.tooltip(Strings.of("header.settings")));
    settings.setAccessibleText(Strings.of("header.settings"));
    Styles.with(settings, Styles.FLAT, Styles.ICON_BUTTON);
    settings.getItems().setAll(SettingsMenu.items(theme, commands));
  }

  Region build() {
    HBox left =
        new HBox(
            new Logo(20),
            Styles.with(new Label(Strings.of("product")), Styles.STRONG, "header-name"),
            new Separator(Orientation.VERTICAL),
            folder);
    HBox right = new HBox(bell, themeSwitch(), settings);
    left.getStyleClass().add("header-left");
    right.getStyleClass().add("header-right");
    return new HeaderLayout(left, commandBox, right);
  }

  Node bell() {
    return bell;
  }

  private void buildFolder() {
    folder.setMnemonicParsing(false);
    folder.setGraphic(Icons.of(Feather.FOLDER, Icons.Size.TREE));
    folder.textProperty().bind(model.workspaceNameProperty());
    folder.setTooltip(Buttons.tooltip(""));
    folder.getTooltip().textProperty().bind(model.workspaceFolderProperty());
    Styles.with(folder, Styles.FLAT, "header-folder");
    folder.setOnShowing(_ -> folder.getItems().setAll(model.folderMenu().get()));
    folder.getItems().setAll(model.folderMenu().get());
  }

  private void buildCommandBox(ShellCommands commands) {
    Label prompt = Styles.with(new Label(Strings.of("header.search")), "command-prompt");
    prompt.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(prompt, Priority.ALWAYS);
    HBox inside =
        new HBox(
            Icons.of(Feather.SEARCH, Icons.Size.TREE),
            prompt,
            new KeyCaps(KeyCombination.valueOf("Shortcut+K")));
    inside.getStyleClass().add("command-inside");
    inside.prefWidthProperty().bind(commandBox.widthProperty().subtract(18));
    commandBox.setGraphic(inside);
    commandBox.setAccessibleText(Strings.of("header.search"));
    commandBox.getStyleClass().add("command-box");
    commandBox.setOnAction(_ -> commands.palette().run());
  }

  private Button themeSwitch() {
    Button button = Buttons.icon(Feather.SUN, Strings.of("header.theme"), this::toggle);
    theme
        .darkProperty()
        .subscribe(dark -> {
          if (button.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(dark ? Feather.MOON : Feather.SUN);
          }
        });
    return button;
  }

  private void toggle() {
    theme.choiceProperty().set(theme.darkProperty().get() ? Theme.Choice.LIGHT : Theme.Choice.DARK);
  }
}
