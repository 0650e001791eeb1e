package dev.tarn.engine;

/// The steps of a start, in order.
enum EngineStep {
  /// The process runs.
  JAVA("Starting Java"),
  /// Spark's own parts are being started.
  SPARK("Starting Spark"),
  /// The metastore is being opened, or made if the workspace is new.
  CATALOG("Opening the catalog"),
  /// The Connect server is being started.
  SERVER("Opening the server"),
  /// Clients may connect.
  READY("Ready");

  private final String detail;

  EngineStep(String detail) {
    this.detail = detail;
  }

  /// What the user reads while this step lasts.
  String detail() {
    return detail;
  }
}
