package org.fabcom.kernel.postgres;

import module java.base;

/** What {@code postmaster.pid} and the system say of a server: it is written by PostgreSQL and outlives a violent death. */
record Postmaster(long pid, int port, String status, Path cluster) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.isEmpty()) return Optional.empty();
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > PORT_LINE
                            ? Integer.parseInt(lines.get(PORT_LINE).strip())
                            : 0,
                    lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "",
                    cluster));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Alive means: a process that works in this very folder. A zombie or a stranger with a re-used number does not. */
    boolean alive() {
        return state(pid) != 'Z' && worksIn(pid, cluster);
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** Whether anything, the server or a forgotten child of it, still works in the folder. */
    static boolean anyoneIn(Path cluster) {
        return ProcessHandle.allProcesses().anyMatch(it -> worksIn(it.pid(), cluster));
    }

    private static boolean worksIn(long pid, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static char state(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return 'X';
        }
    }
}
