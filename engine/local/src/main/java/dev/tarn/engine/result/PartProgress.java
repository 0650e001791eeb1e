package dev.tarn.engine.result;

/// How far a part's file has grown.
///
/// @param part the part's number, from 0; parts in this order are the result's order
/// @param batches whole batches in the file
/// @param rows rows in them
/// @param bytes where the last of them ends in the file
/// @param done whether the file is complete
record PartProgress(int part, int batches, long rows, long bytes, boolean done) {
  /// As it is sent to the client.
  String json() {
    return "{\"part\":"
        + part
        + ",\"batches\":"
        + batches
        + ",\"rows\":"
        + rows
        + ",\"bytes\":"
        + bytes
        + ",\"done\":"
        + done
        + "}";
  }
}
