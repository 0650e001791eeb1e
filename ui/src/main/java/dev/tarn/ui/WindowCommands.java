package dev.tarn.ui;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.shell.Place;
import dev.tarn.ui.shell.ShellCommands;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.shell.ZoomCommands;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The commands of the window with their keys.
final class WindowCommands {
  private final ShellModel model;
  private final Theme theme;
  private final Verbs verbs;

  /// What the commands do.
  interface Verbs {
    void showPalette(String text);

    void showNotices();

    void showShortcuts();

    void newDocument();

    void closeDocument();

    void reopenDocument();

    void nextDocument(int direction);

    void save();

    void saveAs();

    void localHistory();

    void openFile();

    void openProfile();

    void addData();

    void watchedFolders();

    void openFolder();

    void restartEngine();

    void stopEngine();

    void nextRegion(int direction);
  }

  WindowCommands(ShellModel model, Theme theme, Verbs verbs) {
    this.model = model;
    this.theme = theme;
    this.verbs = verbs;
  }

  /// Those with a button in the frame.
  ShellCommands frame() {
    BooleanBinding some = model.hasDocument();
    String window = Strings.of("command.place.window");
    String file = Strings.of("command.place.file");
    return new ShellCommands(
        command(Strings.of("command.palette"), window, Feather.SEARCH, () -> verbs.showPalette(""))
            .key("Shortcut+K"),
        command(Strings.of("command.notices"), window, Feather.BELL, verbs::showNotices),
        command(
                Strings.of("command.shortcuts"),
                Strings.of("command.place.help"),
                Feather.HELP_CIRCLE,
                verbs::showShortcuts)
            .key("F1"),
        command(Strings.of("command.newDocument"), file, Feather.PLUS, verbs::newDocument)
            .key("Shortcut+N"),
        command(Strings.of("command.closeDocument"), file, Feather.X, verbs::closeDocument)
            .key("Shortcut+W")
            .enabled(some),
        engine(),
        command(Strings.of("command.showPanel"), window, Feather.SIDEBAR, this::togglePanel)
            .key("Shortcut+B"));
  }

  /// A server that is not ours can only be asked again.
  private List<Command> engine() {
    String engine = Strings.of("command.place.engine");
    return model.isRemote()
        ? List.of(
            command(
                Strings.of("command.connectAgain"),
                engine,
                Feather.REFRESH_CW,
                verbs::restartEngine))
        : List.of(
            command(
                Strings.of("command.restartEngine"),
                engine,
                Feather.REFRESH_CW,
                verbs::restartEngine),
            command(Strings.of("command.stopEngine"), engine, Feather.POWER, verbs::stopEngine));
  }

  /// All of them, in the order of the palette.
  List<Command> all(ShellCommands frame) {
    BooleanBinding some = model.hasDocument();
    String window = Strings.of("command.place.window");
    String file = Strings.of("command.place.file");
    List<Command> all = new ArrayList<>();
    all.add(frame.newDocument());
    all.add(openFolder());
    all.add(
        command(Strings.of("command.openFile"), file, Feather.FILE_TEXT, verbs::openFile)
            .key("Shortcut+Shift+O"));
    all.add(
        command(Strings.of("load.command"), file, Feather.UPLOAD, verbs::addData)
            .key("Shortcut+Alt+I"));
    all.add(command(Strings.of("watch.command"), file, Feather.EYE, verbs::watchedFolders));
    all.add(command(Strings.of("profile.command.open"), file, Feather.SHARE_2, verbs::openProfile));
    all.add(
        command(Strings.of("command.save"), file, Feather.SAVE, verbs::save)
            .key("Shortcut+S")
            .enabled(some));
    all.add(
        command(Strings.of("command.saveAs"), file, Feather.SAVE, verbs::saveAs)
            .key("Shortcut+Shift+S")
            .enabled(some));
    all.add(
        command(Strings.of("versions.command"), file, Feather.CLOCK, verbs::localHistory)
            .key("Shortcut+Alt+H")
            .enabled(some));
    all.add(frame.closeDocument());
    all.add(
        command(
                Strings.of("command.reopenDocument"),
                file,
                Feather.CORNER_UP_LEFT,
                verbs::reopenDocument)
            .key("Shortcut+Shift+T"));
    all.add(
        command(
                Strings.of("command.nextDocument"),
                file,
                Feather.ARROW_RIGHT,
                () -> verbs.nextDocument(1))
            .key("Ctrl+Tab")
            .enabled(some));
    all.add(
        command(
                Strings.of("command.previousDocument"),
                file,
                Feather.ARROW_LEFT,
                () -> verbs.nextDocument(-1))
            .key("Ctrl+Shift+Tab")
            .enabled(some));
    model.places().stream().map(this::show).forEach(all::add);
    all.add(frame.showPanel());
    all.add(
        command(
                Strings.of("command.nextRegion"),
                window,
                Feather.CHEVRONS_RIGHT,
                () -> verbs.nextRegion(1))
            .key("F6"));
    all.add(
        command(
                Strings.of("command.previousRegion"),
                window,
                Feather.CHEVRONS_LEFT,
                () -> verbs.nextRegion(-1))
            .key("Shift+F6"));
    all.addAll(ZoomCommands.of(theme));
    all.add(frame.palette());
    all.add(
        command(
                Strings.of("command.paletteCommands"),
                window,
                Feather.COMMAND,
                () -> verbs.showPalette(">"))
            .key("Shortcut+Shift+P"));
    all.add(frame.notices());
    all.addAll(frame.engine());
    all.add(frame.shortcuts());
    return all;
  }

  /// The large buttons of the start page.
  List<Command> welcome(ShellCommands frame) {
    return List.of(
        about(
            openFolder(),
            Strings.of("welcome.openFolder"),
            Strings.of("welcome.openFolder.detail"),
            Feather.FOLDER),
        about(
            frame.newDocument(),
            frame.newDocument().title(),
            Strings.of(model.isRemote() ? "welcome.newFile.remote" : "welcome.newFile.detail"),
            Feather.FILE_TEXT),
        about(
            frame.palette(),
            frame.palette().title(),
            Strings.of("welcome.find.detail"),
            Feather.SEARCH),
        about(
            frame.shortcuts(),
            frame.shortcuts().title(),
            Strings.of("welcome.keys.detail"),
            Feather.COMMAND));
  }

  Command openFolder() {
    return command(
            Strings.of("command.openFolder"),
            Strings.of("command.place.file"),
            Feather.FOLDER,
            verbs::openFolder)
        .key("Shortcut+O");
  }

  private static Command about(Command command, String title, String detail, Ikon icon) {
    return new Command(title, detail, icon, command.keys(), command.enabled(), command.action());
  }

  private Command show(Place place) {
    return Command.of(
            Strings.of("command.place", place.title()),
            Strings.of("command.place.window"),
            place.icon(),
            () -> {
              model.placeProperty().set(place);
              model.panelShownProperty().set(true);
              place.focus().run();
            })
        .key(place.key());
  }

  private void togglePanel() {
    model.panelShownProperty().set(!model.panelShownProperty().get());
  }

  private static Command command(String title, String place, Ikon icon, Runnable action) {
    return Command.of(title, place, icon, action);
  }
}
