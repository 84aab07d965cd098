package org.fabcom.web.door;

import module java.base;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * One connection: what it waits for and since when. While somebody works for it, what its reader does not take at once is
 * kept, so that writing never waits.
 */
final class Connection extends NioChannel {

    /** What a connection waits for. */
    enum Stage {
        HEAD,
        BODY,
        WORK,
        ANSWER
    }

    static final ScopedValue<Connection> CURRENT = ScopedValue.newInstance();

    private static final int PIECE = 8192;

    private final Connections lines;
    private final Caller peer;
    private volatile @Nullable Caller guest;
    private volatile Stage stage = Stage.HEAD;
    private volatile long since = System.nanoTime();
    private volatile long moved;
    private volatile boolean late;
    private @Nullable Spool kept;

    Connection(SocketBufferHandler buffers, Connections lines, Caller peer) {
        super(buffers);
        this.lines = lines;
        this.peer = peer;
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        lines.enter(this);
    }

    @Override
    public void close() throws IOException {
        lines.leave(this);
        super.close();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = super.read(into);
        if (count > 0) moved += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int before = from.remaining();
        if (kept == null || kept.empty()) super.write(from);
        if (kept != null && from.hasRemaining()) kept.add(from);
        int count = before - from.remaining();
        moved += count;
        return count;
    }

    /** The time first: whoever looks meanwhile must not hold the time of before against the bytes of now. */
    void turn(Stage next) {
        since = System.nanoTime();
        moved = 0;
        stage = next;
    }

    /** From now on for whom a proxy says it asks; null: for itself again. */
    void serve(@Nullable Caller whom) {
        guest = whom;
    }

    Caller caller() {
        var whom = guest;
        return whom == null ? peer : whom;
    }

    /** What is written from now on waits for nobody. */
    void keep(Spool spool) {
        kept = spool;
    }

    /** All that the server still holds back goes to what is kept; then the line writes and waits as others do. */
    void settle() throws IOException {
        if (!socketWrapper.isClosed()) socketWrapper.flush(true);
    }

    /** Hands over what was kept, at the pace of its reader. */
    void send() throws IOException {
        var waiting = kept;
        kept = null;
        if (waiting == null || waiting.empty() || socketWrapper.isClosed()) return;
        turn(Stage.ANSWER);
        var piece = ByteBuffer.allocate(PIECE);
        while (waiting.read(piece) >= 0) {
            socketWrapper.write(true, piece.flip());
            piece.clear();
        }
        socketWrapper.flush(true);
    }

    boolean waits() {
        return stage != Stage.WORK;
    }

    long waited() {
        return System.nanoTime() - since;
    }

    /** True if it was told that it took too long. */
    boolean late() {
        return late;
    }

    boolean overdue(Patience patience) {
        return switch (stage) {
            case HEAD -> waited() > patience.head().toNanos();
            case BODY, ANSWER -> patience.lost(waited(), moved);
            case WORK -> false;
        };
    }

    /** A body is cut short and still gets an answer; anything else ends. */
    void end() {
        late = true;
        boolean answered = stage == Stage.BODY; // asked first: it may go on as soon as its body ends
        try {
            sc.shutdownInput();
            if (!answered) sc.shutdownOutput();
        } catch (IOException gone) {
            // it has ended by itself
        }
    }
}
