package dev.patchbook.templates;

import dev.patchbook.plan.PlanSettings.Quota;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a new plan should be.
///
/// @param template a name of the catalogue
/// @param name the plan's name, which its folder and workbook get
/// @param currency ISO code
/// @param fiscalYearStart first day of the fiscal year that is planned
/// @param requestId the same again gives the same plan; empty makes a new one every time
public record PlanRequest(
        String template,
        String name,
        Optional<String> owner,
        String currency,
        ZoneId timeZone,
        LocalDate fiscalYearStart,
        Optional<String> requestId,
        Quota quota) {}
