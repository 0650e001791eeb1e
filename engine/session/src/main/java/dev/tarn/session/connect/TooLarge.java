package dev.tarn.session.connect;

/// How an engine says that an answer is larger than it may send.
final class TooLarge {
  /// What the user reads.
  static final String MESSAGE =
      "The answer is larger than the engine may send (its setting spark.driver.maxResultSize). "
          + "Ask for fewer rows or columns, or write them to a table";

  private TooLarge() {}

  /// Recognises the error.
  ///
  /// @param detail all that the engine said
  /// @return true if the answer's size is the reason
  static boolean is(String detail) {
    return detail.contains("bigger than spark.driver.maxResultSize")
        // A command's rows must fit into one batch.
        || detail.contains("assertion failed: remaining batches");
  }
}
