package org.fabcom.kernel.postgres;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.jspecify.annotations.Nullable;

/** Keeps a folder for one process; the system lets go of it when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    @SuppressWarnings("unused") // held, not read
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, unless another process has it. */
    static Optional<FolderLock> exclusive(Path file) {
        return take(file, false);
    }

    /** One of many who use the same thing. */
    static Optional<FolderLock> shared(Path file) {
        return take(file, true);
    }

    private static Optional<FolderLock> take(Path file, boolean shared) {
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            if (!shared) sign(channel);
            return Optional.of(new FolderLock(channel, lock));
        } catch (IOException refused) {
            throw new Refused("console.folder.unusable", file);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }
}
