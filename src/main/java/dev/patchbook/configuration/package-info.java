/// What can be set from outside: one immutable record, read from the environment and checked once at start, every
/// error told at once. May be used by every package but `localworkspace`; uses nothing but the JDK.
///
/// Start reading at [Configuration].
@NullMarked
package dev.patchbook.configuration;

import org.jspecify.annotations.NullMarked;
