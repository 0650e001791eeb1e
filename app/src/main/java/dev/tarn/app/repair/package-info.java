/// What `tarn catalog repair` says.
@NullMarked
package dev.tarn.app.repair;

import org.jspecify.annotations.NullMarked;
