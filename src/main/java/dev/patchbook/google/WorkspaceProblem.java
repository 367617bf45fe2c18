package dev.patchbook.google;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Why the workspace did not do what was asked, in the user's words.
public sealed interface WorkspaceProblem {

    /// What happened, in one sentence.
    String message();

    /// What to do about it.
    String wayOut();

    /// Who can do it.
    Who who();

    /// Whether the same call may succeed later without anybody acting.
    default boolean retryable() {
        return who() == Who.TIME;
    }

    /// Who can act on a problem.
    enum Who {
        USER,
        ADMINISTRATOR,
        /// Nobody has to: it passes.
        TIME,
        /// The people who make Patchbook.
        PATCHBOOK
    }

    /// There is no such file, or none that the caller may see.
    ///
    /// @param service who answers, as in `Google Sheets`
    record NotFound(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " answers that this file does not exist, or that Patchbook may not open it.";
        }

        @Override
        public String wayOut() {
            return "Open the file and give Patchbook access; if it is in the bin, restore it first.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// The file is there, but the caller may not do this with it, or Patchbook not on the caller's behalf.
    record NoAccess(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " does not let Patchbook do this with the file on your behalf.";
        }

        @Override
        public String wayOut() {
            return "Open the file and give Patchbook access; if that does not help, ask its owner to make you an editor.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// The caller has not consented to what this step needs.
    record NoConsent(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return "Patchbook has not been allowed to use " + service + " on your behalf.";
        }

        @Override
        public String wayOut() {
            return "Connect Patchbook again and tick every permission that it asks for.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// The sign-in is not valid, or not valid any more.
    record Unauthorized(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " no longer accepts your sign-in to Patchbook.";
        }

        @Override
        public String wayOut() {
            return "Connect Patchbook again.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// Switched off for the whole company or for our project.
    record TurnedOff(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " is turned off for Patchbook in your organisation.";
        }

        @Override
        public String wayOut() {
            return "Ask your Workspace administrator to allow Patchbook, and the Sheets and Drive interfaces that it uses.";
        }

        @Override
        public Who who() {
            return Who.ADMINISTRATOR;
        }
    }

    /// Too many requests in a short time.
    ///
    /// @param after how long to wait, where the service says so
    record QuotaSpent(String service, Optional<Duration> after) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " is being asked too often right now and turns requests away.";
        }

        @Override
        public String wayOut() {
            return after.filter(wait -> wait.compareTo(Duration.ofMinutes(1)) > 0)
                    .map(wait -> "Try again in %d minutes."
                            .formatted(wait.plusSeconds(59).toMinutes()))
                    .orElse("Try again in a minute.");
        }

        @Override
        public Who who() {
            return Who.TIME;
        }
    }

    /// A limit that does not refill within minutes.
    record LimitReached(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return service + " has reached the limit of what it does in a day.";
        }

        @Override
        public String wayOut() {
            return "Try again tomorrow; if it happens again, ask your Workspace administrator to raise the limit.";
        }

        @Override
        public Who who() {
            return Who.ADMINISTRATOR;
        }
    }

    /// No room left in Drive.
    record StorageFull() implements WorkspaceProblem {
        @Override
        public String message() {
            return "There is no room left in your Drive.";
        }

        @Override
        public String wayOut() {
            return "Delete what you no longer need, empty the bin, and try again.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// No answer, no whole answer, or an answer that says the service itself failed.
    ///
    /// @param mayHaveLanded whether the change that was asked for may have been made all the same
    record Unreachable(String service, boolean mayHaveLanded) implements WorkspaceProblem {
        @Override
        public String message() {
            return mayHaveLanded
                    ? service + " did not confirm the change: it may have been made, or not."
                    : service + " does not answer right now; nothing was changed.";
        }

        @Override
        public String wayOut() {
            return mayHaveLanded ? "Look at the file in a few minutes, then try again." : "Try again in a few minutes.";
        }

        @Override
        public Who who() {
            return Who.TIME;
        }
    }

    /// More than one call may carry.
    ///
    /// @param what as in `The change to the tab “Accounts”`
    /// @param bytes how large it is
    /// @param limit how large it may be
    record TooLarge(String what, long bytes, long limit) implements WorkspaceProblem {
        @Override
        public String message() {
            return "%s is %s, more than the %s that one change may have; nothing was changed."
                    .formatted(what, megabytes(bytes), megabytes(limit));
        }

        @Override
        public String wayOut() {
            return "Move rows that you no longer need to another spreadsheet, then try again.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }

        private static String megabytes(long bytes) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
        }
    }

    /// The spreadsheet or file has outgrown what the service itself handles.
    record Outgrown(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return "The file has grown beyond what " + service + " can handle.";
        }

        @Override
        public String wayOut() {
            return "Delete empty rows, columns and tabs that you no longer need, then try again.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// The file opens in Sheets but is none.
    record NotASheet(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return "The file is no Google Sheet: it is an Excel file that was never converted, or something else.";
        }

        @Override
        public String wayOut() {
            return "Open it in " + service + ", choose File, Save as Google Sheets, and use the new file.";
        }

        @Override
        public Who who() {
            return Who.USER;
        }
    }

    /// The tabs changed between looking at them and asking for them, as when one is renamed just then.
    record Moved(String service) implements WorkspaceProblem {
        @Override
        public String message() {
            return "A tab was renamed, removed or made smaller while Patchbook was at work; nothing was changed.";
        }

        @Override
        public String wayOut() {
            return "Try again.";
        }

        @Override
        public Who who() {
            return Who.TIME;
        }
    }

    /// Others edited the plan each time that Patchbook wrote to it.
    record KeptChanging() implements WorkspaceProblem {
        @Override
        public String message() {
            return "The plan was edited each time that Patchbook wrote to it; what it had displaced was put back.";
        }

        @Override
        public String wayOut() {
            return "Try again in a minute.";
        }

        @Override
        public Who who() {
            return Who.TIME;
        }
    }

    /// A call that the service finds wrong, all of it left undone.
    ///
    /// @param saying in the service's own words, as in `You can't sort a range containing vertical merges.`
    record Rejected(String service, String saying) implements WorkspaceProblem {
        @Override
        public String message() {
            return saying.isEmpty()
                    ? service + " refused the change without saying why; nothing was changed."
                    : "%s refused the change and left everything as it was: “%s”".formatted(service, saying);
        }

        @Override
        public String wayOut() {
            return "If the reason names a protection, a merge or a limit, remove it and try again; else tell the people "
                    + "who look after Patchbook.";
        }

        @Override
        public Who who() {
            return Who.PATCHBOOK;
        }
    }
}
