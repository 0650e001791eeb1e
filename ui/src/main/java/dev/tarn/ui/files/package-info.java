/// The tree of the workspace's files.
@NullMarked
package dev.tarn.ui.files;

import org.jspecify.annotations.NullMarked;
