package dev.tarn.engine.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The volumes of a lakehouse, on the disk. What is there is what counts; nothing is kept.
///
/// Beside `sales.db` with the tables of a schema stands `sales.volumes` with a folder for each
/// managed volume. A file `raw.volume` in it is the definition of the volume `raw`: a JSON text
/// with what the folder alone cannot tell. The point in the name keeps it apart from tables, whose
/// names have none.
///
/// @param lakehouse the folder of managed tables
record VolumeStore(Path lakehouse) {
  /// What the folder of a schema's volumes ends with.
  static final String FOLDER = ".volumes";

  private static final String DEFINITION = ".volume";
  private static final int LONGEST = 200;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ -]*");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The volumes of a schema, by name.
  List<Volume> all(String schema) {
    Path place = place(schema);
    TreeMap<String, Volume> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(place)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        String file = path.getFileName().toString();
        String name =
            file.endsWith(DEFINITION)
                ? file.substring(0, file.length() - DEFINITION.length())
                : file;
        if (NAME.matcher(name).matches()) {
          find(schema, name).ifPresent(volume -> found.putIfAbsent(volume.name(), volume));
        }
      }
    } catch (IOException e) {
      throw new VolumeException("The volumes of " + schema + " cannot be listed: " + reason(e), e);
    }
    return List.copyOf(found.values());
  }

  /// A volume by its name, without regard to case.
  Optional<Volume> find(String schema, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Path place = place(schema);
    Optional<Volume> exact = exact(schema, name);
    if (exact.isPresent() || !Files.isDirectory(place)) {
      return exact;
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside
          .map(path -> path.getFileName().toString().replaceFirst("\\.volume$", ""))
          .filter(name::equalsIgnoreCase)
          .findFirst()
          .flatMap(real -> exact(schema, real));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Volume> exact(String schema, String name) {
    Path folder = place(schema).resolve(name);
    Path definition = place(schema).resolve(name + DEFINITION);
    if (!Files.isRegularFile(definition)) {
      return Files.isDirectory(folder)
          ? Optional.of(new Volume(schema(schema), name, false, folder, ""))
          : Optional.empty();
    }
    try {
      JsonNode told = JSON.readTree(Files.readAllBytes(definition));
      String location = told.path("location").asText();
      String comment = told.path("comment").asText();
      return location.isEmpty()
          ? Optional.of(new Volume(schema(schema), name, false, folder, comment))
          : Optional.of(new Volume(schema(schema), name, true, Path.of(location), comment));
    } catch (IOException | InvalidPathException e) {
      throw new VolumeException(
          "The definition of the volume " + name + " cannot be read: " + definition, e);
    }
  }

  /// Makes a volume.
  ///
  /// @param location of an external one; empty for a managed one
  void create(String schema, String name, String location, String comment) {
    checkName(name);
    Path folder = location.isEmpty() ? place(schema).resolve(name) : external(location);
    try {
      Files.createDirectories(place(schema));
      Files.createDirectories(folder);
      if (!location.isEmpty() || !comment.isEmpty()) {
        ObjectNode told = JSON.createObjectNode();
        if (!location.isEmpty()) {
          told.put("location", folder.toString());
        }
        if (!comment.isEmpty()) {
          told.put("comment", comment);
        }
        write(place(schema).resolve(name + DEFINITION), told);
      }
    } catch (IOException e) {
      throw new VolumeException("The volume " + name + " cannot be made: " + reason(e), e);
    }
  }

  /// Gives a volume another name. Its files go with it; those of an external one stay where they
  /// are.
  void rename(Volume volume, String name) {
    checkName(name);
    Path place = place(volume.schema());
    Path definition = place.resolve(volume.name() + DEFINITION);
    Path folder = place.resolve(name);
    try {
      boolean moved = !volume.external() && Files.exists(volume.folder());
      if (moved) {
        Files.move(volume.folder(), folder, StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.exists(definition)) {
        try {
          Files.move(definition, place.resolve(name + DEFINITION), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          if (moved) {
            Files.move(folder, volume.folder(), StandardCopyOption.ATOMIC_MOVE);
          }
          throw e;
        }
      }
    } catch (IOException e) {
      throw new VolumeException(
          "The volume " + volume.name() + " cannot be renamed: " + reason(e), e);
    }
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST || name.endsWith(" ")) {
      throw new VolumeException(
          "A volume's name has letters, digits, blanks, - and _: `" + name + "` does not fit.");
    }
  }

  /// Takes a volume away. The files of a managed one are deleted with it.
  void drop(Volume volume) {
    try {
      if (!volume.external()) {
        delete(volume.folder());
      }
      Files.deleteIfExists(place(volume.schema()).resolve(volume.name() + DEFINITION));
    } catch (IOException e) {
      throw new VolumeException(
          "The volume " + volume.name() + " cannot be dropped: " + reason(e), e);
    }
  }

  /// Where a path below a volume really is.
  Optional<Path> real(VolumePath path) {
    try {
      return find(path.schema(), path.volume()).map(found -> found.folder().resolve(path.rest()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Path place(String schema) {
    return lakehouse.resolve(schema(schema) + FOLDER);
  }

  private static String schema(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Path external(String location) {
    String plain = location.replaceFirst("^file:(//)?(?=/)", "");
    Path folder;
    try {
      folder = Path.of(plain);
    } catch (InvalidPathException e) {
      throw new VolumeException("This is no folder: " + location, e);
    }
    if (!folder.isAbsolute()) {
      throw new VolumeException(
          "An external volume needs the whole path of its folder, not `" + location + "`.");
    }
    return folder.normalize();
  }

  private static void write(Path file, ObjectNode told) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(told));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Links are deleted, not what they lead to.
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason() + " (" + known.getFile() + ")"
        : String.valueOf(e.getMessage());
  }
}
