/// Patchbook: the whole program. The root package reads the configuration, puts the parts together, starts them and
/// stops them; it may use everything, and nothing may use it. Each feature lives in a package of its own below.
@NullMarked
package dev.patchbook;

import org.jspecify.annotations.NullMarked;
