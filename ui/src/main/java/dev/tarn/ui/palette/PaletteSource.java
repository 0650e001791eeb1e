package dev.tarn.ui.palette;

import java.util.List;
import java.util.function.Supplier;

/// A group of things that the palette finds.
///
/// @param caption over the group, such as `Commands`
/// @param hint beside its prefix at the bottom, such as `commands`
/// @param prefix the character that shows this group alone, such as `>`
/// @param findings asked when the palette opens, on the window's thread; must not block
public record PaletteSource(
    String caption, String hint, String prefix, Supplier<List<Finding>> findings) {}
