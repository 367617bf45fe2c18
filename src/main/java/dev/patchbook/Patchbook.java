package dev.patchbook;

import dev.patchbook.configuration.Configuration;
import dev.patchbook.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The program: reads the settings, starts the parts, says where to look, and stops when asked.
public final class Patchbook {

    private Patchbook() {}

    /// Starts Patchbook and keeps it running until the process is told to stop.
    public static void main(String[] arguments) {
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Configuration configuration = Configuration.of(System.getenv(), List.of(arguments));
            Running running = Running.of(configuration, terminal::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, terminal), "stop"));
            running.open(Clock.system(ZoneId.systemDefault()));
            running.welcome();
        } catch (ConfigurationException | IOException e) {
            terminal.println("Patchbook cannot start.\n" + e.getMessage());
            System.exit(2);
        }
    }

    private static void stop(Running running, PrintStream terminal) {
        if (running.isStopped()) {
            return; // it could not start
        }
        terminal.println("Stopping…");
        running.close();
        terminal.println("Stopped; everything is saved.");
    }
}
