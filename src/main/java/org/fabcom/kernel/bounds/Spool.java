package org.fabcom.kernel.bounds;

import module java.base;

/**
 * Bytes that wait on the disk. Their file has no name any more from the start, so that nothing is left of it once it is closed,
 * forgotten or its process killed. One thread writes; what was written may be read by several.
 */
public final class Spool extends OutputStream implements Closeable {

    private static final int BUFFER = 65_536;

    private final FileChannel channel;
    private long end;

    public Spool() throws IOException {
        var file = Files.createTempFile("fabcom", null);
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(file);
    }

    /** Bytes written so far. */
    public long end() {
        return end;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) end += channel.write(buffer, end);
    }

    /** What was written since it stood there. */
    public Content since(long from) {
        long size = end - from;
        return Content.of(size, () -> new Slice(from, from + size));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Slice extends InputStream {

        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
        private final long to;
        private long at;

        private Slice(long from, long to) {
            this.at = from;
            this.to = to;
        }

        private boolean more() throws IOException {
            if (buffer.hasRemaining()) return true;
            if (at >= to) return false;
            buffer.clear().limit((int) Math.min(BUFFER, to - at));
            int n = channel.read(buffer, at);
            buffer.flip();
            at += Math.max(n, 0);
            return n > 0;
        }

        @Override
        public int read() throws IOException {
            return more() ? buffer.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (!more()) return -1;
            int n = Math.min(length, buffer.remaining());
            buffer.get(into, from, n);
            return n;
        }

        @Override
        public long skip(long n) {
            int near = (int) Math.min(n, buffer.remaining());
            buffer.position(buffer.position() + near);
            long far = Math.clamp(n - near, 0, to - at);
            at += far;
            return near + far;
        }
    }
}
