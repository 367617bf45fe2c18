/// The domain of a territory plan as records: accounts, opportunities, goals, settings, the calendar, and the
/// tables that analyses compute. No I/O, no framework, no clock; it uses nothing but the JDK.
///
/// Start reading at [Plan], then [ComputedTable] and [TableSchema].
@NullMarked
package dev.patchbook.plan;

import org.jspecify.annotations.NullMarked;
