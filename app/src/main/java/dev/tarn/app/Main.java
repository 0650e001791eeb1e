package dev.tarn.app;

import picocli.CommandLine;

/// The program `tarn`: the window without arguments, the command line with some.
public final class Main {
  private Main() {}

  /// Runs the program and ends the process with one of the [ExitCode]s.
  ///
  /// @param args as typed
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs the program.
  ///
  /// @param args as typed
  /// @return the exit code
  static int run(String... args) {
    boolean plain = args.length == 0 && System.getenv(Remotes.VARIABLE) == null;
    return plain ? Window.open(Workspaces.folder(null), null) : commandLine().execute(args);
  }

  /// The commands.
  ///
  /// @return ready to execute
  static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new TarnCommand());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpAutoWidth(true);
    commands.setExpandAtFiles(false);
    commands.setExecutionExceptionHandler(new Failures());
    commands.setParameterExceptionHandler(new UsageErrors());
    return commands;
  }
}
