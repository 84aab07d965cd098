package org.fabcom.web.render;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Holds an answer back until its content is known, as long as it is small; pages and what grows larger go through as they come. */
final class Held extends HttpServletResponseWrapper {

    /** As much as this is held; larger files are not worth asking whether they are the same. */
    private static final int MOST = 1 << 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Runnable before;
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;
    private boolean through;

    /** @param before what is done when it begins to go through */
    Held(HttpServletResponse response, Runnable before) {
        super(response);
        this.before = before;
    }

    /** What was held; null if it went through. */
    byte @Nullable [] content() {
        if (writer != null) writer.flush();
        return through ? null : kept.toByteArray();
    }

    private boolean page() {
        var type = getContentType();
        return type != null && type.startsWith("text/html");
    }

    private void pass() throws IOException {
        if (through) return;
        through = true;
        before.run();
        kept.writeTo(getResponse().getOutputStream());
        kept.reset();
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (through || page() || length > MOST) super.setContentLengthLong(length);
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
        kept.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        kept.reset();
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
            if (!through && (page() || kept.size() + length > MOST)) pass();
            if (through) getResponse().getOutputStream().write(bytes, from, length);
            else kept.write(bytes, from, length);
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
