package dev.patchbook.imports;

/// What an import is doing at this moment.
///
/// @param done rows that it has done
/// @param of rows that there are; 0 while that is not known
public record ImportStage(Doing doing, int done, int of) {

    /// The steps of an import, in their order.
    public enum Doing {
        READING_PLAN("Reading the plan"),
        READING_SOURCE("Reading the rows to be imported"),
        COMPARING("Comparing"),
        WRITING("Writing");

        private final String words;

        Doing(String words) {
            this.words = words;
        }

        /// As a person would say it.
        public String words() {
            return words;
        }
    }

    static ImportStage of(Doing doing) {
        return new ImportStage(doing, 0, 0);
    }
}
