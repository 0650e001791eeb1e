package dev.tarn.ui.shell;

import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Keymap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What the frame of the window shows. Properties only; for the window's thread.
public final class ShellModel {
  /// The narrowest side panel.
  public static final double PANEL_SMALLEST = 200;

  /// The widest side panel.
  public static final double PANEL_LARGEST = 480;

  /// The usual side panel.
  public static final double PANEL_USUAL = 280;

  private final StringProperty workspaceName = new SimpleStringProperty("");
  private final StringProperty workspaceFolder = new SimpleStringProperty("");
  private final ObservableList<Place> places = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();
  private final BooleanProperty panelShown = new SimpleBooleanProperty();
  private final DoubleProperty panelWidth = new SimpleDoubleProperty(PANEL_USUAL);
  private final ObservableList<DocumentPane> documents = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable DocumentPane> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<EngineStatus> engine =
      new SimpleObjectProperty<>(new EngineStatus(EngineStatus.Tone.OFF, "", "", 0, 0));
  private final ObservableList<Command> commands = FXCollections.observableArrayList();
  private final ObservableList<Command> placeCommands = FXCollections.observableArrayList();
  private final Keymap keymap = new Keymap();
  private final ObservableList<BackgroundWork> work = FXCollections.observableArrayList();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final ObservableList<Node> statusItems = FXCollections.observableArrayList();
  private Supplier<List<MenuItem>> folderMenu = List::of;
  private boolean remote;

  /// Makes an empty model.
  public ShellModel() {
    selected.subscribe(pane -> keymap.apply(pane == null ? List.of() : pane.commands()));
  }

  /// Says that sessions go to a server that is not ours; before the window is built.
  public void useRemote() {
    remote = true;
  }

  /// Tells if sessions go to a server that is not ours.
  ///
  /// @return the same as long as the window is there
  public boolean isRemote() {
    return remote;
  }

  /// The workspace's short name.
  ///
  /// @return may be set
  public StringProperty workspaceNameProperty() {
    return workspaceName;
  }

  /// The workspace's folder, for the tooltip.
  ///
  /// @return may be set
  public StringProperty workspaceFolderProperty() {
    return workspaceFolder;
  }

  /// The places of the activity bar.
  ///
  /// @return set once
  public ObservableList<Place> places() {
    return places;
  }

  /// The place that the side panel shows.
  ///
  /// @return null before the places are set
  public ObjectProperty<@Nullable Place> placeProperty() {
    return place;
  }

  /// Tells if the side panel is wanted. A narrow window hides it all the same.
  ///
  /// @return may be set
  public BooleanProperty panelShownProperty() {
    return panelShown;
  }

  /// The side panel's width at a zoom of 100 %.
  ///
  /// @return may be set
  public DoubleProperty panelWidthProperty() {
    return panelWidth;
  }

  /// The open documents, in the order of their tabs.
  ///
  /// @return changed by the controller alone
  public ObservableList<DocumentPane> documents() {
    return documents;
  }

  /// The document that is seen.
  ///
  /// @return null while the start page is seen
  public ObjectProperty<@Nullable DocumentPane> selectedProperty() {
    return selected;
  }

  /// The document that is seen.
  ///
  /// @return empty while the start page is seen
  public Optional<DocumentPane> selected() {
    return Optional.ofNullable(selected.get());
  }

  /// Tells if a document is open.
  ///
  /// @return for commands on documents
  public BooleanBinding hasDocument() {
    return Bindings.createBooleanBinding(() -> selected.get() != null, selected);
  }

  /// The engine in words.
  ///
  /// @return may be set
  public ObjectProperty<EngineStatus> engineProperty() {
    return engine;
  }

  /// All that can be done beside what the open document offers.
  ///
  /// @return in the order of the palette
  public ObservableList<Command> commands() {
    return commands;
  }

  /// The commands of the places, whose keys those listen to themselves.
  ///
  /// @return set once
  public ObservableList<Command> placeCommands() {
    return placeCommands;
  }

  /// The keys that the user chose.
  ///
  /// @return always the same
  public Keymap keymap() {
    return keymap;
  }

  /// What goes on beside the open documents.
  ///
  /// @return may be changed by those who work
  public ObservableList<BackgroundWork> work() {
    return work;
  }

  /// Why what is typed is not safe now.
  ///
  /// @return a sentence; empty while all is well; may be set
  public StringProperty troubleProperty() {
    return trouble;
  }

  /// What stands at the right of the status bar, before the bell.
  ///
  /// @return may be added to
  public ObservableList<Node> statusItems() {
    return statusItems;
  }

  /// The commands of the moment: those of the open document first.
  ///
  /// @return a new list
  public List<Command> allCommands() {
    List<Command> all = FXCollections.observableArrayList();
    selected().ifPresent(document -> all.addAll(document.commands()));
    all.addAll(commands);
    all.addAll(placeCommands);
    return all;
  }

  /// What the folder's menu offers, asked when it opens.
  ///
  /// @return entries in order
  Supplier<List<MenuItem>> folderMenu() {
    return folderMenu;
  }

  /// Sets what the folder's menu offers.
  ///
  /// @param items asked each time it opens
  public void setFolderMenu(Supplier<List<MenuItem>> items) {
    folderMenu = items;
  }
}
