package dev.tarn.ui;

import dev.tarn.ui.encoding.EncodingBox;
import dev.tarn.ui.encoding.FileChips;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.EncodingSample;
import dev.tarn.workspace.document.LineEnd;
import dev.tarn.workspace.document.SaveOutcome;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.listen.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows and changes the encodings and line ends of texts, and asks for the encoding of a file that
/// cannot be read without. For the window's thread.
final class EncodingActions {
  private static final int SHOWN = 20_000;

  private final TarnWindow window;
  private final FileChips chips;
  private Subscription following = () -> {};

  EncodingActions(TarnWindow window) {
    this.window = window;
    this.chips = new FileChips(chipCommands(), this::endLines);
    window.model().statusItems().add(chips);
    window.model().selectedProperty().subscribe(this::follow);
  }

  /// What can be done, in the order of the palette.
  List<Command> commands() {
    String place = Strings.of("command.place.file");
    return List.of(
        chipCommands().getFirst(),
        chipCommands().getLast(),
        Command.of(
                Strings.of("encoding.command.lf"),
                place,
                Feather.CORNER_DOWN_LEFT,
                () -> endLines(LineEnd.LF))
            .enabled(window.model().hasDocument()),
        Command.of(
                Strings.of("encoding.command.crlf"),
                place,
                Feather.CORNER_DOWN_LEFT,
                () -> endLines(LineEnd.CRLF))
            .enabled(window.model().hasDocument()));
  }

  /// Asks in which encoding a file is to be opened.
  ///
  /// @param chosen takes the answer
  void ask(Path file, Consumer<TextEncoding> chosen) {
    show(
        file,
        sample ->
            new EncodingBox.Question(
                Strings.of("encoding.open.title", String.valueOf(file.getFileName())),
                Strings.of("encoding.open.detail"),
                sample.choices(),
                sample.choices().getFirst(),
                title -> Strings.of("encoding.open.verb", title),
                encoding -> trial(sample, encoding),
                chosen));
  }

  /// Asks in which encoding the file of a text is to be read anew.
  void reopen(DocumentPane pane, Document document) {
    document
        .path()
        .ifPresent(file ->
            show(
                file,
                sample ->
                    new EncodingBox.Question(
                        Strings.of("encoding.reopen.title", document.title()),
                        Strings.of(
                            document.isModified()
                                ? "encoding.reopen.modified"
                                : "encoding.reopen.detail"),
                        sample.choices(),
                        sample.choices().getFirst(),
                        title -> Strings.of("encoding.reopen.verb", title),
                        encoding -> trial(sample, encoding),
                        encoding -> window.fileDesk().reopen(pane, document, encoding))));
  }

  private List<Command> chipCommands() {
    String place = Strings.of("command.place.file");
    return List.of(
        Command.of(
                Strings.of("encoding.command.reopen"),
                place,
                Feather.BOOK_OPEN,
                () -> front(this::reopen))
            .enabled(window.model().hasDocument()),
        Command.of(
                Strings.of("encoding.command.save"),
                place,
                Feather.SAVE,
                () -> front((_, document) -> save(document)))
            .enabled(window.model().hasDocument()));
  }

  private void save(Document document) {
    String text = document.text();
    String beginning = text.substring(0, Math.min(SHOWN, text.length()));
    List<TextEncoding> choices = TextEncoding.common().stream().map(TextEncoding::usual).toList();
    new EncodingBox(
            window.overlays(),
            window.background(),
            new EncodingBox.Question(
                Strings.of("encoding.save.title", document.title()),
                Strings.of("encoding.save.detail", document.file().encoding().title()),
                choices,
                null,
                title -> Strings.of("encoding.save.verb", title),
                encoding ->
                    new EncodingBox.Trial(
                        beginning, document.file().lacks(encoding).map(this::words).orElse(null)),
                encoding -> window.saving().saveWith(document, encoding)))
        .show();
  }

  private String words(SaveOutcome.Unencodable found) {
    return found.isHalf()
        ? Strings.of("encoding.half", found.line(), found.column())
        : Strings.of(
            "encoding.lacks.title",
            found.character(),
            found.encoding().title(),
            found.line(),
            found.column());
  }

  private void show(Path file, Function<EncodingSample, EncodingBox.Question> asked) {
    window
        .background()
        .run(
            () -> EncodingSample.read(file),
            sample ->
                new EncodingBox(window.overlays(), window.background(), asked.apply(sample)).show(),
            error ->
                window
                    .notices()
                    .show(
                        Notice.of(
                            Notice.Kind.FAILURE,
                            Strings.of("document.cannotOpen", String.valueOf(file.getFileName())),
                            String.valueOf(error.getMessage()))));
  }

  private static EncodingBox.Trial trial(EncodingSample sample, TextEncoding encoding) {
    Optional<String> beginning = sample.beginning(encoding);
    return new EncodingBox.Trial(
        beginning.orElse(""),
        beginning.isPresent() ? null : Strings.of("encoding.cannot.detail", encoding.title()));
  }

  private void endLines(LineEnd kind) {
    front((_, document) -> document.file().endLines(kind));
  }

  private void follow(@Nullable DocumentPane pane) {
    following.close();
    following = () -> {};
    Document document = pane == null ? null : window.documents().document(pane).orElse(null);
    chips.show(document == null ? null : document.file());
    if (document != null) {
      following =
          document.listen(_ ->
              FxThread.later(() -> {
                if (Objects.equals(pane, window.model().selectedProperty().get())) {
                  chips.show(document.file());
                }
              }));
    }
  }

  private void front(BiConsumer<DocumentPane, Document> work) {
    window
        .model()
        .selected()
        .ifPresent(pane ->
            window.documents().document(pane).ifPresent(document -> work.accept(pane, document)));
  }
}
