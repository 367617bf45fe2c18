/// The Workspace add-on: events in, cards out, by the protocol of Google's HTTP add-ons. It shows and asks for what the
/// features do; it computes nothing of a plan itself.
///
/// Three URLs, because hosts tell little apart by themselves and each URL may be an audience of Google's tokens:
/// `/addon/home` for every trigger (what the event carries says whether it is Sheets, Drive, a selection or a granted
/// file), `/addon/help` for the menu of the host, `/addon/act` for every click, whose parameters say which [Act] it is.
/// One kind of answer each: triggers get RenderActions, clicks SubmitFormResponse.
///
/// A plan's id travels in the parameters of every action, since hosts leave it out of their events; it is as untrusted
/// as all input, and the workspace decides whether the caller may open that file. A click may come twice (hosts repeat
/// the last one after the user's consent): every action gives the same the second time.
///
/// One class a card, with all its words; numbers and dates go through [Telling], which knows the user's language and
/// time zone.
///
/// Start reading at [AddonRoutes], then [Desk], then [PlanCard].
@NullMarked
package dev.patchbook.addon;

import org.jspecify.annotations.NullMarked;
