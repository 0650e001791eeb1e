package dev.tarn.ui;

import dev.tarn.session.Endpoint;
import dev.tarn.ui.EngineFace.Reach;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.ui.shell.EngineStatus.Tone;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.welcome.EngineStart;
import dev.tarn.ui.welcome.EngineStart.Phase;
import dev.tarn.workspace.engine.RemoteState;

/// Says where the way to a remote server stands.
///
/// @param endpoint where it is
record RemoteWords(Endpoint endpoint) {

  /// All that the window shows of a state.
  EngineFace face(RemoteState state) {
    return switch (state) {
      case RemoteState.Connecting _ -> connecting();
      case RemoteState.Connected connected -> connected(connected);
      case RemoteState.Away away -> away(away);
    };
  }

  private EngineFace connecting() {
    String detail = Strings.of("remote.connecting");
    return new EngineFace(
        _ -> new EngineStatus(Tone.CONNECTING, name(), detail, 0, 0),
        new EngineStart(Phase.CONNECTING, name(), detail, 0, 0),
        new Reach.Coming(name(), detail));
  }

  private EngineFace connected(RemoteState.Connected connected) {
    String name = Strings.of("remote.named", connected.sparkVersion(), endpoint.toString());
    String ready = Strings.of(endpoint.isOpenToOthers() ? "remote.readyOpen" : "remote.ready");
    return new EngineFace(
        running ->
            running > 0
                ? new EngineStatus(Tone.BUSY, name, Strings.of("engine.busy", running), 0, 0)
                : new EngineStatus(Tone.READY, name, ready, 0, 0),
        new EngineStart(
            Phase.CONNECTED,
            Strings.of("engine.readyTitle", name),
            Strings.of(endpoint.isOpenToOthers() ? "remote.aboutOpen" : "remote.about"),
            0,
            0),
        new Reach.There(endpoint, connected.start()));
  }

  private EngineFace away(RemoteState.Away away) {
    return new EngineFace(
        _ -> new EngineStatus(Tone.FAILED, name(), away.reason(), 0, 0),
        new EngineStart(
            Phase.FAILED,
            Strings.of("remote.awayTitle"),
            Strings.of("remote.away", away.reason()),
            0,
            0),
        new Reach.Away(Strings.of("remote.awayTitle"), Strings.of("remote.away", away.reason())));
  }

  private String name() {
    return Strings.of("remote.name", endpoint.toString());
  }
}
