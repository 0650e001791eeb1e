package dev.tarn.session.view;

import java.util.HashSet;
import java.util.Optional;

/// Tells what is known of the rows of a specification from those of another one.
final class Narrowing {
  private Narrowing() {}

  /// Tells if a specification leaves out at least the rows that another one leaves out.
  static boolean isNarrower(ViewSpec later, ViewSpec earlier) {
    return new HashSet<>(later.filters()).containsAll(earlier.filters())
        && isNarrower(later.quick(), earlier.quick());
  }

  /// Tells if two specifications let the same rows through, in whatever order.
  static boolean isSame(ViewSpec later, ViewSpec earlier) {
    return later.quick().equals(earlier.quick())
        && new HashSet<>(later.filters()).equals(new HashSet<>(earlier.filters()));
  }

  private static boolean isNarrower(Optional<QuickFilter> later, Optional<QuickFilter> earlier) {
    if (earlier.isEmpty() || later.equals(earlier)) {
      return true;
    }
    return later.isPresent() && goesOn(later.get(), earlier.get());
  }

  /// A longer text stands in no more values than a part of it. Commas are read in two ways.
  private static boolean goesOn(QuickFilter later, QuickFilter earlier) {
    return later.mode() == TextMode.TEXT
        && earlier.mode() == TextMode.TEXT
        && later.text().indexOf(',') < 0
        && earlier.text().indexOf(',') < 0
        && later.text().contains(earlier.text());
  }
}
