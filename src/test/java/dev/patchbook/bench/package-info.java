/// The benchmarks, and the invented data that they and other tests of large plans use.
///
/// Begin with [dev.patchbook.bench.Bench].
@NullMarked
package dev.patchbook.bench;

import org.jspecify.annotations.NullMarked;
