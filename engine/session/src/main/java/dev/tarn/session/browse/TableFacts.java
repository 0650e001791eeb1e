package dev.tarn.session.browse;

import dev.tarn.session.TableName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the engine tells of one table or view.
///
/// @param name its full name
/// @param form what stands behind it
/// @param provider the format, such as `delta`; empty for views
/// @param location where its files are, as the engine writes it, or null
/// @param folder of its files, absolute; empty if that is not on this machine
/// @param comment what its owner wrote about it, or null
/// @param properties by name; for views and tables alike
/// @param partitioning the columns by which its files are parted, in order
/// @param clustering the columns by which its files are clustered, in order
/// @param files how many files the newest version has
/// @param bytes of those files
/// @param lookup for views, the catalog and schema in which names without one are looked up, with a
///   point between; else null
public record TableFacts(
    TableName name,
    TableForm form,
    String provider,
    @Nullable String location,
    Optional<Path> folder,
    @Nullable String comment,
    Map<String, String> properties,
    List<String> partitioning,
    List<String> clustering,
    OptionalLong files,
    OptionalLong bytes,
    @Nullable String lookup) {
  /// The table property with the tags, parted by commas.
  public static final String TAGS = "tarn.tags";

  /// Copies lists and maps.
  public TableFacts {
    properties = Map.copyOf(properties);
    partitioning = List.copyOf(partitioning);
    clustering = List.copyOf(clustering);
  }

  /// Tells if it is a Delta table.
  ///
  /// @return false for views
  public boolean isDelta() {
    return provider.equalsIgnoreCase("delta");
  }

  /// The tags that were given to it.
  ///
  /// @return in the order in which they were written
  public List<String> tags() {
    return tags(properties.getOrDefault(TAGS, ""));
  }

  /// Understands tags as they are written.
  ///
  /// @param text with commas between
  /// @return without blanks around and without those that come again
  public static List<String> tags(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }
}
