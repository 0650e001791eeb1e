package dev.tarn.engine.volume;

import java.nio.file.Path;

/// A folder of files that belongs to a schema.
///
/// @param schema in lower case
/// @param name as it was made
/// @param external true if the folder is the user's own and stays when the volume is dropped
/// @param folder where the files are
/// @param comment empty for none
record Volume(String schema, String name, boolean external, Path folder, String comment) {

  /// How SQL names the folder.
  String path() {
    return VolumePath.ROOT + "lake/" + schema + "/" + name;
  }

  /// What kind it is, in SQL's words.
  String type() {
    return external ? "EXTERNAL" : "MANAGED";
  }
}
