package dev.tarn.ui.merge;

import dev.tarn.session.merge.MergeAction;
import dev.tarn.ui.text.Strings;
import java.util.List;

/// What can be chosen for some of the rows.
enum ActionKind {
  NOTHING,
  UPDATE,
  CHOSEN,
  DELETE,
  INSERT,
  SET;

  static final List<ActionKind> OF_MATCHED = List.of(UPDATE, CHOSEN, DELETE, NOTHING);
  static final List<ActionKind> OF_FRESH = List.of(INSERT, NOTHING);
  static final List<ActionKind> OF_MISSING = List.of(NOTHING, DELETE, SET);

  String words() {
    return switch (this) {
      case NOTHING -> Strings.of("merge.action.nothing");
      case UPDATE -> Strings.of("merge.action.update");
      case CHOSEN -> Strings.of("merge.action.chosen");
      case DELETE -> Strings.of("merge.action.delete");
      case INSERT -> Strings.of("merge.action.insert");
      case SET -> Strings.of("merge.action.set");
    };
  }

  MergeAction action(String condition, List<String> columns, String assignments) {
    return switch (this) {
      case NOTHING -> new MergeAction.Nothing();
      case UPDATE -> new MergeAction.Update(condition, List.of());
      case CHOSEN -> new MergeAction.Update(condition, columns);
      case DELETE -> new MergeAction.Delete(condition);
      case INSERT -> new MergeAction.Insert(condition);
      case SET -> new MergeAction.Set(condition, assignments);
    };
  }
}
