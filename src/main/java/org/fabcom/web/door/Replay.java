package org.fabcom.web.door;

import module java.base;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that has arrived, read from where it waits. */
record Replay(Spool body) implements InputBuffer {

    private static final int PIECE = 8192;

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        var piece = ByteBuffer.allocate((int) Math.clamp(body.left(), 1, PIECE));
        int count = body.read(piece);
        if (count < 0) return -1;
        reader.setByteBuffer(piece.flip());
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(body.left(), Integer.MAX_VALUE);
    }
}
