/// The one port: routes, errors, health, metrics and the local page, on loopback only; the local workspace mounted at
/// Google's own paths. May use everything but the inside of `localworkspace`.
///
/// Start reading at [Server], then [LoopbackOnly]. The local page lies among the resources of this package, in `page`:
/// its
/// `main.js` says what the parts are; [PageRoutes] serves them.
@NullMarked
package dev.patchbook.server;

import org.jspecify.annotations.NullMarked;
