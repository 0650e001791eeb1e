/// Code completion: what may stand at the caret, told from the text and from what is known of the
/// catalog. Nothing here waits for an engine but [MetadataCache]'s workers.
@NullMarked
package dev.tarn.session.complete;

import org.jspecify.annotations.NullMarked;
