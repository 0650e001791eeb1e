package dev.tarn.app;

import dev.tarn.app.prepare.Part;
import dev.tarn.app.prepare.Preparation;
import dev.tarn.app.prepare.PreparationException;
import dev.tarn.workspace.start.StartCache;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tarn prepare`.
@Command(
    name = "prepare",
    header = "Makes the caches from which Tarn starts faster.",
    description =
        "Tarn does this by itself when it is idle after its first start. It takes a minute or two.")
final class PrepareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--part",
      paramLabel = "PART",
      hidden = true,
      description = "Only the cache of ${COMPLETION-CANDIDATES}. Can be given several times.")
  private EnumSet<Part> parts = EnumSet.noneOf(Part.class);

  @Override
  public Integer call() throws InterruptedException {
    Logging.none();
    Optional<Path> folder = StartCache.usualFolder();
    if (folder.isEmpty()) {
      return failure("caches are switched off (TARN_AOT=off)", ExitCode.USAGE);
    }
    EnumSet<Part> wanted = parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    try {
      return switch (new Preparation(folder.get(), this::tell).run(wanted)) {
        case DONE -> ExitCode.DONE;
        case FAILED -> ExitCode.FAILED;
        case BUSY -> failure("another process is making them", ExitCode.FAILED);
      };
    } catch (PreparationException e) {
      return failure(e.getMessage(), ExitCode.FAILED);
    }
  }

  private void tell(String step) {
    PrintWriter out = commandSpec().commandLine().getOut();
    out.println(step);
    out.flush();
  }

  private int failure(@Nullable String reason, int code) {
    PrintWriter err = commandSpec().commandLine().getErr();
    err.println("tarn: " + reason);
    err.flush();
    return code;
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("not run by the command line");
    }
    return spec;
  }
}
