package dev.tarn.engine.lineage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sent a statement, as its client told by a tag of the operation: `tarn-entity`, the type and
/// the name, parted by colons; the name is encoded like a part of an address, since tags take no
/// commas.
///
/// @param type such as `FILE`, `NOTEBOOK` or `JOB`
/// @param name such as the path of a file in the workspace
record Entity(String type, String name) {
  private static final Pattern TAG = Pattern.compile("tarn-entity:([A-Z][A-Z_]{0,39}):(.{1,4000})");

  /// The first one that tags tell.
  ///
  /// @param tags of an operation; others than these, and those that cannot be read, are passed over
  static Optional<Entity> of(Collection<String> tags) {
    return tags.stream()
        .map(TAG::matcher)
        .filter(Matcher::matches)
        .flatMap(tag -> decoded(tag.group(2)).map(name -> new Entity(tag.group(1), name)).stream())
        .findFirst();
  }

  private static Optional<String> decoded(String name) {
    try {
      return Optional.of(URLDecoder.decode(name, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
