package dev.patchbook.refresh;

import dev.patchbook.plan.Freshness;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a refresh leaves on the workbook for the next one: when it ran and for which day, and what the input tabs
/// looked like, so that an edit in between shows.
final class Labels {

    private Labels() {}

    static Changes of(OpenPlan open, LocalDate day) {
        List<Change> changes = new ArrayList<>();
        for (Freshness freshness : open.plan().freshness()) {
            open.bindings()
                    .tab(freshness.tab())
                    .flatMap(tab -> digest(tab, freshness))
                    .ifPresent(changes::add);
        }
        changes.add(new Change.SetMetadata(
                Optional.empty(),
                Metadata.REFRESHED,
                open.readAt() + " " + day,
                open.workbook().metadata(Metadata.REFRESHED)));
        return new Changes(changes, List.of(), List.of());
    }

    private static Optional<Change> digest(TabBinding tab, Freshness freshness) {
        String label = tab.digest().label(freshness.edited());
        Optional<Metadata> before = tab.sheet().metadata(Metadata.DIGEST);
        if (before.filter(known -> known.value().equals(label)).isPresent()) {
            return Optional.empty();
        }
        Change.Place place = new Change.Place(tab.sheet().id(), Optional.empty());
        return Optional.of(new Change.SetMetadata(Optional.of(place), Metadata.DIGEST, label, before));
    }
}
