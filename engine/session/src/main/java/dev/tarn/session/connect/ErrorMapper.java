package dev.tarn.session.connect;

import com.google.rpc.ErrorInfo;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Position;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.StatementError.Kind;
import dev.tarn.session.connect.proto.FetchErrorDetailsResponse;
import dev.tarn.session.connect.proto.FetchErrorDetailsResponse.SparkThrowable;
import dev.tarn.session.registry.Registry;
import dev.tarn.session.trouble.TableTrouble;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes errors of Tarn's own form from what a call failed with.
///
/// The engine's own words are fetched (`FetchErrorDetails`), never rebuilt from templates: a client
/// that rebuilds them loses all conditions that it does not know, such as Delta's.
final class ErrorMapper {
  /// What Spark says of an empty statement, when no other parser stands before its own.
  static final StatementError NO_STATEMENT =
      new StatementError(
          Kind.STATEMENT,
          "There is no statement here",
          "PARSE_EMPTY_STATEMENT",
          "42617",
          Map.of(),
          null,
          "The text has nothing but blanks, comments and semicolons");

  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

  private final Connection connection;
  private final Endpoint endpoint;
  private final Supplier<Registry> registry;

  /// Works for a session.
  ///
  /// @param connection where details are fetched
  /// @param endpoint named in messages
  /// @param registry tells the tables of the catalog, for words on damaged ones
  ErrorMapper(Connection connection, Endpoint endpoint, Supplier<Registry> registry) {
    this.connection = connection;
    this.endpoint = endpoint;
    this.registry = registry;
  }

  /// Maps a failure.
  ///
  /// @param failure what was thrown
  /// @param text the statement as it was sent, in which places are sought
  /// @return the error
  StatementError map(Throwable failure, String text) {
    return switch (failure) {
      case SessionException known -> known.error();
      case StatusException status -> call(status, text);
      case StatusRuntimeException status -> call(status, text);
      default -> {
        LOG.error("A statement failed inside the client", failure);
        yield error(Kind.INTERNAL, "Tarn failed on this statement: " + failure, failure.toString());
      }
    };
  }

  /// Tells if the engine ended an operation because it was asked to.
  ///
  /// @param error what the operation ended with
  /// @return true for Spark's condition for that
  static boolean isCancel(StatementError error) {
    return "OPERATION_CANCELED".equals(error.condition());
  }

  private StatementError call(Throwable failure, String text) {
    Status status = Status.fromThrowable(failure);
    String said = String.valueOf(status.getDescription());
    Optional<String> lost = LostWords.of(endpoint, status);
    if (lost.isPresent()) {
      return error(Kind.ENGINE_LOST, lost.get(), String.valueOf(status));
    }
    return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
        ? error(Kind.RESULT_TOO_LARGE, TooLarge.MESSAGE, said)
        : spark(failure, said, text);
  }

  private StatementError spark(Throwable failure, String said, String text) {
    Optional<ErrorInfo> info = Failures.info(failure);
    List<FetchErrorDetailsResponse.Error> chain =
        info.map(known -> known.getMetadataOrDefault("errorId", ""))
            .map(this::chain)
            .orElse(List.of());
    StatementError error =
        chain.isEmpty()
            ? new FetchedError(said, condition(info, said), "", Map.of(), List.of(), said).map(text)
            : FetchedError.of(chain).map(text);
    return endpoint.own() ? TableTrouble.explained(error, text, registry) : error;
  }

  private List<FetchErrorDetailsResponse.Error> chain(String errorId) {
    if (errorId.isEmpty()) {
      return List.of();
    }
    try {
      FetchErrorDetailsResponse response = connection.error(errorId);
      List<FetchErrorDetailsResponse.Error> chain = new ArrayList<>();
      int next = response.hasRootErrorIdx() ? response.getRootErrorIdx() : -1;
      while (0 <= next && next < response.getErrorsCount() && chain.size() < 10) {
        FetchErrorDetailsResponse.Error error = response.getErrors(next);
        chain.add(error);
        next = error.hasCauseIdx() ? error.getCauseIdx() : -1;
      }
      return chain;
    } catch (StatusRuntimeException e) {
      LOG.warn("The engine kept no details of error {}: {}", errorId, e.getStatus());
      return List.of();
    }
  }

  private static String condition(Optional<ErrorInfo> info, String said) {
    String known = info.map(found -> found.getMetadataOrDefault("errorClass", "")).orElse("");
    return known.isEmpty() ? ErrorText.condition(said) : known;
  }

  private static StatementError error(Kind kind, String message, String detail) {
    return new StatementError(kind, message, null, null, Map.of(), null, detail);
  }

  /// What the engine says of an error.
  private record FetchedError(
      String message,
      String condition,
      String sqlState,
      Map<String, String> parameters,
      List<FetchErrorDetailsResponse.QueryContext> contexts,
      String detail) {

    /// The first of a chain that has a condition tells most; Spark wraps it in an error of the job.
    static FetchedError of(List<FetchErrorDetailsResponse.Error> chain) {
      FetchErrorDetailsResponse.Error told =
          chain.stream()
              .filter(error -> error.getSparkThrowable().hasErrorClass())
              .findFirst()
              .orElse(chain.getFirst());
      SparkThrowable spark = told.getSparkThrowable();
      StringBuilder detail = new StringBuilder();
      for (FetchErrorDetailsResponse.Error error : chain) {
        String type = error.getErrorTypeHierarchyCount() > 0 ? error.getErrorTypeHierarchy(0) : "";
        detail.append(detail.isEmpty() ? "" : "\n\nCaused by ").append(type).append(": ");
        detail.append(error.getMessage());
      }
      return new FetchedError(
          told.getMessage(),
          spark.getErrorClass(),
          spark.getSqlState(),
          spark.getMessageParametersMap(),
          spark.getQueryContextsList(),
          detail.toString());
    }

    StatementError map(String text) {
      Kind kind = kind();
      ErrorPlace place = new ErrorPlace(text);
      @Nullable Position position = place.of(contexts).or(() -> place.of(message)).orElse(null);
      return new StatementError(
          kind,
          words(kind),
          condition.isEmpty() ? null : condition,
          sqlState.isEmpty() ? null : sqlState,
          parameters,
          position,
          detail);
    }

    private String words(Kind kind) {
      return switch (kind) {
        case RESULT_TOO_LARGE -> TooLarge.MESSAGE;
        case ENGINE_LOST ->
            "The engine no longer knows this session, because it was started anew or released it."
                + " Temporary views and variables are gone";
        case STATEMENT, STORAGE, INTERNAL -> {
          if (condition.equals("UNABLE_TO_ACQUIRE_MEMORY")) {
            yield "The engine has too little memory for this statement. Give it more, or have the"
                + " statement work on less at a time. "
                + ErrorText.plain(message);
          }
          yield condition.startsWith("DELTA_")
              ? ErrorText.withoutCondition(message)
              : ErrorText.plain(message);
        }
      };
    }

    private Kind kind() {
      if (TooLarge.is(detail)) {
        return Kind.RESULT_TOO_LARGE;
      }
      if (condition.equals("RESULT_NOT_WRITTEN")) {
        return Kind.STORAGE;
      }
      if (condition.startsWith("INVALID_HANDLE.")) {
        return Kind.ENGINE_LOST;
      }
      boolean internal = condition.startsWith("INTERNAL_ERROR");
      return internal ? Kind.INTERNAL : Kind.STATEMENT;
    }
  }
}
