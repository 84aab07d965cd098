package org.fabcom.kernel.postgres;

import module java.base;

/** Small programs of the machine: whether they are there, and running one to its end. */
final class Programs {

    /** How a program ended and what it said. */
    record Ended(int code, String output) {}

    private Programs() {}

    static Optional<Path> find(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        for (var folder : path.split(":")) {
            var program = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(program)) return Optional.of(program);
        }
        return Optional.empty();
    }

    static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Sends a signal by its short name, as the shell's own kill does. */
    static void signal(long pid, String signal) throws IOException, InterruptedException {
        run(Path.of("/"), List.of("/bin/sh", "-c", "kill -" + signal + " " + pid));
    }
}
