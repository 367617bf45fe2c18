package dev.patchbook.addon;

import java.util.Optional;

/// A file that is open or selected in the host.
///
/// @param id left out by hosts while Patchbook may not open the file, and in the events of some actions
/// @param spreadsheet whether it is a Google Sheet, as far as the host tells
/// @param granted whether the user lets Patchbook open it
record OpenFile(Optional<String> id, boolean spreadsheet, boolean granted) {}
