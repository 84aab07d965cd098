package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.kernel.console.Console;

/** {@code ./fabcom health}: what the instance beside answers, 0 when it is well. A class of its own, so that it starts at once. */
final class Probe {

    private static final int PATIENCE_MS = 3000;

    private Probe() {}

    public static void main(String[] args) {
        System.exit(ask(Integer.parseInt(args[0])));
    }

    static int ask(int port) {
        try {
            var line = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            line.setConnectTimeout(PATIENCE_MS);
            line.setReadTimeout(PATIENCE_MS);
            boolean well = line.getResponseCode() == 200;
            try (var said = well ? line.getInputStream() : line.getErrorStream()) {
                if (said != null) Console.print(new String(said.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
            return well ? 0 : 1;
        } catch (IOException nobody) {
            Console.warn("console.health.nobody", String.valueOf(port));
            return 1;
        }
    }
}
