package dev.patchbook.addon;

import java.util.List;

/// What the add-on does in reply to an event.
sealed interface Answer {

    /// A card on top of those that are there.
    ///
    /// @param notice a short message that passes; may be empty
    record Push(Card card, String notice) implements Answer {}

    /// A card in place of the one on top.
    record Update(Card card, String notice) implements Answer {}

    /// Back to the first card, renewed.
    record Restart(Card card, String notice) implements Answer {}

    /// The host asks the user for scopes and then repeats the action.
    record AskForScopes(List<String> scopes) implements Answer {}

    /// The host asks the user to let Patchbook open the spreadsheet on screen.
    record AskForThisSheet() implements Answer {}

    /// The host asks the user to let Patchbook open a file in Drive.
    record AskForDriveFile(String id) implements Answer {}

    static Answer push(Card card) {
        return new Push(card, "");
    }

    static Answer update(Card card) {
        return new Update(card, "");
    }
}
