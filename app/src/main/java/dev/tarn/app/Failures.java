package dev.tarn.app;

import dev.tarn.app.sql.SourceException;
import dev.tarn.session.SessionException;
import dev.tarn.workspace.WorkspaceException;
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.repair.RepairException;
import java.io.PrintWriter;
import picocli.CommandLine;

/// Turns what a command threw into words and an exit code.
final class Failures implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    int code = tell(failure, err);
    err.flush();
    return code;
  }

  private static int tell(Exception failure, PrintWriter err) {
    return switch (failure) {
      case SourceException e -> {
        err.println("tarn: " + e.getMessage());
        yield ExitCode.USAGE;
      }
      case WorkspaceException e -> {
        err.println("tarn: " + e.getMessage());
        yield ExitCode.USAGE;
      }
      case EngineException e -> {
        EngineState.Failed why = e.failure();
        err.println("tarn: " + why.reason());
        if (!why.detail().isBlank()) {
          err.println(why.detail().strip());
        }
        err.println("See " + why.log());
        yield ExitCode.FAILED;
      }
      case SessionException e -> {
        err.println("tarn: " + e.error().message());
        yield ExitCode.FAILED;
      }
      case RepairException e -> {
        err.println("tarn: " + e.getMessage());
        yield ExitCode.FAILED;
      }
      case InterruptedException _ -> ExitCode.INTERRUPTED;
      default -> {
        err.println("tarn: this should not have happened: " + failure);
        failure.printStackTrace(err);
        yield ExitCode.FAILED;
      }
    };
  }
}
