/// The Drive interface over the catalogue of files. Start reading at [Drive]; uploads begin at [Upload].
@NullMarked
package dev.patchbook.localworkspace.drive;

import org.jspecify.annotations.NullMarked;
