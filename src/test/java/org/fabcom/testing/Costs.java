package org.fabcom.testing;

import module java.base;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What each test class costs in seconds of processors, its own process and all that it started (PostgreSQL, Chromium, programs), noted under
 * {@code target/costs} when the class is over: the time by the clock depends on who else works, this hardly. What a process
 * does before its first class is told of that one; what ended meanwhile is told under “others”, whatever it was.
 */
public final class Costs implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target", "costs");
    private static final double HERTZ = 100; // of /proc, on every Linux
    private static final int NAME_ENDS = 2;
    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int REAPED = 13;

    private record Spent(double here, double postgres, double chromium, double others) {

        Spent since(Spent before) {
            return new Spent(
                    here - before.here, postgres - before.postgres, chromium - before.chromium, others - before.others);
        }

        double all() {
            return here + postgres + chromium + others;
        }
    }

    private record Seen(long parent, String name, double own, double reaped) {}

    private static Spent last = new Spent(0, 0, 0, 0);
    private static long begun = System.nanoTime();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier what, TestExecutionResult result) {
        if (!Files.isDirectory(Path.of("/proc/self"))) return;
        var outer = plan.getParent(what).flatMap(TestIdentifier::getSource);
        if (what.getSource().orElse(null) instanceof ClassSource source && !(outer.orElse(null) instanceof ClassSource))
            note(source.getClassName());
    }

    private static synchronized void note(String name) {
        try {
            var now = now();
            var spent = now.since(last);
            long moment = System.nanoTime();
            var line = String.format(
                    Locale.ROOT,
                    "%.2f,%.2f,%.2f,%.2f,%.2f,%.2f,%s%n",
                    spent.all(),
                    spent.here(),
                    spent.postgres(),
                    spent.chromium(),
                    spent.others(),
                    (moment - begun) / 1e9,
                    name);
            last = now;
            begun = moment;
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(ProcessHandle.current().pid() + ".csv"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Spent now() throws IOException {
        var seen = new HashMap<Long, Seen>();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var it : all) look(it, seen);
        }
        long self = ProcessHandle.current().pid();
        double postgres = 0, chromium = 0, others = 0;
        for (var it : seen.entrySet()) {
            var process = it.getValue();
            if (it.getKey() == self) others += process.reaped();
            if (!under(self, process, seen)) continue;
            double both = process.own() + process.reaped();
            if (process.name().startsWith("postgres")) postgres += both;
            else if (process.name().startsWith("chrom")) chromium += both;
            else others += both;
        }
        return new Spent(seen.get(self).own(), postgres, chromium, others);
    }

    private static boolean under(long self, Seen process, Map<Long, Seen> seen) {
        for (var it = process; it != null; it = seen.get(it.parent())) if (it.parent() == self) return true;
        return false;
    }

    private static void look(Path process, Map<Long, Seen> seen) throws IOException {
        String line;
        try {
            line = Files.readString(process.resolve("stat"));
        } catch (NoSuchFileException over) {
            return;
        } catch (IOException over) { // ended while it was read
            return;
        }
        var name = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
        var rest = line.substring(line.lastIndexOf(')') + NAME_ENDS).split(" ");
        seen.put(
                Long.parseLong(process.getFileName().toString()),
                new Seen(Long.parseLong(rest[PARENT]), name, sum(rest, OWN), sum(rest, REAPED)));
    }

    private static double sum(String[] words, int from) {
        return LongStream.of(Long.parseLong(words[from]), Long.parseLong(words[from + 1]))
                        .sum()
                / HERTZ;
    }
}
