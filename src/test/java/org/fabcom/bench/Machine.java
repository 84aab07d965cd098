package org.fabcom.bench;

import module java.base;

/** What Linux counts for processes. */
final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    /** Processor time of these processes; of children that ended meanwhile too. */
    static double cpuSeconds(List<Long> pids) throws IOException {
        double ticks = 0;
        for (long pid : pids) {
            var stat = Path.of("/proc/" + pid + "/stat");
            if (!Files.exists(stat)) continue;
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            for (int i = 11; i <= 14; i++) ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Seconds of processor that a process took so far. */
    static double processors(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The same of what this process started: its base. */
    static double processorsOfChildren() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(Machine::processors)
                .sum();
    }

    static double pssMiB(List<Long> pids) throws IOException {
        double kib = 0;
        for (long pid : pids) {
            var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (!Files.exists(rollup)) continue;
            for (var line : Files.readAllLines(rollup)) {
                if (line.startsWith("Pss:")) kib += Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return kib / 1024;
    }
}
