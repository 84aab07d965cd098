package org.fabcom.kernel.postgres;

import module java.base;
import org.fabcom.kernel.console.Refused;

/** Under which account the server runs: our own, or one without rights when we are root (PostgreSQL refuses root). */
sealed interface ServerAccount {

    /** The command line that runs a program under this account. */
    List<String> prefix();

    /** Gives a file or an empty folder to the account. */
    void give(Path path) throws IOException;

    /** Refuses a folder that the account may not enter. */
    void requireEntry(Path folder);

    static ServerAccount choose(Path cluster) {
        if (!"root".equals(System.getProperty("user.name"))) return new Own();
        if (Programs.find("setpriv").isEmpty()) throw new Refused("console.postgres.setpriv");
        return new Lesser(lesserId(cluster, "uid"), lesserId(cluster, "gid"));
    }

    private static int lesserId(Path cluster, String kind) {
        try {
            if (Files.isDirectory(cluster)) {
                int owner = (int) Files.getAttribute(cluster, "unix:" + kind);
                if (owner != 0) return owner;
            }
            for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
                var field = line.split(":", -1);
                if (field[0].equals("fabcom")) return Integer.parseInt(field["uid".equals(kind) ? 2 : 3]);
            }
        } catch (IOException unreadable) {
            return NOBODY;
        }
        return NOBODY;
    }

    int NOBODY = 65534;

    /** We are an ordinary user: so is the server. */
    record Own() implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void give(Path path) {}

        @Override
        public void requireEntry(Path folder) {}
    }

    /** We are root: the server runs as the owner of its files, as "fabcom" when there is such an account, or as nobody. */
    record Lesser(int uid, int gid) implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid", "" + uid, "--regid", "" + gid, "--clear-groups", "--");
        }

        @Override
        public void give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }

        @Override
        public void requireEntry(Path folder) {
            for (var step : ancestors(folder)) {
                try {
                    boolean open = Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)
                            || (int) Files.getAttribute(step, "unix:uid") == uid;
                    if (!open) throw new Refused("console.folder.closed", folder, step);
                } catch (IOException unreadable) {
                    throw new Refused("console.folder.unusable", step);
                }
            }
        }

        private static List<Path> ancestors(Path folder) {
            var steps = new ArrayList<Path>();
            for (var step = folder.toAbsolutePath(); step != null; step = step.getParent()) steps.addFirst(step);
            return steps;
        }
    }
}
