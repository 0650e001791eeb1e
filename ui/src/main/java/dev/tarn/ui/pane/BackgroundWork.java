package dev.tarn.ui.pane;

import javafx.beans.value.ObservableValue;

/// Work that goes on beside what the user does; the status bar shows it with a way to cancel.
///
/// @param title what it makes, such as `orders.csv`
/// @param activity how far it is
/// @param cancel asks it to stop, on the window's thread
public record BackgroundWork(String title, ObservableValue<Activity> activity, Runnable cancel) {}
