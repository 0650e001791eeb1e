package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.volume.Volume;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.catalog.change.ChangeEcho;
import dev.tarn.ui.catalog.change.ChangePlace;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.dropped.DroppedTables;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalog tree: asks the engine level by level, and keeps open what was open.
public final class CatalogController {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogController.class);

  /// A single letter is in everything.
  private static final int SHORTEST = 2;

  private final CatalogModel model = new CatalogModel();
  private final Background background;
  private final CatalogTarget target;
  private final CatalogVerbs verbs;
  private final VolumeVerbs volumes;
  private final CatalogCommands commands;
  private final Insights insights;
  private final RowFaces faces;
  private final CatalogView view;
  private final CatalogSearch search;
  private final TableNames names;
  private final Map<CatalogNode, Long> asked = new HashMap<>();
  private @Nullable Catalog catalog;
  private @Nullable Session session;
  private long questions;

  /// Makes an empty tree that waits for an engine.
  ///
  /// @param desk the window's part
  /// @param target takes what the user does with a name
  public CatalogController(ChangeDesk desk, CatalogTarget target) {
    this.background = desk.background();
    this.target = target;
    this.verbs = new CatalogVerbs(desk, target, this);
    this.volumes = new VolumeVerbs(desk, target, this);
    this.commands = new CatalogCommands(verbs, volumes, model);
    this.insights = new Insights(background, this::moreKnown);
    this.faces = new RowFaces(insights);
    this.view = new CatalogView(model, this, target, commands);
    this.search = new CatalogSearch(background, view::show);
    this.names = new TableNames(background);
    model.filterProperty().subscribe(text -> search.search(text.length() < SHORTEST ? "" : text));
  }

  /// The tree with its filter.
  ///
  /// @return always the same
  public Region view() {
    return view.node();
  }

  /// The buttons for the panel's title row.
  ///
  /// @return refresh and collapse
  public List<Node> buttons() {
    return view.buttons();
  }

  /// Takes the keyboard to the tree.
  public void focus() {
    view.focus();
  }

  /// What can be done with the selected row; the keys are listened to in the tree alone.
  ///
  /// @return with their keys
  public List<Command> commands() {
    return commands.all();
  }

  /// Takes an engine to ask and to change, and loads what is open.
  ///
  /// @param session asked on workers
  /// @param dropped keeps what is dropped
  public void connect(Session session, DroppedTables dropped) {
    this.session = session;
    model.localProperty().set(session.endpoint().own());
    ChangePlace place = new ChangePlace(session, dropped);
    verbs.use(place);
    volumes.use(place);
    insights.use(session);
    search.use(session);
    connect(session.catalog());
    background.run(
        () -> dropped.mend(session),
        mended -> {
          if (!mended.isEmpty()) {
            refresh();
          }
        },
        error -> LOG.warn("What a crash left half dropped cannot be looked for", error));
  }

  /// Takes an engine to ask, and loads what is open.
  ///
  /// @param answers asked on workers
  public void connect(Catalog answers) {
    catalog = answers;
    names.use(answers);
    model.accessProperty().set(new CatalogModel.Access.Open());
    refresh();
  }

  /// Says that an engine is on its way. A tree that was loaded stays in sight.
  ///
  /// @param title what is awaited
  /// @param detail what it is doing
  public void await(String title, String detail) {
    leave();
    model.accessProperty().set(new CatalogModel.Access.Waiting(title, detail));
  }

  /// Says that there is no engine.
  ///
  /// @param title what is missing
  /// @param detail why
  public void disconnect(String title, String detail) {
    leave();
    model.accessProperty().set(new CatalogModel.Access.Absent(title, detail));
  }

  private void leave() {
    catalog = null;
    session = null;
    verbs.use(null);
    volumes.use(null);
    insights.use(null);
    search.use(null);
    names.use(null);
  }

  /// Asks anew for all levels that are open. Call it after a statement changed the catalog.
  public void refresh() {
    load(model.root());
  }

  /// Makes a setting that a statement made in a session of its own, so that the tree shows the
  /// catalog that it is of.
  ///
  /// @param setting a `SET` or `RESET` of a setting below `spark.sql.catalog`
  public void configure(Statement setting) {
    Session asked = session;
    if (asked != null) {
      background.run(
          () -> asked.ask(setting),
          _ -> refresh(),
          error -> LOG.warn("A setting of a catalog cannot be made for the tree", error));
    }
  }

  /// Has the rows in sight say anew how many rows tables have and how they are. Call it after a
  /// statement wrote into some.
  public void rowsChanged() {
    insights.forget();
    model.changed();
  }

  /// The open nodes, for the saved state.
  ///
  /// @return paths in SQL's form
  public Set<String> expanded() {
    return Set.copyOf(model.expanded());
  }

  /// Opens nodes as soon as they are loaded.
  ///
  /// @param paths as [#expanded()] gave them
  public void expand(Collection<String> paths) {
    model.expanded().addAll(paths);
  }

  /// Tells if the children of a node are known.
  ///
  /// @param path as [#expanded()] gives it
  /// @return false also if the node itself is not known
  public boolean isLoaded(String path) {
    return model
        .root()
        .all()
        .anyMatch(node ->
            node.entry().path().equals(path)
                && node.loading() instanceof CatalogNode.Loading.Known);
  }

  /// The tables and views of all catalogs, also of those that the tree never opened.
  ///
  /// @return changes while they are read; see [#readTables()]
  public ReadOnlyObjectProperty<KnownTables> tablesProperty() {
    return names.knownProperty();
  }

  /// Reads the names of all tables behind, unless they were read a moment ago.
  public void readTables() {
    names.read();
  }

  /// Opens the tree at a table and selects it, now or as soon as it is loaded.
  ///
  /// @param table a table or view
  public void reveal(TableName table) {
    String name = TableName.quoted(table.catalog());
    model.expanded().add(name);
    model.expanded().add(name + "." + TableName.quoted(table.schema()));
    view.select(table.sql());
    loadOpen(model.root());
    model.changed();
  }

  RowFaces faces() {
    return faces;
  }

  private void moreKnown() {
    view.refill();
  }

  Optional<CatalogNode> selected() {
    return model.selected();
  }

  /// Hears of what was changed from the tree.
  ChangeEcho echo() {
    return new CatalogEcho(this, target);
  }

  /// Asks anew for a node by its path, if it is known and was asked for before.
  void reload(String path) {
    model
        .root()
        .all()
        .filter(node -> node.entry().path().equals(path))
        .filter(node -> !(node.loading() instanceof CatalogNode.Loading.NotAsked))
        .toList()
        .forEach(this::load);
  }

  /// Opens the tree at a node and selects it, now or as soon as it is loaded.
  void reveal(String parent, String path) {
    model.expanded().add(parent);
    view.select(path);
    loadOpen(model.root());
    model.changed();
  }

  /// Opens the tree at a volume and selects it as soon as it is loaded.
  void revealVolume(String catalog, String schema, String name) {
    Entry.OfSchema above = new Entry.OfSchema(catalog, schema);
    model.expanded().add(new Entry.OfCatalog(catalog).path());
    model.expanded().add(above.path());
    reveal(
        new Entry.OfVolumes(catalog, schema, List.of()).path(),
        "/Volumes/lake/" + schema + "/" + name);
  }

  /// How SQL names a file of a volume that the tree knows.
  ///
  /// @param file absolute
  /// @return empty if it is in none
  public Optional<String> volumePath(Path file) {
    return model
        .root()
        .all()
        .flatMap(node ->
            node.entry() instanceof Entry.OfVolume(Volume volume)
                ? volume.path(file).stream()
                : Stream.empty())
        .findFirst();
  }

  /// Looks anew at all open folders of a volume.
  void reloadFiles(Volume volume) {
    reload(volume.path());
  }

  /// What is done with volumes.
  VolumeVerbs volumes() {
    return volumes;
  }

  /// Opens or closes a node; opening loads what is not known yet.
  void setExpanded(CatalogNode node, boolean open) {
    node.setExpanded(open);
    if (open) {
      model.expanded().add(node.entry().path());
      if (!(node.loading() instanceof CatalogNode.Loading.Known)) {
        load(node);
      }
    } else {
      model.expanded().remove(node.entry().path());
    }
  }

  void collapseAll() {
    model.expanded().clear();
    model.root().children().stream()
        .flatMap(CatalogNode::all)
        .forEach(node -> node.setExpanded(false));
    model.changed();
  }

  /// Asks for a node's children, and for those of all open nodes below it.
  void load(CatalogNode node) {
    Catalog answers = catalog;
    if (answers == null || !node.canHaveChildren()) {
      return;
    }
    insights.forget();
    search.forget();
    names.forget();
    long question = ++questions;
    asked.put(node, question);
    node.ask();
    model.changed();
    Entry entry = node.entry();
    Session asking = session;
    background.run(
        () -> new CatalogChildren(answers, asking).of(entry),
        entries -> {
          if (isNewest(node, question)) {
            node.know(entries);
            loadOpen(node);
            model.changed();
          }
        },
        error -> {
          if (isNewest(node, question)) {
            LOG.warn("Cannot list {}", entry.path(), error);
            node.fail(reason(error));
            model.changed();
          }
        });
  }

  private boolean isNewest(CatalogNode node, long question) {
    return asked.remove(node, question);
  }

  private void loadOpen(CatalogNode node) {
    for (CatalogNode child : node.children()) {
      if (child.canHaveChildren() && model.expanded().contains(child.entry().path())) {
        child.setExpanded(true);
        load(child);
      }
    }
  }

  private static String reason(Throwable error) {
    return error instanceof SessionException known
        ? known.error().message()
        : Optional.ofNullable(error.getMessage()).orElse(Strings.of("catalog.failed"));
  }
}
