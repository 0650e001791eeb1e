/// What the user chose for all workspaces: settings and the folders opened last.
@NullMarked
package dev.tarn.workspace.settings;

import org.jspecify.annotations.NullMarked;
