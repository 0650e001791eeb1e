package dev.tarn.app;

import dev.tarn.session.Endpoint;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// A command that works on a workspace: the one that was named, or the usual one.
abstract class WorkspaceCommand {
  @ParentCommand private @Nullable TarnCommand parent;
  @Spec private @Nullable CommandSpec spec;

  /// The workspace's folder.
  final Path folder() {
    return parent == null ? Workspaces.folder(null) : parent.folder();
  }

  /// The workspace's folder, for a command that is about its local engine.
  final Path ownFolder() {
    if (parent != null) {
      parent.refuseRemote();
    }
    return folder();
  }

  /// The server in the place of the local engine; null for the engine.
  final @Nullable Endpoint remote() {
    return parent == null ? null : parent.remote();
  }

  /// Where answers are printed.
  final PrintWriter out() {
    return spec().commandLine().getOut();
  }

  /// An error of use, which shows the command's help.
  ///
  /// @param message what is wrong or missing
  final ParameterException usage(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not run by the command line");
    }
    return spec;
  }
}
