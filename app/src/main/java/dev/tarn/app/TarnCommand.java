package dev.tarn.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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

  Path folder() {
    return Workspaces.folder(workspace);
  }

  @Override
  public Integer call() {
    return Window.open(folder());
  }
}
