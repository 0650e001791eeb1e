package dev.tarn.ui.profile;

import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.editor.SqlSnippet;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A saved profile: when it ran and how long, the graph with its advice, and the statement.
final class ProfilePage extends BorderPane {
  private final Consumer<String> opener;
  private final ProfileModel model = new ProfileModel();
  private final ProfileView plan =
      new ProfileView(model, new SimpleObjectProperty<>(PlanForm.GRAPH));
  private final Label about = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Segments<Face> faces = new Segments<>(titles(), Face.PLAN);
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final List<Command> commands;
  private Node statement = new Region();
  private String text = "";

  /// What is seen of the profile.
  private enum Face {
    PLAN,
    STATEMENT
  }

  ProfilePage(Consumer<String> opener) {
    this.opener = opener;
    getStyleClass().add("profile-page");
    String place = Strings.of("profile.place");
    commands =
        List.of(
            Command.of(
                    Strings.of("profile.showPlan"),
                    place,
                    Feather.SHARE_2,
                    () -> faces.valueProperty().set(Face.PLAN))
                .enabled(shown),
            Command.of(
                    Strings.of("profile.showStatement"),
                    place,
                    Icons.SQL_FILE,
                    () -> faces.valueProperty().set(Face.STATEMENT))
                .enabled(shown),
            Command.of(Strings.of("profile.open"), place, Feather.EDIT_3, this::openStatement)
                .enabled(shown));
    about.setMinWidth(0);
    Button open = Buttons.of(Feather.EDIT_3, Strings.of("profile.open.short"), this::openStatement);
    open.setTooltip(Buttons.tooltip(Strings.of("profile.open")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        Styles.with(new HBox(faces, about, space, Styles.with(open, Styles.FLAT)), "profile-bar");
    bar.visibleProperty().bind(shown);
    bar.managedProperty().bind(shown);
    setTop(bar);
    setMinSize(0, 0);
    faces.valueProperty().subscribe(_ -> arrange());
  }

  /// What can be done here.
  List<Command> commands() {
    return commands;
  }

  /// Takes the keyboard.
  void focus() {
    faces.getChildren().getFirst().requestFocus();
  }

  /// Shows a profile.
  void show(ProfileFile profile) {
    text = profile.statement();
    about.setText(
        Strings.of(
            "profile.about",
            when(profile),
            Quantities.duration(Duration.ofMillis(profile.millis()))));
    model.messageProperty().set(Strings.of("profile.none.command"));
    model.show(profile.plan());
    SqlSnippet snippet = new SqlSnippet(text);
    ScrollPane scroll = Styles.with(new ScrollPane(snippet), "profile-statement");
    scroll.setFitToWidth(true);
    statement = scroll;
    shown.set(true);
    arrange();
  }

  /// Says why there is nothing to see.
  void fail(String message) {
    shown.set(false);
    setCenter(new EmptyState(Feather.ALERT_CIRCLE, Strings.of("profile.unreadable"), message));
  }

  private void arrange() {
    if (shown.get()) {
      setCenter(
          switch (faces.valueProperty().get()) {
            case PLAN -> plan;
            case STATEMENT -> statement;
          });
    }
  }

  private void openStatement() {
    opener.accept(text);
  }

  private static String when(ProfileFile profile) {
    try {
      return Quantities.when(Instant.parse(profile.started()));
    } catch (DateTimeParseException | NullPointerException e) {
      return Strings.of("profile.unknownTime");
    }
  }

  private static Map<Face, String> titles() {
    Map<Face, String> titles = new LinkedHashMap<>();
    titles.put(Face.PLAN, Strings.of("profile.face.plan"));
    titles.put(Face.STATEMENT, Strings.of("profile.face.statement"));
    return titles;
  }
}
