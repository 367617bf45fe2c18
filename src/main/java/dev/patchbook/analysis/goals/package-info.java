/// Where each goal stands and what it may come to: actual, target to date, forecast with its range, chance,
/// coverage and
/// a status with a written rule. Uses `plan` and `analysis.measures`.
///
/// What counts is in a [Ledger], which `DealLedger` fills for goals about deals and `ActivityLedger` for those about
/// activities.
///
/// Start reading at [GoalTracking], then [GoalDeals] for what a goal counts and [Forecast] for what is ahead.
@NullMarked
package dev.patchbook.analysis.goals;

import org.jspecify.annotations.NullMarked;
