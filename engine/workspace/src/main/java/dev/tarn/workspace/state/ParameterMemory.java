package dev.tarn.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Threads;
import dev.tarn.session.parameter.HeaderWriter;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterHeader;
import dev.tarn.session.parameter.Written;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what was written for the parameters of each document, in a small file for each. What
/// changes is on disk a moment later, so that it survives a kill. Thread-safe.
public final class ParameterMemory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ParameterMemory.class);
  private static final long DELAY_MILLIS = 300;
  private static final int NAME_LENGTH = 24;
  private static final String COMMENT = "-- @param ";

  private final Path folder;
  private final ScheduledExecutorService thread = Threads.timer("parameter-memory");
  private final Map<String, List<RememberedParameter>> pending = new LinkedHashMap<>();

  /// Takes a folder, which may not exist yet.
  ///
  /// @param folder for nothing else
  public ParameterMemory(Path folder) {
    this.folder = folder;
  }

  /// What was left. Reads a small file.
  ///
  /// @param document its path, or its id if it has no file
  /// @return in the order in which they were shown; empty if nothing is known
  public List<RememberedParameter> read(String document) {
    synchronized (pending) {
      List<RememberedParameter> waiting = pending.get(document);
      if (waiting != null) {
        return waiting;
      }
    }
    List<RememberedParameter> found = new ArrayList<>();
    file(document)
        .read()
        .value()
        .ifPresent(object ->
            object
                .path("parameters")
                .forEach(node -> {
                  String name = node.path("name").asText();
                  found.add(new RememberedParameter(name, written(node), definition(node)));
                }));
    return List.copyOf(found);
  }

  /// Has values written soon. Returns at once; of several for one document the last ones count.
  ///
  /// @param document its path, or its id if it has no file
  /// @param parameters in the order in which they are shown
  public void keep(String document, List<RememberedParameter> parameters) {
    synchronized (pending) {
      boolean first = pending.isEmpty();
      pending.put(document, List.copyOf(parameters));
      if (first) {
        try {
          thread.schedule(this::writeAll, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
          writeAll();
        }
      }
    }
  }

  /// Takes over what was written for a file, or for all files of a folder, that has another name.
  /// Reads the small files of all documents.
  ///
  /// @param from its path
  /// @param to its path from now on
  public void move(Path from, Path to) {
    writeAll();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        ObjectNode known = new JsonFile(file).read().value().orElseGet(JsonFile::object);
        String document = known.path("document").asText();
        String rest =
            document.startsWith(from.toString())
                ? document.substring(from.toString().length())
                : "?";
        if (rest.isEmpty() || rest.startsWith(from.getFileSystem().getSeparator())) {
          String now = to + rest;
          file(now).write(known.put("document", now));
          Files.delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      LOG.debug("No values are kept yet");
    } catch (IOException e) {
      LOG.warn("The values of {} stay under its old name", from, e);
    }
  }

  /// Writes what is left and ends.
  @Override
  public void close() {
    thread.shutdownNow();
    writeAll();
  }

  private void writeAll() {
    Map<String, List<RememberedParameter>> taken;
    synchronized (pending) {
      taken = new LinkedHashMap<>(pending);
      pending.clear();
    }
    taken.forEach(this::write);
  }

  private void write(String document, List<RememberedParameter> parameters) {
    ObjectNode object = JsonFile.object().put("version", 1).put("document", document);
    ArrayNode list = object.putArray("parameters");
    for (RememberedParameter parameter : parameters) {
      ObjectNode node = list.addObject().put("name", parameter.name());
      node.put("null", parameter.value().isNull());
      parameter.value().parts().forEach(node.putArray("value")::add);
      if (parameter.definition() != null) {
        node.put(
            "definition", HeaderWriter.line(parameter.definition()).substring(COMMENT.length()));
      }
    }
    try {
      file(document).write(object);
    } catch (IOException e) {
      LOG.warn("The values of {} were not written", document, e);
    }
  }

  private JsonFile file(String document) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      String name = HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
      return new JsonFile(folder.resolve(name + ".json"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Written written(JsonNode node) {
    List<String> parts = new ArrayList<>();
    node.path("value").forEach(part -> parts.add(part.asText()));
    return node.path("null").asBoolean() ? Written.NULL : new Written(false, parts);
  }

  private static @Nullable ParameterDefinition definition(JsonNode node) {
    String text = node.path("definition").asText();
    return text.isEmpty()
        ? null
        : ParameterHeader.of(COMMENT + text).definitions().stream().findFirst().orElse(null);
  }
}
