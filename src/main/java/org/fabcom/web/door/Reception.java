package org.fabcom.web.door;

import module java.base;
import org.apache.catalina.connector.Request;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Takes in a whole body before anybody works on it. */
record Reception(long files) {

    /** A form or what a program sends; files come as multipart. */
    private static final long TEXT = 2 << 20;

    /** What is larger is read and thrown away up to here, so that a browser shows the page that says so. */
    private static final long SWALLOWED = 150L << 20;

    static boolean hasBody(Request request) {
        var asked = request.getCoyoteRequest();
        long length = asked.getContentLengthLong();
        return length > 0 || length < 0 && asked.getHeader("transfer-encoding") != null;
    }

    /** Empty, or the status of a refusal. */
    OptionalInt take(Connection line, Request request, Spool into) throws IOException {
        var asked = request.getCoyoteRequest();
        long most = most(request);
        long announced = asked.getContentLengthLong();
        if (announced > SWALLOWED || announced > most && asked.hasExpectation()) return OptionalInt.of(413);
        request.getResponse().sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        asked.setExpectation(false);
        try {
            return read(request, into, announced > most ? -1 : most);
        } catch (BadRequestException unreadable) {
            return OptionalInt.of(400);
        } catch (IOException broken) {
            if (line.late()) return OptionalInt.of(408);
            throw broken;
        }
    }

    private static OptionalInt read(Request request, Spool into, long most) throws IOException {
        var piece = new Piece();
        long size = 0;
        while (request.getCoyoteRequest().doRead(piece) >= 0) {
            size += piece.bytes.remaining();
            if (size > SWALLOWED) return OptionalInt.of(413);
            if (size <= most) into.add(piece.bytes);
            else into.close();
        }
        return size > most ? OptionalInt.of(413) : OptionalInt.empty();
    }

    private long most(Request request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? files : TEXT;
    }

    private static final class Piece implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
