package dev.tarn.engine.volume;

import java.util.List;

/// A statement about volumes.
public sealed interface VolumeStatement {

  /// Makes one.
  ///
  /// @param name one to three parts
  /// @param missing true to do nothing if it is there
  /// @param location empty for a managed one
  record Create(
      List<String> name, boolean external, boolean missing, String location, String comment)
      implements VolumeStatement {}

  /// Lists those of a schema.
  ///
  /// @param schema no part for the current one, else one or two
  record Show(List<String> schema) implements VolumeStatement {}

  /// Tells of one.
  record Describe(List<String> name) implements VolumeStatement {}

  /// Gives one another name in its schema.
  ///
  /// @param name as it is called now
  /// @param to its new name, with or without the schema
  record Rename(List<String> name, List<String> to) implements VolumeStatement {}

  /// Takes one away.
  ///
  /// @param present true to do nothing if it is not there
  record Drop(List<String> name, boolean present) implements VolumeStatement {}
}
