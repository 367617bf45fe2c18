package dev.patchbook.templates;

import dev.patchbook.google.DriveFile;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.PlanMark;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceProblem;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.store.ProvisioningLog;
import dev.patchbook.store.ProvisioningLog.Entry;
import dev.patchbook.store.ProvisioningLog.Step;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Workbook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The steps of one provisioning: folder, workbook, set-up, mark.
///
/// A step that was done before is found, in the log or in Drive by the request's label, and not done again. Until the
/// last step the workbook is labelled as in the making, so that nobody sees half a plan.
final class Making {

    private static final String FOLDER = "folder";
    private static final String IN_THE_MAKING = "making";
    private static final String KIND = "patchbook";
    private static final String REQUEST = "patchbookRequest";

    private final GoogleSession session;
    private final ProvisioningLog log;
    private final List<TableSchema> schemas;
    private final String operation;
    private final Instant started;

    Making(
            GoogleSession session,
            ProvisioningLog log,
            InstantSource clock,
            List<TableSchema> schemas,
            String operation) {
        this.session = session;
        this.log = log;
        this.schemas = schemas;
        this.operation = operation;
        this.started = clock.instant();
    }

    Provisioned make(Template template, PlanRequest request, Content content, boolean sample) {
        Optional<Entry> noted = log.find(operation);
        Optional<Provisioned> there =
                noted.filter(entry -> entry.step() == Step.DONE).flatMap(this::stillThere);
        if (there.isPresent()) {
            return there.get();
        }
        PlanMark mark = new PlanMark(template.name(), template.version(), operation, sample);
        Optional<DriveFile> marked =
                session.filesWith(PlanMark.ofRequest(operation)).stream().findFirst();
        if (marked.isPresent()) {
            return note(marked.get(), false);
        }
        byte[] workbook = OwnWorkbook.orBuilt(template, byTitle(), content, request.currency());
        Entry before = noted.filter(entry -> entry.step() != Step.DONE)
                .orElseGet(() -> new Entry(operation, started, Step.ASKED, Optional.empty(), Optional.empty()));
        log.save(before);
        String folder = before.folderId().orElseGet(() -> folder(request.name()).id());
        log.save(new Entry(operation, started, Step.FOLDER_MADE, Optional.of(folder), Optional.empty()));
        PlanId plan = before.planId()
                .orElseGet(() ->
                        new PlanId(uploaded(request.name(), folder, workbook).id()));
        log.save(new Entry(operation, started, Step.WORKBOOK_UPLOADED, Optional.of(folder), Optional.of(plan)));
        setUp(plan, mark, sample ? Set.of("Accounts", "Opportunities", "Goals") : Set.of());
        return note(session.updateProperties(plan.value(), mark.labels()), true);
    }

    /// The plan that the request made before, unless somebody has put it into the bin since.
    private Optional<Provisioned> stillThere(Entry entry) {
        PlanId plan = entry.planId().orElseThrow();
        try {
            DriveFile file = session.file(plan.value());
            return file.trashed()
                    ? Optional.empty()
                    : Optional.of(new Provisioned(plan, file.name(), file.url(), folderOf(file), false));
        } catch (WorkspaceException e) {
            if (e.problem() instanceof WorkspaceProblem.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Provisioned note(DriveFile file, boolean created) {
        PlanId plan = new PlanId(file.id());
        log.save(new Entry(operation, started, Step.DONE, Optional.of(folderOf(file)), Optional.of(plan)));
        return new Provisioned(plan, file.name(), file.url(), folderOf(file), created);
    }

    private static String folderOf(DriveFile file) {
        return file.parentId().orElse("");
    }

    private DriveFile folder(String name) {
        Map<String, String> labels = Map.of(KIND, FOLDER, REQUEST, operation);
        return foundOrMade(labels, () -> session.createFolder(name, Optional.empty(), labels));
    }

    private DriveFile uploaded(String name, String folder, byte[] workbook) {
        Map<String, String> labels = Map.of(KIND, IN_THE_MAKING, REQUEST, operation);
        return foundOrMade(labels, () -> session.uploadAsSheet(name, Optional.of(folder), labels, workbook));
    }

    /// Looks before making, and again where making got no answer: what was asked for may be there all the same.
    private DriveFile foundOrMade(Map<String, String> labels, Supplier<DriveFile> making) {
        Optional<DriveFile> found = session.filesWith(labels).stream().findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return making.get();
        } catch (WorkspaceException e) {
            if (e.problem() instanceof WorkspaceProblem.Unreachable lost && lost.mayHaveLanded()) {
                return session.filesWith(labels).stream().findFirst().orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /// Sets up what is not set up yet, and reads back that it is.
    private void setUp(PlanId plan, PlanMark mark, Set<String> filled) {
        Workbook uploaded = session.read(plan, schemas);
        if (uploaded.metadata(Metadata.PLAN).isEmpty()) {
            apply(plan, uploaded, mark, filled);
        }
        Workbook readBack = session.read(plan, schemas);
        if (readBack.metadata(Metadata.PLAN).isEmpty()) {
            throw new IllegalStateException(
                    "The workbook %s does not carry what was just written to it".formatted(plan));
        }
    }

    private void apply(PlanId plan, Workbook uploaded, PlanMark mark, Set<String> filled) {
        String value = mark.template() + " " + mark.version() + " " + plan.value() + (mark.sample() ? " sample" : "");
        try {
            session.apply(plan, SetUp.of(Bindings.of(uploaded, schemas), value, filled, started));
        } catch (WorkspaceException e) {
            boolean landed = e.problem() instanceof WorkspaceProblem.Unreachable lost
                    && lost.mayHaveLanded()
                    && session.read(plan, schemas).metadata(Metadata.PLAN).isPresent();
            if (!landed) {
                throw e;
            }
        }
    }

    private Map<String, TableSchema> byTitle() {
        return schemas.stream().collect(Collectors.toMap(TableSchema::title, Function.identity()));
    }
}
