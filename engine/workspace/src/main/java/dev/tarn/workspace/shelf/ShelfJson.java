package dev.tarn.workspace.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.DeltaSource;
import dev.tarn.workspace.file.JsonFile;
import dev.tarn.workspace.shelf.ShelvedRun.State;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A shelf as JSON. Unknown keys are ignored; a run that cannot be read is left out.
final class ShelfJson {
  private static final Logger LOG = LoggerFactory.getLogger(ShelfJson.class);

  private ShelfJson() {}

  static ObjectNode write(Shelf shelf) {
    ObjectNode node = JsonFile.object().put("version", 1).put("selected", shelf.selected());
    ArrayNode runs = node.putArray("runs");
    shelf.runs().forEach(run -> runs.add(write(run)));
    ObjectNode views = node.putObject("views");
    shelf.views().forEach(views::put);
    return node;
  }

  static Shelf read(ObjectNode node) {
    List<ShelvedRun> runs = new ArrayList<>();
    node.path("runs").forEach(run -> read(run).ifPresent(runs::add));
    SequencedMap<String, String> views = new LinkedHashMap<>();
    node.path("views")
        .properties()
        .forEach(view -> views.put(view.getKey(), view.getValue().asText()));
    return new Shelf(runs, Math.clamp(node.path("selected").asInt(-1), -1, runs.size() - 1), views);
  }

  private static ObjectNode write(ShelvedRun run) {
    ObjectNode node = JsonFile.object();
    ArrayNode sources = node.putArray("sources");
    for (DeltaSource source : run.sources()) {
      sources
          .addObject()
          .put("name", source.name())
          .put("path", source.path())
          .put("version", source.version());
    }
    ShelvedError error = run.error();
    if (error != null) {
      node.put("error", error.message())
          .put("condition", error.condition())
          .put("sqlState", error.sqlState());
    }
    return node.put("execution", run.executionId())
        .put("title", run.title())
        .put("name", run.name())
        .put("pinned", run.pinned())
        .put("text", run.text())
        .put("parameters", run.parameters())
        .put("limit", run.limit())
        .put("started", run.started().toString())
        .put("millis", run.duration().toMillis())
        .put("rows", run.rows())
        .put("state", run.state().name().toLowerCase(Locale.ROOT));
  }

  private static Optional<ShelvedRun> read(JsonNode node) {
    try {
      return Optional.of(
          new ShelvedRun(
              text(node, "execution"),
              text(node, "title"),
              node.path("name").textValue(),
              node.path("pinned").asBoolean(),
              text(node, "text"),
              node.path("parameters").asText("{}"),
              node.path("limit").asLong(-1),
              Instant.parse(text(node, "started")),
              Duration.ofMillis(node.path("millis").asLong()),
              node.path("rows").asLong(-1),
              State.valueOf(text(node, "state").toUpperCase(Locale.ROOT)),
              error(node),
              sources(node.path("sources"))));
    } catch (IllegalArgumentException | DateTimeException e) {
      LOG.warn("A kept result cannot be listed", e);
      return Optional.empty();
    }
  }

  private static @Nullable ShelvedError error(JsonNode node) {
    String message = node.path("error").textValue();
    return message == null
        ? null
        : new ShelvedError(
            message, node.path("condition").textValue(), node.path("sqlState").textValue());
  }

  private static List<DeltaSource> sources(JsonNode nodes) {
    List<DeltaSource> sources = new ArrayList<>();
    for (JsonNode node : nodes) {
      sources.add(
          new DeltaSource(text(node, "name"), text(node, "path"), node.path("version").asLong()));
    }
    return sources;
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return text;
  }
}
