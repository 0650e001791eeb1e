/// Two texts side by side, with what differs between them.
@NullMarked
package dev.tarn.ui.textcompare;

import org.jspecify.annotations.NullMarked;
