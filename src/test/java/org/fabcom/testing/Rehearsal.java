package org.fabcom.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What all processes of the tests share, made once for these classes: the program in one file with what Java keeps of its loading
 * (its start takes a third), and a data folder as {@code ./fabcom demo} fills it.
 */
final class Rehearsal {

    /** What every process is told. */
    static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final int DAY = "2026-11-30".length();
    private static final Path ALL = Path.of("target", "rehearsed");
    private static final List<String> OF_ONE_RUN =
            List.of("postgresql.port", "postgresql.log", "fabcom.lock", "visitors.lock");

    private static @Nullable Rehearsal one;

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** The one of these classes; the first of several test processes makes it, the others wait. */
    static synchronized Rehearsal get() {
        if (one != null) return one;
        try {
            Files.createDirectories(ALL);
            try (var lock = FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    @SuppressWarnings("unused") // held, not read
                            var held = lock.lock()) {
                var print = fingerprint();
                var made = new Rehearsal(ALL.resolve(print).toAbsolutePath());
                if (!Files.exists(made.data())) made.make(print);
                one = made;
            }
            return one;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Beside {@link #USUAL}: the class path and the main class. */
    List<String> line() {
        var line = new ArrayList<String>();
        if (Files.exists(archive())) line.add("-XX:AOTCache=" + archive());
        line.addAll(List.of("-Xlog:aot*=off", "-Xlog:cds*=off"));
        line.addAll(program());
        return line;
    }

    /** Lays the lived-in data folder there, with the owners of its files. */
    void inhabit(Path data) throws IOException, InterruptedException {
        Kept.copy(data(), data);
    }

    private List<String> program() {
        return List.of("-cp", classPath(), "org.fabcom.FabCom");
    }

    private Path archive() {
        return folder.resolve("fabcom.aot");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path jar() {
        return folder.resolve("fabcom.jar");
    }

    private void make(String print) throws IOException, InterruptedException {
        forgetOthers(print.substring(0, print.length() - DAY));
        Kept.run("rm", "-rf", folder.toString()); // of a run that was stopped
        Files.createDirectories(folder);
        pack();
        try (var scratch = ScratchFolder.inMemory()) {
            var data = scratch.path().resolve("data");
            train(data);
            for (var it : OF_ONE_RUN) Files.deleteIfExists(data.resolve(it));
            var part = folder.resolve("data.part");
            Kept.copy(data, part);
            Files.move(part, data());
        }
    }

    private void train(Path data) throws IOException, InterruptedException {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m"));
        line.addAll(USUAL);
        line.addAll(List.of("-XX:AOTCacheOutput=" + archive(), "-Xlog:aot*=off", "-Xlog:cds*=off"));
        line.addAll(program());
        line.add("train");
        var said = folder.resolve("train.log");
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("FABCOM_"));
        builder.environment().put("FABCOM_DATA", data.toString());
        builder.environment().put("FABCOM_PORT", "0");
        builder.environment().put("FABCOM_DEMO", "true");
        var process = builder.start();
        if (!process.waitFor(400, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new IOException("the rehearsal of a start failed: " + Files.readString(said));
    }

    /** Those of these classes stay: where a day ends, a test beside this one still works with that of yesterday. */
    private static void forgetOthers(String ours) throws IOException, InterruptedException {
        try (var others = Files.list(ALL)) {
            for (var it : others.filter(Files::isDirectory)
                    .filter(it -> !it.getFileName().toString().startsWith(ours))
                    .toList()) Kept.run("rm", "-rf", it.toString());
        }
    }

    private String classPath() {
        return Stream.concat(Stream.of(jar().toString()), whole().filter(it -> it.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> whole() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
    }

    private static Path classes() {
        return Path.of("target", "classes").toAbsolutePath();
    }

    /** With entries for folders, or nobody would find what lies in them. */
    private void pack() throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(jar()))) {
            jar.setLevel(Deflater.BEST_SPEED);
            for (var it : contents()) {
                var name = classes().relativize(it).toString();
                jar.putNextEntry(new ZipEntry(Files.isDirectory(it) ? name + "/" : name));
                if (Files.isRegularFile(it)) Files.copy(it, jar);
            }
        }
    }

    /** Of the classes, of Java, and of the day: the invented territory tells of the years before it. */
    static String fingerprint() throws IOException {
        var sum = new CRC32();
        for (var it : contents()) {
            if (!Files.isRegularFile(it) || classes().relativize(it).startsWith("META-INF")) continue;
            sum.update(classes().relativize(it).toString().getBytes(StandardCharsets.UTF_8));
            sum.update(Files.readAllBytes(it));
        }
        return Long.toHexString(sum.getValue()) + "-" + Runtime.version() + "-" + LocalDate.now(ZoneOffset.UTC);
    }

    private static List<Path> contents() throws IOException {
        try (var all = Files.walk(classes())) {
            return all.filter(it -> !it.equals(classes())).sorted().toList();
        }
    }
}
