package dev.tarn.ui.catalog.create;

import dev.tarn.ui.text.Strings;

/// Where the values of a column come from, as it is chosen.
enum FillingKind {
  GIVEN,
  USUAL,
  GENERATED,
  IDENTITY;

  String words() {
    return switch (this) {
      case GIVEN -> Strings.of("newTable.given");
      case USUAL -> Strings.of("newTable.usual");
      case GENERATED -> Strings.of("newTable.generated");
      case IDENTITY -> Strings.of("newTable.identity");
    };
  }
}
