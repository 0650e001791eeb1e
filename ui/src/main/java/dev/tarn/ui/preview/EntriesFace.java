package dev.tarn.ui.preview;

import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.ZipFacts;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The files in a zip; one is unpacked and shown on its own page on demand.
final class EntriesFace implements PreviewFace {
  private final FilePreview found;
  private final PreviewDesk desk;
  private final ListFace<ZipFacts.Entry> list;
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Latest unpacking;

  EntriesFace(FilePreview found, PreviewDesk desk) {
    this.found = found;
    this.desk = desk;
    this.unpacking = desk.background().latest();
    this.list =
        new ListFace<>(found.zip().orElseThrow().entries())
            .text(Strings.of("preview.entry.name"), 420, ZipFacts.Entry::name)
            .number(
                Strings.of("preview.column.bytes"), 110, entry -> Quantities.bytes(entry.bytes()))
            .number(
                Strings.of("preview.column.packed"), 110, entry -> Quantities.bytes(entry.packed()))
            .text(Strings.of("table.changed"), 160, entry -> changed(entry.changed()))
            .opening(this::open);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    facts.setId("preview-entries-facts");
    facts.setText(Strings.of("preview.entries.hint"));
  }

  private static String changed(Instant moment) {
    return moment.equals(Instant.EPOCH) ? "–" : Quantities.when(moment);
  }

  private void open(ZipFacts.Entry entry) {
    facts.setText(Strings.of("preview.entry.unpacking", entry.name()));
    unpacking.ask(
        () -> desk.scratch().unpack(found.file(), entry.name()),
        file -> {
          facts.setText(Strings.of("preview.entries.hint"));
          desk.open().accept(file);
        },
        error -> {
          facts.setText(Strings.of("preview.entries.hint"));
          desk.notices()
              .show(
                  Notice.of(
                      Notice.Kind.FAILURE,
                      Strings.of("preview.trouble", entry.name()),
                      String.valueOf(error.getMessage())));
        });
  }

  @Override
  public Node view() {
    return list.view();
  }

  @Override
  public List<Node> tools() {
    return List.of(facts);
  }

  @Override
  public void focus() {
    list.focus();
  }

  @Override
  public void close() {
    unpacking.close();
  }
}
