package dev.patchbook.addon;

/// What somebody sees who has not consented yet.
final class ConnectCard {

    private ConnectCard() {}

    static Card card() {
        return Card.of(
                "connect",
                "Connect Patchbook",
                Section.of(
                        "",
                        Widget.text("Patchbook makes your territory plan as a Google Sheet and keeps it up to date."),
                        Widget.text("For that it needs your permission to open the files that it makes for you, and "
                                + "those that you choose. It sees nothing else in your Drive."),
                        Widget.buttons(
                                Widget.mainButton("Connect", Click.call(Act.CONNECT)),
                                Widget.button("Help", Click.call(Act.HELP)))));
    }
}
