package dev.tarn.workspace.engine;

/// Where the way to a remote server stands.
public sealed interface RemoteState {

  /// It is being asked for the first time, or anew after it was away.
  record Connecting() implements RemoteState {}

  /// It answers.
  ///
  /// @param start counts from one, and grows when the server has forgotten all sessions
  /// @param sparkVersion such as `4.2.0`
  record Connected(int start, String sparkVersion) implements RemoteState {}

  /// It does not answer, or lets nobody in. It is asked again now and then.
  ///
  /// @param reason what happened, in plain words
  record Away(String reason) implements RemoteState {}
}
