package dev.patchbook.imports;

import dev.patchbook.plan.PlanId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// How far the imports are that run at this moment: large ones take minutes.
final class ImportProgress {

    private final Map<PlanId, ImportStage> running = new ConcurrentHashMap<>();

    /// Takes what the import of a plan tells of itself.
    Consumer<ImportStage> of(PlanId plan) {
        return stage -> running.put(plan, stage);
    }

    void over(PlanId plan) {
        running.remove(plan);
    }

    Optional<ImportStage> now(PlanId plan) {
        return Optional.ofNullable(running.get(plan));
    }
}
