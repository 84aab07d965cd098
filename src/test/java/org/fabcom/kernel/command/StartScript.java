package org.fabcom.kernel.command;

import module java.base;
import org.fabcom.testing.ScratchFolder;

/** The start script in a folder of its own, with a program of the test's instead of Java. */
final class StartScript implements AutoCloseable {

    static final String NOBODY = "65534";

    private final ScratchFolder scratch = ScratchFolder.inMemory();
    private final Path home = scratch.path();

    record Ended(int code, String said) {}

    StartScript() {
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.copy(Path.of("fabcom"), home.resolve("fabcom"), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    Path home() {
        return home;
    }

    @Override
    public void close() {
        scratch.close();
    }

    Path executable(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Root may read and write all: it is then somebody else who asks. */
    List<String> asNobody(String command) {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root"))
            words.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--"));
        else home.toFile().setWritable(false);
        words.addAll(List.of(home.resolve("fabcom").toString(), command));
        return words;
    }

    Ended run(List<String> words, Path first) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "fr_FR.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("FABCOM_DATA", home.resolve("data").toString());
        builder.environment().merge("PATH", first + ":", (path, front) -> front + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
