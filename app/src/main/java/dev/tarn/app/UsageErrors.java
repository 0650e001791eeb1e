package dev.tarn.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/// Tells what was wrong with a command, in one line, and where help is.
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

  /// A word that was not understood may be a server's name with its token.
  static String withoutSecrets(String message) {
    return message.replaceAll("(?i)(token=)[^;\\s']*", "$1…");
  }

  @Override
  public int handleParseException(CommandLine.ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tarn: " + withoutSecrets(String.valueOf(error.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more about it.");
    err.flush();
    return ExitCode.USAGE;
  }
}
