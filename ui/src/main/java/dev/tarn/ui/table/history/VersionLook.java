package dev.tarn.ui.table.history;

import dev.tarn.session.table.VersionKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The icon of a kind of version.
///
/// @param icon its form
/// @param style its colour
record VersionLook(Ikon icon, String style) {
  static VersionLook of(VersionKind kind) {
    return switch (kind) {
      case CREATE, CREATE_WITH_ROWS -> new VersionLook(Feather.STAR, "icon-accent");
      case APPEND -> new VersionLook(Feather.PLUS, "icon-success");
      case STREAM -> new VersionLook(Feather.ACTIVITY, "icon-success");
      case OVERWRITE, REPLACE -> new VersionLook(Feather.REFRESH_CW, "icon-warning");
      case MERGE -> new VersionLook(Feather.GIT_MERGE, "icon-accent");
      case UPDATE -> new VersionLook(Feather.EDIT_2, "icon-warning");
      case DELETE, TRUNCATE -> new VersionLook(Feather.TRASH_2, "icon-danger");
      case OPTIMIZE, REORG -> new VersionLook(Feather.ZAP, "icon-subtle");
      case RESTORE -> new VersionLook(Feather.ROTATE_CCW, "icon-accent");
      case CLONE, CONVERT -> new VersionLook(Feather.COPY, "icon-accent");
      case COLUMNS -> new VersionLook(Feather.COLUMNS, "icon-warning");
      case PROPERTIES -> new VersionLook(Feather.SLIDERS, "icon-warning");
      case VACUUM -> new VersionLook(Feather.ARCHIVE, "icon-subtle");
      case STATISTICS -> new VersionLook(Feather.BAR_CHART_2, "icon-subtle");
      case OTHER -> new VersionLook(Feather.CIRCLE, "icon-subtle");
    };
  }
}
