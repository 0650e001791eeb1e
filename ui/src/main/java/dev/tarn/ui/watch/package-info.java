/// The tab of watched folders: how they are doing, their files, and the form that makes one.
@NullMarked
package dev.tarn.ui.watch;

import org.jspecify.annotations.NullMarked;
