package dev.tarn.ui;

import dev.tarn.ui.EngineFace.Reach;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.ui.shell.EngineStatus.Tone;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.welcome.EngineStart;
import dev.tarn.ui.welcome.EngineStart.Phase;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.EngineStep;

/// Says where the workspace's own engine stands.
final class EngineWords {
  private EngineWords() {}

  /// All that the window shows of a state.
  static EngineFace face(EngineState state) {
    return new EngineFace(running -> status(state, running), start(state), reach(state));
  }

  private static Reach reach(EngineState state) {
    return switch (state) {
      case EngineState.Ready ready -> new Reach.There(ready.endpoint(), 0);
      case EngineState.Starting starting ->
          new Reach.Coming(Strings.of("engine.starting"), starting.detail());
      case EngineState.Stopped _, EngineState.Stopping _ ->
          new Reach.Away(Strings.of("engine.stoppedTitle"), Strings.of("engine.stoppedDetail"));
      case EngineState.Failed failed ->
          new Reach.Away(Strings.of("engine.failedTitle"), failed.reason());
    };
  }

  private static EngineStatus status(EngineState state, int running) {
    return switch (state) {
      case EngineState.Stopped _ ->
          new EngineStatus(Tone.OFF, Strings.of("engine.name"), Strings.of("engine.stopped"), 0, 0);
      case EngineState.Starting starting ->
          new EngineStatus(
              Tone.STARTING,
              Strings.of("engine.startingShort"),
              "",
              done(starting.step()),
              starting.elapsed().toSeconds());
      case EngineState.Ready ready when running > 0 ->
          new EngineStatus(Tone.BUSY, name(ready), Strings.of("engine.busy", running), 4, 0);
      case EngineState.Ready ready ->
          new EngineStatus(
              Tone.READY,
              name(ready),
              Strings.of("engine.ready", ready.cores(), Quantities.bytes(ready.heapBytes())),
              4,
              0);
      case EngineState.Stopping _ ->
          new EngineStatus(
              Tone.OFF, Strings.of("engine.name"), Strings.of("engine.stopping"), 0, 0);
      case EngineState.Failed failed ->
          new EngineStatus(Tone.FAILED, Strings.of("engine.name"), failed.reason(), 0, 0);
    };
  }

  private static EngineStart start(EngineState state) {
    return switch (state) {
      case EngineState.Stopped _, EngineState.Stopping _ ->
          new EngineStart(
              Phase.STOPPED,
              Strings.of("engine.stoppedTitle"),
              Strings.of("engine.stoppedDetail"),
              0,
              0);
      case EngineState.Starting starting ->
          new EngineStart(
              Phase.STARTING,
              Strings.of("engine.starting"),
              starting.detail(),
              done(starting.step()),
              starting.elapsed().toSeconds());
      case EngineState.Ready ready ->
          new EngineStart(
              Phase.READY,
              Strings.of("engine.readyTitle", name(ready)),
              Strings.of("engine.size", ready.cores(), Quantities.bytes(ready.heapBytes())),
              4,
              0);
      case EngineState.Failed failed ->
          new EngineStart(Phase.FAILED, Strings.of("engine.failedTitle"), failed.reason(), 0, 0);
    };
  }

  private static int done(EngineStep step) {
    return switch (step) {
      case JAVA -> 0;
      case SPARK -> 1;
      case CATALOG -> 2;
      case SERVER -> 3;
      case READY -> 4;
    };
  }

  private static String name(EngineState.Ready ready) {
    return Strings.of("engine.named", ready.sparkVersion());
  }
}
