package dev.tarn.app;

import dev.tarn.app.output.Format;
import dev.tarn.app.output.Output;
import dev.tarn.app.prepare.Idle;
import dev.tarn.app.sql.CommandParameters;
import dev.tarn.app.sql.Ending;
import dev.tarn.app.sql.Interruption;
import dev.tarn.app.sql.ParameterText;
import dev.tarn.app.sql.RunNotes;
import dev.tarn.app.sql.SqlSource;
import dev.tarn.app.sql.StatementRunner;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Session;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.engine.Engine;
import dev.tarn.workspace.engine.RemoteEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tarn sql`.
@Command(
    name = "sql",
    header = "Runs SQL statements and writes their answers.",
    description = {
      "Statements end with a semicolon and run one after the other in one session; the first"
          + " failure ends the run. The engine is started if none runs, and stays for the next"
          + " command; with --remote none is started.",
      "Rows are written as they come."
    },
    footerHeading = "%nFormats:%n",
    footer = {
      "  table  for reading: long values are cut, control characters are shown as",
      "         signs",
      "  csv    names first; nothing stands for NULL, \"\" for an empty text; answers",
      "         are parted by an empty line",
      "  json   one object a line; a column name that comes again gets a number:",
      "         a, a_2, a_3",
      "  arrow  an Arrow IPC stream for each answer"
    })
final class SqlCommand extends WorkspaceCommand implements Callable<Integer> {
  private static final Path INPUT = Path.of("-");

  @ArgGroup(multiplicity = "1")
  private @Nullable Text text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "How answers are written: ${COMPLETION-CANDIDATES}. Usual: table.")
  private Format format = Format.table;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME[:TYPE]=VALUE",
      description =
          "A value for the marker :NAME. It is of the type that the text's header says (-- @param"
              + " NAME TYPE = DEFAULT); else text, or of the TYPE named: "
              + ParameterText.TYPES
              + ". Can be given several times.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "The most rows of each query's answer. Commands run whole.")
  private @Nullable Long limit;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of the statements, such as windows-1252. Usual: UTF-8.")
  private @Nullable String encoding;

  /// Where statements come from.
  private static final class Text {
    @Option(
        names = {"-e", "--execute"},
        paramLabel = "SQL",
        required = true,
        description = "The statements themselves.")
    private @Nullable String statements;

    @Option(
        names = {"-f", "--file"},
        paramLabel = "FILE",
        required = true,
        description =
            "A file of statements in UTF-8, or in UTF-16 with a mark; - for standard input.")
    private @Nullable Path file;

    private SqlSource source(@Nullable TextEncoding encoding) {
      if (statements != null) {
        return SqlSource.argument(statements);
      }
      Path chosen = file == null ? INPUT : file;
      return chosen.equals(INPUT)
          ? SqlSource.input(System.in, encoding)
          : SqlSource.file(chosen, encoding);
    }
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Logging.none();
    RowLimit rows = rowLimit();
    List<ParameterText.Given> given = CommandParameters.given(parameters);
    if (format == Format.arrow && Output.isTerminal()) {
      throw usage("Arrow is for programs; send the output to a file or another program");
    }
    SqlSource source = text == null ? SqlSource.argument("") : text.source(encoding());
    if (SqlStatements.of(source.text()).runnable().isEmpty()) {
      throw usage("There is no statement to run: the text is empty or has comments only");
    }
    int code = run(source, CommandParameters.of(source, given), rows);
    if (remote() == null) {
      Idle.begin();
    }
    return code;
  }

  private @Nullable TextEncoding encoding() {
    String name = encoding;
    return name == null
        ? null
        : TextEncoding.named(name)
            .orElseThrow(() ->
                usage("The encoding " + name + " is not known; write one such as windows-1252"));
  }

  private int run(SqlSource source, CommandParameters values, RowLimit rows)
      throws InterruptedException, IOException {
    Path folder = folder();
    Workspace workspace = Workspaces.open(folder);
    Endpoint remote = remote();
    try (Engine engine = remote == null ? Workspaces.engine(workspace) : new RemoteEngine(remote)) {
      Endpoint endpoint = EngineWords.ensureReady(engine);
      ResultStore store = new ResultStore(workspace.results());
      try (Session session = ConnectSession.open(endpoint, store)) {
        values.checkChoices(session, store::delete);
        RunNotes notes = new RunNotes(workspace.historySpool());
        Consumer<Execution> finished =
            execution -> {
              // The result goes first: when the command is interrupted, little time is left.
              long given = RunNotes.rows(execution);
              store.delete(execution.id());
              notes.note(execution, given);
            };
        Interruption interruption = new Interruption(finished);
        Threads.atEnd("tarn-interruption", interruption::run);
        StatementRunner runner =
            new StatementRunner(
                session, format, Output.standard(), values.values(), rows, interruption);
        return code(runner.run(source, source.entity(workspace.folder()).orElse(null)));
      }
    } catch (IOException e) {
      if (Output.isReaderGone(e)) {
        return ExitCode.DONE;
      }
      System.err.println("tarn: the answer cannot be written: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static int code(Ending ending) {
    return switch (ending) {
      case DONE -> ExitCode.DONE;
      case FAILED -> ExitCode.FAILED;
      case CANCELLED -> ExitCode.INTERRUPTED;
    };
  }

  private RowLimit rowLimit() {
    if (limit == null) {
      return RowLimit.NONE;
    }
    if (limit < 0) {
      throw usage("--limit must not be negative");
    }
    return new RowLimit(limit);
  }
}
