package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.Filling;
import dev.tarn.session.create.NewColumn;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A column while it is written. For the window's thread.
final class ColumnDraft {
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty type = new SimpleStringProperty("STRING");
  private final BooleanProperty nullable = new SimpleBooleanProperty(true);
  private final ObjectProperty<FillingKind> kind = new SimpleObjectProperty<>(FillingKind.GIVEN);
  private final StringProperty expression = new SimpleStringProperty("");
  private final StringProperty start = new SimpleStringProperty("1");
  private final StringProperty step = new SimpleStringProperty("1");
  private final ObjectProperty<Filling.Rule> rule = new SimpleObjectProperty<>(Filling.Rule.ALWAYS);
  private final StringProperty comment = new SimpleStringProperty("");

  ColumnDraft() {
    // Only such columns can count.
    kind.subscribe(now -> {
      if (now == FillingKind.IDENTITY && type.get().equals("STRING")) {
        type.set("BIGINT");
      }
    });
  }

  /// The same column as it was written before.
  static ColumnDraft of(NewColumn column) {
    ColumnDraft draft = new ColumnDraft();
    draft.name.set(column.name());
    draft.type.set(column.type());
    draft.nullable.set(column.nullable());
    draft.comment.set(column.comment());
    switch (column.filling()) {
      case Filling.Given() -> draft.kind.set(FillingKind.GIVEN);
      case Filling.Usual(String text) -> {
        draft.kind.set(FillingKind.USUAL);
        draft.expression.set(text);
      }
      case Filling.Generated(String text) -> {
        draft.kind.set(FillingKind.GENERATED);
        draft.expression.set(text);
      }
      case Filling.Identity(Filling.Rule rule, String start, String step) -> {
        draft.kind.set(FillingKind.IDENTITY);
        draft.rule.set(rule);
        draft.start.set(start);
        draft.step.set(step);
      }
    }
    return draft;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty typeProperty() {
    return type;
  }

  BooleanProperty nullableProperty() {
    return nullable;
  }

  ObjectProperty<FillingKind> kindProperty() {
    return kind;
  }

  /// SQL that gives a value.
  StringProperty expressionProperty() {
    return expression;
  }

  StringProperty startProperty() {
    return start;
  }

  StringProperty stepProperty() {
    return step;
  }

  ObjectProperty<Filling.Rule> ruleProperty() {
    return rule;
  }

  StringProperty commentProperty() {
    return comment;
  }

  Observable[] sources() {
    return new Observable[] {name, type, nullable, kind, expression, start, step, rule, comment};
  }

  NewColumn column() {
    return new NewColumn(name.get(), type.get(), nullable.get(), filling(), comment.get());
  }

  private Filling filling() {
    return switch (kind.get()) {
      case GIVEN -> new Filling.Given();
      case USUAL -> new Filling.Usual(expression.get());
      case GENERATED -> new Filling.Generated(expression.get());
      case IDENTITY -> new Filling.Identity(rule.get(), start.get(), step.get());
    };
  }
}
