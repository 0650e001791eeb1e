package dev.tarn.engine.watch;

import dev.tarn.engine.command.WordCommand;
import java.util.Optional;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The commands by which a client sees and steers watched folders.
///
/// - `tarn:watch:list` tells all of them as JSON; see [WatchJson].
/// - `tarn:watch:files:NAME` tells the files of one as JSON.
/// - `tarn:watch:start:NAME`, `stop`, `run` and `forget` do what [Watch] says.
public final class WatchCommand extends WordCommand {

  /// Called by the Connect server alone.
  public WatchCommand() {
    super("tarn:watch:");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    int colon = rest.indexOf(':');
    String verb = colon < 0 ? rest : rest.substring(0, colon);
    String name = colon < 0 ? "" : rest.substring(colon + 1);
    Watches watches = Watches.current();
    WatchJson json = new WatchJson(watches.asking());
    switch (verb) {
      case "list" -> {
        return Optional.of(json.of(watches.all()));
      }
      case "files" -> {
        return Optional.of(json.files(watches.one(name)));
      }
      case "start" -> watches.one(name).start();
      case "stop" -> watches.one(name).stop();
      case "run" -> watches.one(name).runNow();
      case "forget" -> watches.forget(name);
      default -> throw new IllegalArgumentException("unknown command of watched folders: " + verb);
    }
    return Optional.of("");
  }
}
