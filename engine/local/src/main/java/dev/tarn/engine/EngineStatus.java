package dev.tarn.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/// What an engine tells about itself; the content of `engine.json`.
///
/// @param startId names this start, so that a reader tells one engine from the next with the same
///   process number
/// @param state where it is in its life
/// @param step which step of the start it is at, or was at when it failed
/// @param detail a sentence for the user
/// @param started when the process started
/// @param port the port of the Connect server, zero before it is known
/// @param token what clients must show, empty before the server runs
/// @param sparkVersion the version of Spark that it runs
/// @param fault what has to be mended before an engine can start, such as `catalog`; usually empty
record EngineStatus(
    String startId,
    EngineState state,
    EngineStep step,
    String detail,
    Instant started,
    int port,
    String token,
    String sparkVersion,
    String fault) {

  private static final int VERSION = 1;

  /// The status at another step of the start.
  EngineStatus at(EngineStep next) {
    return new EngineStatus(
        startId, EngineState.STARTING, next, next.detail(), started, port, token, sparkVersion, "");
  }

  /// The status of an engine that takes clients.
  EngineStatus ready(int openPort, String neededToken) {
    return new EngineStatus(
        startId,
        EngineState.READY,
        EngineStep.READY,
        EngineStep.READY.detail(),
        started,
        openPort,
        neededToken,
        sparkVersion,
        "");
  }

  /// The status of an engine that takes no more clients.
  EngineStatus ended(EngineState end, String reason) {
    return ended(end, reason, "");
  }

  /// The status of an engine that could not start.
  EngineStatus failed(Throwable failure) {
    return ended(EngineState.FAILED, StartFailure.reason(failure), StartFailure.fault(failure));
  }

  private EngineStatus ended(EngineState end, String reason, String why) {
    return new EngineStatus(startId, end, step, reason, started, 0, "", sparkVersion, why);
  }

  /// This status as JSON in UTF-8.
  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeNumberField("pid", ProcessHandle.current().pid());
      json.writeStringField("startId", startId);
      json.writeStringField("state", word(state));
      json.writeStringField("step", word(step));
      json.writeStringField("detail", detail);
      if (!fault.isEmpty()) {
        json.writeStringField("fault", fault);
      }
      json.writeStringField("started", started.toString());
      json.writeStringField("host", "localhost");
      if (state == EngineState.READY) {
        json.writeNumberField("port", port);
        json.writeStringField("token", token);
      }
      json.writeStringField("sparkVersion", sparkVersion);
      json.writeNumberField("heapBytes", Runtime.getRuntime().maxMemory());
      json.writeNumberField("cores", Runtime.getRuntime().availableProcessors());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
