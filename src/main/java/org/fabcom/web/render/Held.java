package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until its content is known: in memory as long as it is small, then on the disk. Pages, what nobody may keep and
 * what grows larger still go through as they come.
 */
final class Held extends HttpServletResponseWrapper implements Closeable {

    /** Bytes that are held in memory, and on the disk: the bounds of the house. */
    record Most(int memory, long disk) {

        static final Most USUAL = new Most(1 << 20, 64L << 20);
    }

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Runnable before;
    private final Most most;
    private @Nullable Spool disk;
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;
    private boolean through;

    /** @param before what is done when it begins to go through */
    Held(HttpServletResponse response, Runnable before, Most most) {
        super(response);
        this.before = before;
        this.most = most;
    }

    /** What was held; null if it went through. */
    @Nullable
    Content content() {
        if (writer != null) writer.flush();
        if (through) return null;
        return disk == null ? Content.of(kept.toByteArray()) : disk.since(0);
    }

    private boolean page() {
        var type = getContentType();
        return type != null && type.startsWith("text/html");
    }

    /** Nobody keeps it, so nobody asks whether it is the same. */
    private boolean kept() {
        return !String.valueOf(getHeader("Cache-Control")).contains("no-store");
    }

    private void keep(byte[] bytes, int from, int length) throws IOException {
        if (disk == null && kept.size() + length <= most.memory) {
            kept.write(bytes, from, length);
            return;
        }
        if (disk == null) {
            disk = new Spool();
            kept.writeTo(disk);
            kept.reset();
        }
        disk.write(bytes, from, length);
    }

    private long size() {
        return disk == null ? kept.size() : disk.end();
    }

    private void drop() {
        kept.reset();
        try {
            close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        if (disk != null) disk.close();
        disk = null;
    }

    private void pass() throws IOException {
        if (through) return;
        through = true;
        before.run();
        if (disk == null) kept.writeTo(getResponse().getOutputStream());
        else
            try (var bytes = disk.since(0).open()) {
                bytes.transferTo(getResponse().getOutputStream());
            }
        drop();
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (through || page() || length > most.disk) super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) setContentLengthLong(Long.parseLong(value));
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) setContentLengthLong(Long.parseLong(value));
        else super.addHeader(name, value);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (through || page()) super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        drop();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        drop();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null)
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) out = new Holding();
        return out;
    }

    private final class Holding extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!through && (page() || size() + length > most.disk || size() + length > most.memory && !kept())) pass();
            if (through) getResponse().getOutputStream().write(bytes, from, length);
            else keep(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (through) getResponse().getOutputStream().flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
