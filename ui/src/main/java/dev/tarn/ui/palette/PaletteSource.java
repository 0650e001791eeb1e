package dev.tarn.ui.palette;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A group of things that the palette finds.
///
/// @param caption over the group, such as `Commands`
/// @param hint beside its prefix at the bottom, such as `commands`
/// @param prefix the character that shows this group alone, such as `>`
/// @param offers asked when the palette opens, on the window's thread; must not block. What comes
///   later changes the value, also on the window's thread
public record PaletteSource(
    String caption, String hint, String prefix, Supplier<ObservableValue<PaletteOffer>> offers) {}
