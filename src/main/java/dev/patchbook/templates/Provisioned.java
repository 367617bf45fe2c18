package dev.patchbook.templates;

import dev.patchbook.plan.PlanId;

/// A plan that is there now.
///
/// @param created whether this call made it
public record Provisioned(PlanId id, String name, String url, String folderId, boolean created) {}
