package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryCommandOptionAndExitCode() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("sql", "engine", "tour", "prepare", "--workspace", "130", "Examples");
    assertThat(run("sql", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("--execute", "--file", "--format", "--param", "--limit", "a_2", "csv", "arrow");
    assertThat(run("engine", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("status", "stop", "restart", "logs");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void versionTellsTarnAndJava() {
    assertThat(run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).startsWith("Tarn ").contains("Java " + Runtime.version());
  }

  @Test
  void whatIsNotUnderstoodIsToldInOneLineWithHelp() {
    for (List<String> args :
        List.of(
            List.of("frobnicate"),
            List.of("sql"),
            List.of("sql", "-e", "SELECT 1", "-f", "a.sql"),
            List.of("sql", "-e", "SELECT 1", "--format", "xml"),
            List.of("sql", "-e", "SELECT 1", "--limit", "-1"),
            List.of("sql", "-e", "SELECT 1", "--limit", "many"),
            List.of("sql", "-e", " ; -- nothing"),
            List.of("engine"),
            List.of("tour"))) {
      assertThat(run(args.toArray(String[]::new))).as("%s", args).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString())
          .startsWith("tarn: ")
          .contains("--help")
          .doesNotContain("Exception");
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  void filesThatCannotBeReadAreTold(@TempDir Path folder) throws IOException {
    assertThat(run("sql", "-f", folder.resolve("none.sql").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith("tarn: There is no file ").hasLineCount(1);
    assertThat(run("sql", "-f", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("it is a folder");
    Path latin = folder.resolve("latin.sql");
    Files.write(latin, "SELECT 'é'".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("sql", "-f", latin.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("latin.sql is not a text in UTF-8. Name its encoding, such as --encoding ");
    Path data = folder.resolve("data.parquet");
    Files.write(data, new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 1});
    assertThat(run("sql", "-f", data.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("is not a text: it has bytes of zero");
    assertThat(run("sql", "-f", latin.toString(), "--encoding", "klingon"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("The encoding klingon is not known");
  }

  @Test
  void filesInOtherEncodingsAreRead(@TempDir Path folder) throws IOException {
    Path marked = folder.resolve("marked.sql");
    Files.write(marked, "\uFEFF-- nothing but é".getBytes(StandardCharsets.UTF_16LE));
    assertThat(run("sql", "-f", marked.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("the text is empty or has comments only");
    Path latin = folder.resolve("latin.sql");
    Files.write(latin, "-- nothing but é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("sql", "-f", latin.toString(), "--encoding", "latin1"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("the text is empty or has comments only");
  }

  @Test
  void parametersThatCannotBeReadAreTold() {
    assertThat(run("sql", "-e", "SELECT :a", "-p", "a:int=x")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("parameter a is no int");
    assertThat(run("sql", "-e", "SELECT :a", "-p", "a=1", "-p", "a=2")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("given twice");
  }

  @Test
  void cachesThatAreSwitchedOffAreNotMade() {
    assertThat(run("prepare")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("switched off").hasLineCount(1);
  }

  @Test
  void aParameterWithoutValueIsToldBeforeAnythingRuns(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.sql");
    Files.writeString(file, "-- @param least int\nSELECT :least, :x");
    assertThat(run("sql", "-f", file.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("tarn: The parameter least has no value: write a whole number")
        .contains("tarn: The parameter x has no value: add --param x=VALUE")
        .hasLineCount(2);
    Files.writeString(file, "-- @param least intt = 1\nSELECT :least");
    assertThat(run("sql", "-f", file.toString(), "-p", "least=1")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("a.sql: line 1, column 17: There is no parameter type");
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(args);
  }
}
