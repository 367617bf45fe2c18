package dev.patchbook.localworkspace.http;

import dev.patchbook.localworkspace.book.Book;
import java.time.Instant;
import java.util.Optional;

/// The calls of the Sheets interface as functions of a book: what the workspace asks of it, and all that it
/// may do.
///
/// Nothing here reads a clock, draws a random number or does I/O: a write that is replayed from the journal
/// with the same [Chance] on the same book gives the same
/// book and the same answer. A fault is thrown as one exception that knows Google's words for it. The
/// segments of a call begin with `v4`, `spreadsheets`.
public interface BookCalls {
    /// `POST /v4/spreadsheets`: the new book under this id; its answer is then asked of [#read] with the
    /// same call.
    Book create(Call call, String id, Chance chance);

    /// Whether the call may change the book. An unknown method or path is refused.
    boolean writes(Call call);

    /// Answers a call on a published book. The answer may be written later: the book never changes.
    Body read(Book book, Call call);

    /// Applies the call to a draft and answers it. On a refusal the draft is thrown away, so it may be half
    /// changed; afterwards it is
    /// published and never changed again, so the answer may read from it when it is written.
    Body write(Book draft, Call call, Chance chance);

    /// The spreadsheet that a writing call changes where it is another than the one that its path names.
    Optional<String> destination(Call call);

    /// What such a call takes along, out of the published book that its path names: a small book that owes nothing to
    /// that one, which may change or go before the excerpt is used.
    Book excerpt(Book source, Call call);

    /// Applies such a call to a draft of its destination, and answers it. The excerpt is used up.
    Body write(Book draft, Book excerpt, Call call, Chance chance);

    /// Calculates the formulas of a book that was read from a file, or that shows another day's date.
    /// [#create] and [#write] do so themselves.
    void calculate(Book draft, Chance chance);

    /// Whether a published book shows another day's date by now.
    boolean isOutdated(Book book, Instant now);
}
