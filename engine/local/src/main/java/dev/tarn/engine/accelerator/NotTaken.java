package dev.tarn.engine.accelerator;

/// Says why a part of a plan stays with Spark. It is how a translation ends, not an error.
final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param why in the user's words, such as "the function upper"
  NotTaken(String why) {
    super(why, null, false, false);
  }

  /// The reason.
  String why() {
    return String.valueOf(getMessage());
  }
}
