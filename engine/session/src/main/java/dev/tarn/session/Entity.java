package dev.tarn.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What sends a statement. Tarn's own engine writes it down with the statement; other servers are
/// not told.
///
/// @param type what it is
/// @param name its path, relative to the workspace if it lies in it, or its name
public record Entity(Type type, String name) {
  private static final int LONGEST = 1_000;

  /// What sends statements.
  public enum Type {
    /// A file of SQL.
    FILE,
    /// A notebook.
    NOTEBOOK,
    /// A job of the scheduler.
    JOB
  }

  /// How it is told in a tag of the operation. The name is encoded like a part of an address, since
  /// tags take no commas.
  ///
  /// @return such as `tarn-entity:FILE:sales%2Fdaily.sql`
  public String tag() {
    String told = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    return "tarn-entity:" + type + ":" + URLEncoder.encode(told, StandardCharsets.UTF_8);
  }
}
