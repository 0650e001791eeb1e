package dev.tarn.ui.complete;

import dev.tarn.session.TableName;
import dev.tarn.session.complete.Usage;
import java.util.function.Consumer;

/// What the window gives to the help in its editors.
///
/// @param usage what was picked often
/// @param picked takes the key of what was picked, on the window's thread; returns at once
/// @param reveal shows a table in the catalog, on the window's thread
public record Assist(Usage usage, Consumer<String> picked, Consumer<TableName> reveal) {

  /// Without memory, and without a catalog to show.
  public static final Assist NONE = new Assist(Usage.NONE, _ -> {}, _ -> {});
}
