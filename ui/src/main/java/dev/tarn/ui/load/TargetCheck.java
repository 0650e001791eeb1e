package dev.tarn.ui.load;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.ui.task.Latest;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the engine about the table whose name is written, when the typing rests. For the window's
/// thread.
final class TargetCheck implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TargetCheck.class);
  private static final Duration REST = Duration.millis(300);

  private final LoadModel model;
  private final LoadDesk desk;
  private final Latest asking;
  private final PauseTransition rest = new PauseTransition(REST);

  TargetCheck(LoadModel model, LoadDesk desk) {
    this.model = model;
    this.desk = desk;
    this.asking = desk.background().latest();
    rest.setOnFinished(_ -> ask());
    model
        .tableProperty()
        .subscribe(_ -> {
          model.targetProperty().set(null);
          asking.close();
          rest.playFromStart();
        });
  }

  /// Asks at once.
  void ask() {
    model
        .name()
        .ifPresent(name ->
            asking.ask(
                () -> look(name),
                model.targetProperty()::set,
                error -> LOG.debug("Nothing is known of {}", name, error)));
  }

  @Override
  public void close() {
    rest.stop();
    asking.close();
  }

  private TargetTable look(TableName name) throws InterruptedException {
    try (Session session = desk.target().session()) {
      return new TargetTable(true, session.catalog().columns(name));
    } catch (SessionException e) {
      if (e.error().kind() == StatementError.Kind.STATEMENT) {
        return new TargetTable(false, List.of());
      }
      throw e;
    }
  }
}
