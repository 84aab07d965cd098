package org.fabcom.web.door;

import module java.base;

/** Room on the disk for what comes in and goes out slowly: bounded as a whole, and one caller gets half of it. */
final class SpoolSpace {

    private static final long USUAL = 1L << 30;

    /** What is left to the base and to everybody else. */
    private static final long LEFT_FREE = 256L << 20;

    private final Path folder;
    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final ConcurrentHashMap<Caller, Long> shares = new ConcurrentHashMap<>();

    SpoolSpace(Path folder) {
        this(folder, USUAL);
    }

    SpoolSpace(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** A file without a name: gone as soon as it is closed, however the process ends. */
    FileChannel file() throws IOException {
        Files.createDirectories(folder); // somebody may have taken it away
        if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE) throw new FullException();
        var path = Files.createTempFile(folder, "line-", "");
        var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return file;
    }

    void take(Caller caller, long bytes) throws FullException {
        long share = shares.merge(caller, bytes, Long::sum);
        if (taken.addAndGet(bytes) <= most && (caller.named() || share <= most / 2)) return;
        give(caller, bytes);
        throw new FullException();
    }

    void give(Caller caller, long bytes) {
        taken.addAndGet(-bytes);
        shares.computeIfPresent(caller, (who, all) -> all == bytes ? null : all - bytes);
    }

    long taken() {
        return taken.get();
    }

    /** No room left for this caller. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super("too much is waiting");
        }
    }
}
