/// How results leave Tarn: as text, as files of several formats, through the clipboard.
@NullMarked
package dev.tarn.session.export;

import org.jspecify.annotations.NullMarked;
