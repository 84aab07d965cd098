package org.fabcom.web.door;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Bytes that wait: the first few in memory, the others on the shelf. Written as a whole, then read once. */
final class Spool implements Closeable {

    private static final int IN_MEMORY = 16 * 1024;

    private final SpoolSpace shelf;
    private final Caller caller;
    private byte[] start = new byte[0];
    private int inMemory;
    private @Nullable FileChannel rest;
    private long onShelf;
    private long read;

    Spool(SpoolSpace shelf, Caller caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    void add(ByteBuffer bytes) throws IOException {
        if (rest == null && inMemory + bytes.remaining() <= IN_MEMORY) {
            int size = bytes.remaining();
            if (inMemory + size > start.length)
                start = Arrays.copyOf(start, Math.min(IN_MEMORY, 2 * (inMemory + size)));
            bytes.get(start, inMemory, size);
            inMemory += size;
            return;
        }
        if (rest == null) rest = shelf.file();
        int size = bytes.remaining();
        shelf.take(caller, size);
        onShelf += size;
        long at = onShelf - size;
        while (bytes.hasRemaining()) at += rest.write(bytes, at);
    }

    long left() {
        return inMemory + onShelf - read;
    }

    boolean empty() {
        return left() == 0;
    }

    /** As much as fits; -1 at the end. */
    int read(ByteBuffer into) throws IOException {
        if (empty()) return -1;
        int count;
        if (read < inMemory) {
            count = (int) Math.min(into.remaining(), inMemory - read);
            into.put(start, (int) read, count);
        } else {
            count = java.util.Objects.requireNonNull(rest).read(into, read - inMemory);
        }
        read += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        start = new byte[0];
        inMemory = 0;
        read = 0;
        shelf.give(caller, onShelf);
        onShelf = 0;
        if (rest != null) rest.close();
        rest = null;
    }
}
