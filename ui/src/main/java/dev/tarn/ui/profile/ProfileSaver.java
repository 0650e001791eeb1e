package dev.tarn.ui.profile;

import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Lets the user choose a file and writes a profile into it. For the window's thread.
public final class ProfileSaver {
  /// How the names of profiles end.
  public static final String SUFFIX = ".profile.json";

  private static final int LONGEST_NAME = 60;

  private final Dialogs dialogs;
  private final Notifications notices;
  private final Background background;
  private final Path folder;

  /// Takes what saving needs.
  ///
  /// @param dialogs lets a file be chosen
  /// @param notices told how it ended
  /// @param background writes
  /// @param folder the folder that is proposed
  public ProfileSaver(Dialogs dialogs, Notifications notices, Background background, Path folder) {
    this.dialogs = dialogs;
    this.notices = notices;
    this.background = background;
    this.folder = folder;
  }

  /// Asks for a file and writes.
  ///
  /// @param title names the proposed file
  /// @param made gives what is written; may ask the engine
  public void save(String title, Callable<ProfileFile> made) {
    dialogs
        .save(Strings.of("profile.save.title"), folder.resolve(name(title)))
        .ifPresent(file ->
            background.run(
                () -> {
                  ProfileFile profile = made.call();
                  if (profile.plan().operators().isEmpty()) {
                    throw new IllegalStateException(Strings.of("profile.none.command"));
                  }
                  profile.write(file);
                  return file;
                },
                this::saved,
                error -> failed(file, error)));
  }

  /// Tells that there is nothing to save.
  public void nothing() {
    notices.show(
        Notice.of(
            Notice.Kind.FAILURE,
            Strings.of("profile.save.nothing"),
            Strings.of("profile.none.notRun")));
  }

  private void saved(Path file) {
    notices.show(
        Notice.of(
            Notice.Kind.SUCCESS,
            Strings.of("profile.saved", String.valueOf(file.getFileName())),
            String.valueOf(file.getParent())));
  }

  private void failed(Path file, Throwable error) {
    notices.show(
        Notice.of(
            Notice.Kind.FAILURE,
            Strings.of("profile.save.failed", String.valueOf(file.getFileName())),
            error instanceof IOException disk
                ? FileWords.of(disk)
                : String.valueOf(error.getMessage())));
  }

  private static String name(String title) {
    String plain = title.replaceAll("[^\\p{L}\\p{N} _-]+", " ").strip().replaceAll("\\s+", " ");
    String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    return (cut.isEmpty() ? "query" : cut) + SUFFIX;
  }
}
