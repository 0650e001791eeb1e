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
        ConnectSession.open(
            session.endpoint(),
            execution ->
                new KeptRows() {
                  @Override
                  public synchronized void append(ByteString stream) {
                    // Only the size is of interest; the text of it would fill the memory.
                    rows.add(List.of(String.valueOf(stream.size() > length)));
                  }
                });
    try (plain) {
      Execution execution =
          plain.submit(Statement.of("SELECT repeat('abcdefghij', 10000000) AS big").with(SOME));

      assertThat(await(execution)).isEqualTo(new ExecutionState.Succeeded());
      assertThat(((KeptRows) execution.result().orElseThrow()).rows)
          .containsExactly(List.of("true"));
    }
  }

  @Test
  void tooLargeAnAnswerTakesTheOtherRoad() {
    // Random text does not compress; the engine's limit is lowered by the engine's own start only,
    // so the answer must be larger than its default of a gigabyte.
    KeptRows kept =
        succeeded(
            Statement.of("SELECT repeat(uuid(), 30000) FROM range(0, 1200, 1, 8)")
                .with(new RowLimit(100_000)));

    assertThat(kept.rowCount()).isEqualTo(1200);
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
                });
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
  void memoryOfTheEngineIsTold() {
    StatementError error =
        failed(
            "SELECT length(concat_ws(',', collect_list(repeat('x', 10000000)))) FROM range(500)");

    assertThat(error.kind()).isIn(Kind.STATEMENT, Kind.ENGINE_LOST);
    assertThat(error.message()).isNotBlank();
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

  private static void assertThatSessionFails(Endpoint endpoint, String words) {
    try (ConnectSession wrong = ConnectSession.open(endpoint, execution -> new KeptRows())) {
      throw new AssertionError("opened: " + wrong.id());
    } catch (SessionException e) {
      assertThat(e.error().kind()).isEqualTo(Kind.ENGINE_LOST);
      assertThat(e.error().message()).contains(words);
    }
  }
}
