package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.tarn.session.DataType;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Schema;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.StatementError.Kind;
import dev.tarn.session.connect.ConnectSession.Road;
import dev.tarn.testkit.TestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTest extends EngineTest {
  @Test
  void nulAndEmojiTravelBothWays() {
    assertThat(rows("SELECT 'a\\0b😀', length('\u0000'), '\u0000'").getFirst())
        .containsExactly("a\u0000b😀", "1", "\u0000");
  }

  @Test
  void aStatementOfFiveMegabytesRuns() {
    String text = "x".repeat(5 << 20);

    assertThat(rows("SELECT length('" + text + "')").getFirst())
        .containsExactly(String.valueOf(5 << 20));
  }

  @Test
  void aValueOfHundredMegabytesComesWhole() {
    int length = 100_000_000;
    ConnectSession plain =
        ConnectSession.open(session.endpoint(), execution -> new CountedRows(), Road.STREAM);
    try (plain) {
      Execution execution =
          plain.submit(Statement.of("SELECT repeat('abcdefghij', 10000000) AS big").with(SOME));

      assertThat(await(execution)).isEqualTo(new ExecutionState.Succeeded());
      assertThat(((CountedRows) execution.result().orElseThrow()).bytes).isGreaterThan(length);
    }
  }

  @Test
  void tooLargeAnAnswerIsToldAndWhatCameIsKept() {
    // A gigabyte is the engine's limit. It counts what all tasks gave; each is sent before the
    // next.
    ConnectSession streaming =
        ConnectSession.open(session.endpoint(), execution -> new CountedRows(), Road.STREAM);
    try (streaming) {
      Execution execution =
          streaming.submit(Statement.of("SELECT repeat('x', 1000000) FROM range(0, 1200, 1, 240)"));

      assertThat(await(execution)).isInstanceOf(ExecutionState.Failed.class);
      StatementError error = ((ExecutionState.Failed) execution.state()).error();
      assertThat(error.kind()).isEqualTo(Kind.RESULT_TOO_LARGE);
      assertThat(error.message()).startsWith("The answer is larger than the engine may send");
      CountedRows kept = (CountedRows) execution.result().orElseThrow();
      assertThat(kept.end()).isEqualTo(KeptRows.End.ABANDONED);
      assertThat(kept.batches).isPositive();
    }
  }

  @Test
  void fullDiskIsToldAndStopsTheEngine() {
    StatementError full =
        new StatementError(Kind.STORAGE, "The disk is full", null, null, Map.of(), null, "full");
    ConnectSession poor =
        ConnectSession.open(
            session.endpoint(),
            execution ->
                new KeptRows() {
                  @Override
                  public synchronized void append(ByteString stream) {
                    throw new SessionException(full);
                  }
                },
            Road.STREAM);
    try (poor) {
      Execution execution =
          poor.submit(
              Statement.of("SELECT * FROM range(100000000)").with(new RowLimit(10_000_000)));

      assertThat(await(execution)).isEqualTo(new ExecutionState.Failed(full));
      assertThat(((KeptRows) execution.result().orElseThrow()).end())
          .isEqualTo(KeptRows.End.DISCARDED);
    }
  }

  @Test
  void aTokenThatIsWrongIsTold() {
    TestEngine engine = TestEngine.shared();
    assertThatSessionFails(Endpoint.local(engine.port(), "wrong"), "does not know this client");
  }

  @Test
  void aPortWithoutAnEngineIsTold() {
    assertThatSessionFails(Endpoint.local(1, "none"), "cannot be reached");
  }

  @Test
  void zeroColumnsAreNotAnError() {
    assertThat(succeeded("SELECT * FROM (SELECT struct() AS s) WHERE 1 = 0").schema())
        .isEqualTo(
            new Schema(
                List.of(
                    new dev.tarn.session.Column(
                        "s", new DataType.Struct(List.of()), false, null))));
  }

  /// Large rows are counted only: the text of them would fill the memory.
  private static final class CountedRows extends KeptRows {
    private long batches;
    private long bytes;

    @Override
    public synchronized void append(ByteString stream) {
      batches++;
      bytes += stream.size();
    }
  }

  private static void assertThatSessionFails(Endpoint endpoint, String words) {
    try (ConnectSession wrong =
        ConnectSession.open(endpoint, execution -> new KeptRows(), Road.STREAM)) {
      throw new AssertionError("opened: " + wrong.id());
    } catch (SessionException e) {
      assertThat(e.error().kind()).isEqualTo(Kind.ENGINE_LOST);
      assertThat(e.error().message()).contains(words);
    }
  }
}
