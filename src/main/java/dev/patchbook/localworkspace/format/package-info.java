/// How cells read and are typed: number format patterns, automatic formats, typed text to values, serial dates.
///
/// Google's patterns differ from Excel's in small ways (`M` beside `m`, `am/pm` in capitals, `[$ kr]`, fill characters
/// shown once), so the formatter is our own and not POI's, whose classes also would have to be lifted out with it.
/// Knows nothing of sheets or JSON; uses the JDK alone. Begin reading at [NumberPattern] and [EnteredText].
@NullMarked
package dev.patchbook.localworkspace.format;

import org.jspecify.annotations.NullMarked;
