/// Who is asking the add-on, and what that person has allowed: the one place where a call turns into a
/// [dev.patchbook.google.Caller].
///
/// In local mode that is whoever sits at this machine. Google mode needs the system's and the user's ID tokens to be
/// verified here first; until then the configuration refuses that mode.
///
/// Start reading at [Identity].
@NullMarked
package dev.patchbook.addon.identity;

import org.jspecify.annotations.NullMarked;
