package dev.tarn.engine.owner;

import java.util.List;

/// What gets another owner.
///
/// @param kind what it is
/// @param name one to three parts, or two for a schema
/// @param principal the new owner
public record Owned(Kind kind, List<String> name, String principal) {

  /// What can have an owner.
  public enum Kind {
    /// A table.
    TABLE,
    /// A view.
    VIEW,
    /// A schema.
    SCHEMA
  }

  /// Copies the name.
  public Owned {
    name = List.copyOf(name);
  }

  /// The name as it was written.
  String sql() {
    return String.join(".", name);
  }
}
