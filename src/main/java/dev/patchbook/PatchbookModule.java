package dev.patchbook;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.patchbook.addon.AddonFeatures;
import dev.patchbook.addon.AddonRoutes;
import dev.patchbook.addon.AddonSettings;
import dev.patchbook.addon.identity.Identity;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.imports.Identities;
import dev.patchbook.imports.ImportReview;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.Undoing;
import dev.patchbook.refresh.Background;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.refresh.Insight;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.refresh.Scheduling;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;

/// Puts the features together.
final class PatchbookModule extends AbstractModule {

    private final Configuration configuration;
    private final int port;
    private final Store store;
    private final Clock clock;

    PatchbookModule(Configuration configuration, int port, Store store, Clock clock) {
        this.configuration = configuration;
        this.port = port;
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(Clock.class).toInstance(clock);
        bind(Store.class).toInstance(store);
        bind(Turns.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    GoogleWorkspace google() {
        URI root = URI.create("http://127.0.0.1:" + port + "/");
        return new GoogleWorkspace(WorkspaceSettings.local(root), clock);
    }

    @Provides
    @Singleton
    Catalogue catalogue() {
        return new Catalogue(configuration.data().resolve("templates"));
    }

    @Provides
    @Singleton
    Provisioning provisioning(GoogleWorkspace google, Turns turns, Catalogue catalogue) {
        return new Provisioning(google, turns, store.provisionings(), catalogue, ComputedTabs.schemas(), clock);
    }

    @Provides
    @Singleton
    Refreshing refreshing(GoogleWorkspace google, Turns turns) {
        return new Refreshing(google, turns, store.runs(), clock);
    }

    @Provides
    @Singleton
    Importing importing(GoogleWorkspace google, Turns turns) {
        return new Importing(google, turns, clock);
    }

    @Provides
    @Singleton
    ImportSources importSources(GoogleWorkspace google) {
        return new ImportSources(google);
    }

    @Provides
    @Singleton
    ImportReview importReview(GoogleWorkspace google, Turns turns) {
        return new ImportReview(google, turns, clock);
    }

    @Provides
    @Singleton
    Identities identities(GoogleWorkspace google, Turns turns) {
        return new Identities(google, turns, ComputedTabs.schemas(), clock);
    }

    @Provides
    @Singleton
    Undoing undoing(GoogleWorkspace google, Turns turns) {
        return new Undoing(google, turns, ComputedTabs.schemas(), clock);
    }

    @Provides
    @Singleton
    PlanDirectory directory(GoogleWorkspace google, Turns turns) {
        return new PlanDirectory(google, turns, store);
    }

    @Provides
    @Singleton
    Insight insight(GoogleWorkspace google) {
        return new Insight(google, clock);
    }

    @Provides
    @Singleton
    Background background() {
        return new Background(clock);
    }

    @Provides
    @Singleton
    AddonRoutes addon(
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
            Background background) {
        AddonFeatures features = new AddonFeatures(
                directory,
                insight,
                refreshing,
                scheduling,
                importing,
                sources,
                review,
                identities,
                undoing,
                provisioning,
                catalogue,
                background);
        AddonSettings settings = new AddonSettings("http://localhost:" + port, AddonSettings.USUAL_PATIENCE);
        return new AddonRoutes(new Identity(), features, settings, clock);
    }

    @Provides
    @Singleton
    Scheduling scheduling(GoogleWorkspace google, Refreshing refreshing) {
        return new Scheduling(google, store.timetable(), refreshing, clock);
    }
}
