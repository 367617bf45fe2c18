package dev.patchbook.addon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a button of a card can ask for.
enum Act {
    HOME,
    CREATE,
    SAMPLE,
    REMOVE_SAMPLE,
    MAKING,
    PLAN,
    LOOK_AGAIN,
    REFRESH,
    ACCOUNT,
    GOAL,
    SCHEDULE,
    SET_SCHEDULE,
    END_SCHEDULE,
    PROBLEMS,
    IMPORT,
    IMPORT_FILE,
    PREVIEW,
    PREVIEW_AGAIN,
    BRING,
    UNDO_IMPORT,
    CONFLICTS,
    KEEP_MINE,
    TAKE_CRM,
    SAME,
    NOT_SAME,
    HELP,
    CONNECT,
    ASK_FOR_FILE;

    /// Its name in the parameters of an action.
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String wire) {
        return Arrays.stream(values()).filter(act -> act.wire().equals(wire)).findFirst();
    }
}
