package dev.tarn.app;

import dev.tarn.session.Endpoint;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `tarn`.
@Command(
    name = "tarn",
    description = "A lakehouse workbench: SQL over files and Delta tables with Apache Spark.",
    header = "Without a command, opens the window.",
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      SqlCommand.class,
      EngineCommand.class,
      CatalogCommand.class,
      TourCommand.class,
      PrepareCommand.class,
      RehearseCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a statement failed, or the engine could not be had",
      "2:the command was not understood, or cannot work here",
      "130:interrupted with Ctrl+C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tarn",
      "  tarn --remote sc://spark.example.com:15002",
      "  tarn sql -e \"SELECT * FROM samples.tpch.nation\"",
      "  tarn sql -f report.sql --format csv --param day:date=2026-01-31 > report.csv",
      "  tarn engine status"
    })
final class TarnCommand implements Callable<Integer> {

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The workspace's folder; made if it is not there. Usual: the folder Tarn at home.")
  private @Nullable String workspace;

  @Option(
      names = "--remote",
      paramLabel = "SERVER",
      scope = ScopeType.INHERIT,
      description =
          "Use a Spark Connect server in the place of the local engine, such as"
              + " sc://spark.example.com:15002/;token=…; 'local' for the local engine. Usual: what"
              + " the environment variable SPARK_REMOTE says.")
  private @Nullable String remote;

  @Spec private @Nullable CommandSpec spec;

  /// The server in the place of the local engine; null for the engine.
  @Nullable Endpoint remote() {
    try {
      return Remotes.find(remote, System.getenv(Remotes.VARIABLE));
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /// Refuses a server that was named for a command that is about the local engine.
  void refuseRemote() {
    if (remote != null) {
      throw usage("This command is about the local engine and takes no --remote");
    }
  }

  private ParameterException usage(@Nullable String message) {
    if (spec == null) {
      throw new IllegalStateException("not run by the command line");
    }
    return new ParameterException(spec.commandLine(), String.valueOf(message));
  }

  Path folder() {
    return Workspaces.folder(workspace);
  }

  @Override
  public Integer call() {
    return Window.open(folder(), remote());
  }
}
