package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.wire.Faults;

/// Who is calling, and what protected ranges keep from that caller.
///
/// The owner of all files is whoever sends no token, or any token but one that begins with `as:`;
/// `as:someone@example.com`
/// is that person, who may edit what is not protected and what names them as an editor.
///
/// @param address the caller's address; blank for the owner
record Guard(String address) {
    /// The owner's address where one has to be shown.
    static final String OWNER = "owner@localhost";

    private static final String OTHER = "as:";

    static Guard of(Call call) {
        String token = call.parameter("access_token").orElse("");
        return new Guard(token.startsWith(OTHER) ? token.substring(OTHER.length()) : "");
    }

    /// Refuses what a protected range closes to the caller.
    void check(Tab tab, Area area) {
        for (ProtectedRange range : tab.protectedRanges()) {
            boolean open = range.unprotected().stream().anyMatch(hole -> hole.contains(area));
            if (range.area().overlaps(area) && !open && !mayEdit(range)) {
                throw Faults.invalid("You are trying to edit a protected cell or object. "
                        + "Please contact the spreadsheet owner to remove protection if you need to edit.");
            }
        }
    }

    boolean mayEdit(ProtectedRange range) {
        return address.isEmpty()
                || range.warningOnly()
                || range.editors()
                        .map(editors ->
                                editors.domainUsersCanEdit() || editors.users().contains(address))
                        .orElse(false);
    }

    /// The caller's address as an editor's.
    String editor() {
        return address.isEmpty() ? OWNER : address;
    }
}
