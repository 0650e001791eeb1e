/// The files of a workspace: what the tree shows, noticing changes on the disk, and all that is
/// done with files there.
@NullMarked
package dev.tarn.workspace.folder;

import org.jspecify.annotations.NullMarked;
