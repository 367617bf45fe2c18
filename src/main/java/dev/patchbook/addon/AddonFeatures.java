package dev.patchbook.addon;

import dev.patchbook.imports.Identities;
import dev.patchbook.imports.ImportReview;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.Undoing;
import dev.patchbook.refresh.Background;
import dev.patchbook.refresh.Insight;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.refresh.Scheduling;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;

/// What the add-on shows and asks for.
public record AddonFeatures(
        PlanDirectory directory,
        Insight insight,
        Refreshing refreshing,
        Scheduling scheduling,
        Importing importing,
        ImportSources sources,
        ImportReview review,
        Identities identities,
        Undoing undoing,
        Provisioning provisioning,
        Catalogue catalogue,
        Background background) {}
