package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.DeltaFacts;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.editor.SqlSnippet;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the table is: what its owner wrote, its tags, where and how large it is.
final class OverviewPart implements TablePart {
  private final TableController controller;
  private final VBox about = Styles.with(new VBox(), "table-section");
  private final FlowPane tags = Styles.with(new FlowPane(), "table-tags");
  private final Facts facts = new Facts();
  private final VBox text = Styles.with(new VBox(), "table-section");
  private final Button editComment;
  private final Button editTags;
  private final Button editOwner;
  private final ScrollPane view;
  private final List<Command> commands;

  OverviewPart(TableController controller) {
    this.controller = controller;
    String place = Strings.of("table.place");
    Command comment =
        Command.of(
            Strings.of("table.comment.edit"),
            place,
            Feather.EDIT_2,
            () -> CommentBox.open(controller));
    Command tagging =
        Command.of(
            Strings.of("table.tags.edit"), place, Feather.TAG, () -> CommentBox.tags(controller));
    Command owning =
        Command.of(
            Strings.of("table.owner.edit"),
            place,
            Feather.USER,
            () -> CommentBox.owner(controller));
    commands = List.of(comment, tagging, owning);
    editOwner = Styles.with(Buttons.icon(owning), Styles.COMPACT);
    editComment = Styles.with(Buttons.icon(comment), Styles.COMPACT);
    editTags = Styles.with(Buttons.icon(tagging), Styles.COMPACT);
    VBox content =
        Styles.with(
            new VBox(
                section("table.about", editComment, about),
                section("table.tags", editTags, tags),
                section("table.facts", null, facts),
                text),
            "table-content");
    view = Styles.with(new ScrollPane(content), "table-scroll");
    view.setFitToWidth(true);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void show(TableFacts found) {
    editComment.setVisible(found.isEditable());
    editTags.setVisible(found.isEditable());
    String comment = found.comment();
    about
        .getChildren()
        .setAll(
            comment == null || comment.isBlank()
                ? muted(Strings.of("table.comment.none"))
                : new Markdown(comment, controller::browse));
    tags.getChildren().clear();
    found
        .tags()
        .forEach(tag ->
            tags.getChildren().add(Styles.with(new Label(tag), Styles.BADGE, "badge-success")));
    if (found.tags().isEmpty()) {
      tags.getChildren().add(muted(Strings.of("table.tags.none")));
    }
    fill(found);
    boolean isView = found.kind() == TableInfo.Kind.VIEW && found.text() != null;
    text.setVisible(isView);
    text.setManaged(isView);
    if (isView) {
      text.getChildren().setAll(title("table.text"), new SqlSnippet(String.valueOf(found.text())));
    }
  }

  private void fill(TableFacts found) {
    facts.clear();
    facts.addCopied(Strings.of("table.name"), found.name().sql());
    if (!found.format().isEmpty()) {
      facts.add(Strings.of("table.format"), format(found));
    }
    found.deltaFacts().ifPresent(this::delta);
    if (found.owner() != null) {
      HBox owner = Styles.with(new HBox(new Label(found.owner())), "facts-line");
      if (CommentBox.canOwn(found)) {
        owner.getChildren().add(editOwner);
      }
      facts.add(Strings.of("table.owner"), owner);
    }
    moment("table.created", found.created());
    found.deltaFacts().map(DeltaFacts::changed).ifPresent(at -> moment("table.changed", at));
    if (!found.partitions().isEmpty()) {
      facts.add(Strings.of("table.partitioned"), String.join(", ", found.partitions()));
    }
    if (found.location() != null) {
      facts.addCopied(Strings.of("table.location"), found.location());
    }
    found
        .constraints()
        .forEach(
            (name, condition) -> facts.addCopied(Strings.of("table.constraint", name), condition));
  }

  private void delta(DeltaFacts delta) {
    facts.add(
        Strings.of("table.size"),
        Strings.of("table.size.files", Quantities.bytes(delta.bytes()), delta.files()));
    if (!delta.clusters().isEmpty()) {
      facts.add(Strings.of("table.clustered"), String.join(", ", delta.clusters()));
    }
  }

  private void moment(String key, @Nullable Instant at) {
    if (at != null) {
      facts.add(Strings.of(key), Quantities.when(at));
    }
  }

  private static String format(TableFacts found) {
    if (!found.isEditable()) {
      return found.format(); // Sample data has no files.
    }
    return Strings.of(
        found.managed() ? "table.format.managed" : "table.format.external", found.format());
  }

  private static VBox section(String key, @Nullable Button edit, Node content) {
    HBox head = Styles.with(new HBox(title(key)), "table-section-head");
    if (edit != null) {
      head.getChildren().add(edit);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getChildren().add(space);
    return Styles.with(new VBox(head, content), "table-section");
  }

  private static Label title(String key) {
    return Styles.with(new Label(Strings.of(key)), Styles.TITLE_SECTION);
  }

  private static Label muted(String words) {
    return Styles.with(new Label(words), Styles.MUTED);
  }
}
