package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.StringValue;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.StatementError.Kind;
import dev.tarn.session.connect.ConnectSession.Road;
import dev.tarn.session.connect.proto.DataType;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.ExecutePlanResponse.ArrowBatch;
import dev.tarn.session.connect.proto.ExecutePlanResponse.ExecutionProgress;
import dev.tarn.session.connect.proto.ExecutePlanResponse.ResultComplete;
import dev.tarn.session.connect.proto.Plan;
import dev.tarn.session.result.PartGrowth;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the client does when streams break, as a server of the test's own breaks them.
class ReattachTest {
  private static final Statement SELECT = Statement.of("SELECT a FROM t").with(new RowLimit(100));

  @Test
  void aStreamThatEndsEarlyIsTakenUpBehindTheLastResponse() {
    try (FakeServer server =
        FakeServer.plain()
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              send(to, operation, "r2", progress());
              to.onCompleted();
            })
            .then((operation, to) -> {
              send(to, operation, "r3", batch("abc", 0, 1));
              complete(to, operation);
            })) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.state()).isEqualTo(new ExecutionState.Succeeded());
      assertThat(run.streams()).containsExactly("abc");
      assertThat(server.reattaches).hasSize(1);
      assertThat(server.reattaches.getFirst().getLastResponseId()).isEqualTo("r2");
      assertThat(server.reattaches.getFirst().getOperationId()).isEqualTo(run.execution().id());
      assertThat(server.reattaches.getFirst().getClientObservedServerSideSessionId())
          .isEqualTo("server-session");
    }
  }

  @Test
  void aBrokenStreamIsTakenUpAndAllIsReleasedAtTheEnd() throws Exception {
    try (FakeServer server =
            FakeServer.plain()
                .then((operation, to) -> {
                  send(to, operation, "r1", schema());
                  to.onError(Status.UNAVAILABLE.asException());
                })
                .then((_, to) -> to.onError(Status.UNAVAILABLE.asException()))
                .then((operation, to) -> complete(to, operation));
        ConnectSession session =
            ConnectSession.open(server.endpoint(), _ -> new Streams(), Road.STREAM)) {
      Execution execution = session.submit(SELECT);
      EngineTest.await(execution);

      assertThat(execution.state()).isEqualTo(new ExecutionState.Succeeded());
      assertThat(server.executes).hasSize(1);
      assertThat(server.reattaches).hasSize(2);
      // The client does not wait for it, and a session that is closed releases all at once.
      assertThat(server.releases.poll(1, TimeUnit.MINUTES))
          .satisfies(release -> assertThat(release.hasReleaseAll()).isTrue());
      assertThat(server.releases).isEmpty();
    }
  }

  @Test
  void aRequestThatNeverCameThereIsSentAgainWithItsId() {
    try (FakeServer server =
        FakeServer.plain()
            .then((_, to) -> to.onError(Status.UNAVAILABLE.asException()))
            .then((_, to) -> to.onError(internal("[INVALID_HANDLE.OPERATION_NOT_FOUND] The ...")))
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              complete(to, operation);
            })) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.state()).isEqualTo(new ExecutionState.Succeeded());
      assertThat(server.executes).hasSize(2);
      assertThat(server.executes.get(0).getOperationId())
          .isEqualTo(server.executes.get(1).getOperationId());
    }
  }

  @Test
  void aServerThatForgotTheOperationIsNotAskedToRunItTwice() {
    try (FakeServer server =
        FakeServer.plain()
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              to.onCompleted();
            })
            .then(
                (_, to) -> to.onError(internal("[INVALID_HANDLE.OPERATION_NOT_FOUND] The ...")))) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.error().kind()).isEqualTo(Kind.ENGINE_LOST);
      assertThat(server.executes).hasSize(1);
    }
  }

  @Test
  void aServerThatStaysAwayIsGivenUp() {
    FakeServer server = FakeServer.plain();
    server.then((_, _) -> server.close());
    try (server) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.error().kind()).isEqualTo(Kind.ENGINE_LOST);
      assertThat(run.error().message()).contains("ended or cannot be reached");
    }
  }

  @Test
  void aServerThatEndsEachStreamAtOnceIsNotAskedForEver() {
    FakeServer server = FakeServer.plain();
    for (int i = 0; i < 50; i++) {
      server.then((_, to) -> to.onCompleted());
    }
    try (server) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.error().kind()).isEqualTo(Kind.ENGINE_LOST);
      assertThat(server.reattaches).hasSizeBetween(2, 10);
    }
  }

  @Test
  void chunksBecomeOneBatch() {
    try (FakeServer server =
        FakeServer.plain()
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              send(to, operation, "r2", batch("ab", 0, 3));
              send(to, operation, "r3", batch("cd", 1, 3));
              to.onCompleted();
            })
            .then((operation, to) -> {
              send(to, operation, "r4", batch("e", 2, 3));
              send(to, operation, "r5", batch("f", 0, 1));
              complete(to, operation);
            })) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.state()).isEqualTo(new ExecutionState.Succeeded());
      assertThat(run.streams()).containsExactly("abcde", "f");
      assertThat(server.executes.getFirst().getRequestOptions(1).getResultChunkingOptions())
          .extracting(options -> options.getAllowArrowBatchChunking())
          .isEqualTo(true);
    }
  }

  @Test
  void anAnswerThatIsTooLargeComesAsFilesInstead() {
    try (FakeServer server =
        FakeServer.withFiles()
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              to.onError(
                  internal("Total size (1.1 GiB) is bigger than spark.driver.maxResultSize"));
            })
            .then((operation, to) -> {
              send(to, operation, "f1", schema());
              send(to, operation, "f2", report(0, 3, false));
              send(to, operation, "f3", report(0, 5, true));
              complete(to, operation);
            })) {
      Run run = run(server, SELECT, Road.FILES_IF_OFFERED);

      assertThat(run.state()).isEqualTo(new ExecutionState.Succeeded());
      assertThat(run.kept().growths)
          .containsExactly(new PartGrowth(0, 1, 3, 100, false), new PartGrowth(0, 1, 5, 100, true));
      Plan second = server.executes.get(1).getPlan();
      assertThat(second.getCommand().getExtension().getTypeUrl())
          .isEqualTo("type.googleapis.com/spark.connect.WriteOperation");
      assertThat(server.executes.get(1).getOperationId())
          .isNotEqualTo(server.executes.get(0).getOperationId());
    }
  }

  @Test
  void anAnswerThatIsTooLargeBehindItsFirstRowsFails() {
    try (FakeServer server =
        FakeServer.withFiles()
            .then((operation, to) -> {
              send(to, operation, "r1", schema());
              send(to, operation, "r2", batch("a", 0, 1));
              to.onError(internal("bigger than spark.driver.maxResultSize"));
            })) {
      Run run = run(server, SELECT, Road.FILES_IF_OFFERED);

      assertThat(run.error().kind()).isEqualTo(Kind.RESULT_TOO_LARGE);
      assertThat(run.streams()).containsExactly("a");
      assertThat(run.kept().end()).isEqualTo(KeptRows.End.ABANDONED);
    }
  }

  @Test
  void cancelIsSentUntilTheServerSaysThatItStopped() throws Exception {
    CompletableFuture<StreamObserver<ExecutePlanResponse>> asked = new CompletableFuture<>();
    try (FakeServer server = FakeServer.plain().then((_, to) -> asked.complete(to));
        ConnectSession session =
            ConnectSession.open(server.endpoint(), _ -> new KeptRows(), Road.STREAM)) {
      Execution execution = session.submit(SELECT);
      StreamObserver<ExecutePlanResponse> to =
          asked.get(EngineTest.PATIENCE_SECONDS, TimeUnit.SECONDS);
      server.onInterrupt(count -> {
        if (count == 3) {
          to.onError(internal("[OPERATION_CANCELED] Operation has been canceled."));
        }
      });
      execution.cancel();

      assertThat(EngineTest.await(execution)).isEqualTo(new ExecutionState.Cancelled());
      assertThat(server.interrupts).hasSizeGreaterThanOrEqualTo(3);
      assertThat(server.interrupts.getFirst().getOperationId()).isEqualTo(execution.id());
    }
  }

  @Test
  void progressIsTold() {
    try (FakeServer server =
        FakeServer.plain()
            .then((operation, to) -> {
              send(to, operation, "r1", progress());
              send(to, operation, "r2", schema());
              complete(to, operation);
            })) {
      Run run = run(server, SELECT, Road.STREAM);

      assertThat(run.execution().progress())
          .isEqualTo(new Progress(List.of(new Progress.Stage(4, 10, 3, 77, false)), 2));
      assertThat(run.execution().schema().orElseThrow().column(0).type()).isEqualTo(Simple.INT);
    }
  }

  private static Run run(FakeServer server, Statement statement, Road road) {
    Streams streams = new Streams();
    try (ConnectSession session = ConnectSession.open(server.endpoint(), _ -> streams, road)) {
      Execution execution = session.submit(statement);
      EngineTest.await(execution);
      return new Run(execution, streams);
    }
  }

  private record Run(Execution execution, Streams kept) {
    ExecutionState state() {
      return execution.state();
    }

    StatementError error() {
      assertThat(state()).isInstanceOf(ExecutionState.Failed.class);
      return ((ExecutionState.Failed) state()).error();
    }

    List<String> streams() {
      return kept.streams;
    }
  }

  /// Takes bytes for Arrow streams, whatever they are.
  private static final class Streams extends KeptRows {
    private final List<String> streams = new ArrayList<>();

    @Override
    public synchronized void append(ByteString stream) {
      streams.add(stream.toStringUtf8());
    }
  }

  private static void send(
      StreamObserver<ExecutePlanResponse> to,
      String operation,
      String response,
      ExecutePlanResponse.Builder message) {
    to.onNext(message.setOperationId(operation).setResponseId(response).build());
  }

  private static void complete(StreamObserver<ExecutePlanResponse> to, String operation) {
    send(
        to,
        operation,
        "last",
        ExecutePlanResponse.newBuilder().setResultComplete(ResultComplete.getDefaultInstance()));
    to.onCompleted();
  }

  private static ExecutePlanResponse.Builder schema() {
    DataType.Struct.Builder struct = DataType.Struct.newBuilder();
    struct
        .addFieldsBuilder()
        .setName("a")
        .setDataType(DataType.newBuilder().setInteger(DataType.Integer.getDefaultInstance()));
    return ExecutePlanResponse.newBuilder().setSchema(DataType.newBuilder().setStruct(struct));
  }

  private static ExecutePlanResponse.Builder progress() {
    ExecutionProgress.Builder progress = ExecutionProgress.newBuilder().setNumInflightTasks(2);
    progress
        .addStagesBuilder()
        .setStageId(4)
        .setNumTasks(10)
        .setNumCompletedTasks(3)
        .setInputBytesRead(77);
    return ExecutePlanResponse.newBuilder().setExecutionProgress(progress);
  }

  private static ExecutePlanResponse.Builder batch(String data, int chunk, int chunks) {
    return ExecutePlanResponse.newBuilder()
        .setArrowBatch(
            ArrowBatch.newBuilder()
                .setData(ByteString.copyFromUtf8(data))
                .setRowCount(1)
                .setChunkIndex(chunk)
                .setNumChunksInBatch(chunks));
  }

  private static ExecutePlanResponse.Builder report(int part, long rows, boolean done) {
    String json =
        "{\"part\":%d,\"batches\":1,\"rows\":%d,\"bytes\":100,\"done\":%b}"
            .formatted(part, rows, done);
    return ExecutePlanResponse.newBuilder().setExtension(Any.pack(StringValue.of(json)));
  }

  private static Exception internal(String message) {
    return Status.INTERNAL.withDescription(message).asException();
  }
}
