package dev.patchbook.server;

/// Another program listens on the port.
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortTaken(int port, Throwable cause) {
        super(
                "Port %d is taken: stop the program that has it, or choose another port, as in PORT=%d ./scripts/run."
                        .formatted(port, port + 1),
                cause);
    }
}
