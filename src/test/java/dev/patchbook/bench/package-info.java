/// The benchmarks, and the invented data that they and other tests of large plans use.
///
/// The computation is measured by [dev.patchbook.bench.ComputationBench] itself rather than by JMH: JMH tells wall
/// time only, which on a machine with other work says little, while processor time of one thread, lap by lap, says
/// which analysis takes it. A computation takes milliseconds and more, so that what JMH guards very short code against
/// matters little here; every computation is warmed up, and a median is told.
///
/// Begin with [dev.patchbook.bench.Bench].
@NullMarked
package dev.patchbook.bench;

import org.jspecify.annotations.NullMarked;
