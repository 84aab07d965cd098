package org.fabcom.kernel.postgres;

import module java.base;
import org.fabcom.kernel.console.Refused;

/**
 * The folder that holds all of an instance: the database's files, its port and password (for us only), stored files, and
 * the lock that keeps a second FabCom out.
 */
public record DataFolder(Path root) {

    private static final long LOG_LIMIT = 5L << 20;

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path password() {
        return root.resolve("postgresql.password");
    }

    /** Of the account that pages use, which may do less than the owner's. */
    Path pagesPassword() {
        return root.resolve("postgresql.pages.password");
    }

    Path port() {
        return root.resolve("postgresql.port");
    }

    /** Held by the process that runs this instance, be it for good or for one command. */
    Path lock() {
        return root.resolve("fabcom.lock");
    }

    /** Shared by the commands that use a database which another process runs. */
    Path visitors() {
        return root.resolve("visitors.lock");
    }

    /** Makes the folder when it is not there and checks that we may work in it. */
    public DataFolder prepared() {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            }
        } catch (IOException refused) {
            throw new Refused("console.folder.unusable", root);
        }
        if (!Files.isDirectory(root)
                || !Files.isReadable(root)
                || !Files.isWritable(root)
                || !Files.isExecutable(root)) {
            throw new Refused("console.folder.unusable", root);
        }
        return this;
    }

    /** Puts a log that has grown aside, so that it never fills the disk. */
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), root.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            Files.createFile(log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new Refused("console.folder.unreadable", file);
        }
    }

    /** Writes a small file that only its owner may read, whole or not at all. */
    void write(Path file, String text) throws IOException {
        var part = Files.createTempFile(root, ".part-", "");
        Files.writeString(part, text + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
