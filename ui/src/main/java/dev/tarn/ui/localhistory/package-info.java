/// Earlier versions of a text, what differs, and the way back.
@NullMarked
package dev.tarn.ui.localhistory;

import org.jspecify.annotations.NullMarked;
