/// Tests of the files of a workspace, on real folders.
@NullMarked
package dev.tarn.workspace.folder;

import org.jspecify.annotations.NullMarked;
