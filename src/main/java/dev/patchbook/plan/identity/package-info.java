/// When two accounts may be one company: their names without legal forms, their web domains, and the search for
/// accounts
/// that are gone from the CRM and may go on under another key (workbook.md §5, *Identity*). It proposes and never
/// decides. Pure; uses `plan` alone, and lists of words that are packaged beside it.
///
/// Start reading at [SameCompany], then [CompanyName] and [WebDomain].
@NullMarked
package dev.patchbook.plan.identity;

import org.jspecify.annotations.NullMarked;
