package org.fabcom.testing;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What all processes of the tests share, made once for these classes as {@code ./fabcom build} does for people: the program in one
 * file, with what Spring would look up at each start and what Java keeps of its loading (its start takes a third), and a data
 * folder as {@code ./fabcom demo} fills it.
 */
final class Rehearsal {

    /** What every process is told. */
    static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=160m",
            // what Java kept is mapped where it was written, as people's program does: else it is rewritten at each
            // start
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final String PROGRAM = "org.fabcom.FabCom";
    private static final String LOOKED_UP_BY = "org.springframework.boot.SpringApplicationAotProcessor";
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
        line.addAll(program());
        return line;
    }

    /** Lays the lived-in data folder there, with the owners of its files. */
    void inhabit(Path data) throws IOException, InterruptedException {
        Kept.copy(data(), data);
    }

    private List<String> program() {
        return List.of(
                "-Dspring.aot.enabled=true", "-Xlog:aot*=off", "-Xlog:cds*=off", "-cp", classPath(jar()), PROGRAM);
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
        try (var scratch = ScratchFolder.inMemory()) {
            pack(writtenDown(scratch.path()));
            var data = scratch.path().resolve("data");
            train(data);
            for (var it : OF_ONE_RUN) Files.deleteIfExists(data.resolve(it));
            var part = folder.resolve("data.part");
            Kept.copy(data, part);
            Files.move(part, data());
        }
    }

    /** The folder of what Spring would look up at each start, as the build has it written down (process-aot). */
    private Path writtenDown(Path scratch) throws IOException, InterruptedException {
        var sources = scratch.resolve("sources");
        var made = scratch.resolve("made");
        var look = new ArrayList<>(List.of("-Xmx512m"));
        look.addAll(USUAL);
        look.addAll(List.of("-cp", classPath(classes()), LOOKED_UP_BY, PROGRAM, sources.toString()));
        look.addAll(List.of(made.toString(), made.toString(), "org.fabcom", "fabcom", "furnish"));
        finish("java", look, scratch);
        var compile =
                new ArrayList<>(List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "-proc:none", "-nowarn"));
        compile.addAll(List.of("-d", made.toString(), "-cp", classPath(classes()) + File.pathSeparator + made));
        try (var all = Files.walk(sources)) {
            all.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(compile::add);
        }
        finish("javac", compile, scratch);
        return made;
    }

    private void train(Path data) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-Xmx256m", "-XX:AOTCacheOutput=" + archive()));
        line.addAll(USUAL);
        line.addAll(program());
        line.add("train");
        finish("java", line, data);
    }

    /** Runs a tool of this Java to its end. */
    private void finish(String tool, List<String> words, Path data) throws IOException, InterruptedException {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        line.addAll(words);
        var said = folder.resolve("made.log");
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

    private static String classPath(Path program) {
        return Stream.concat(Stream.of(program.toString()), whole().filter(it -> it.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Without what would be taken for Java's own reader of XSLT, which people's program takes: Saxon needs a third of a second a start. */
    private static Stream<String> whole() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(it -> !it.contains("Saxon-HE"));
    }

    private static Path classes() {
        return Path.of("target", "classes").toAbsolutePath();
    }

    /** With entries for folders, or nobody would find what lies in them. What a build of before wrote down may lie among the classes. */
    private void pack(Path writtenDown) throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(jar()))) {
            jar.setLevel(Deflater.BEST_SPEED);
            var names = new HashSet<String>();
            for (var from : List.of(writtenDown, classes())) {
                for (var it : contents(from)) {
                    var name = from.relativize(it) + (Files.isDirectory(it) ? "/" : "");
                    if (!names.add(name)) continue;
                    jar.putNextEntry(new ZipEntry(name));
                    if (Files.isRegularFile(it)) Files.copy(it, jar);
                }
            }
        }
    }

    /** Of the classes, of how this is made, of Java, and of the day: the invented territory tells of the years before it. */
    static String fingerprint() throws IOException {
        var sum = new CRC32();
        try (var here = Rehearsal.class.getResourceAsStream("Rehearsal.class")) {
            sum.update(Objects.requireNonNull(here).readAllBytes());
        }
        for (var it : contents(classes())) {
            if (!Files.isRegularFile(it) || classes().relativize(it).startsWith("META-INF")) continue;
            sum.update(classes().relativize(it).toString().getBytes(StandardCharsets.UTF_8));
            sum.update(Files.readAllBytes(it));
        }
        return Long.toHexString(sum.getValue()) + "-" + Runtime.version() + "-" + LocalDate.now(ZoneOffset.UTC);
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(it -> !it.equals(folder)).sorted().toList();
        }
    }
}
