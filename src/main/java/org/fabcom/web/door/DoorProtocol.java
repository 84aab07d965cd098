package org.fabcom.web.door;

import module java.base;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.fabcom.kernel.settings.Proxies;
import org.jspecify.annotations.Nullable;

/** HTTP as Tomcat speaks it, on connections that we count ourselves. Tomcat makes it by its name. */
public final class DoorProtocol extends Http11NioProtocol {

    private final Endpoint endpoint;

    public DoorProtocol() {
        this(new Endpoint());
    }

    private DoorProtocol(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void guarded(Connections lines, Proxies proxies) {
        endpoint.lines = lines;
        endpoint.proxies = proxies;
        setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("line-", 0).factory()));
        // the lines themselves keep to a bound and make room; this one only stands behind it
        setMaxConnections(lines.patience().lines() + 64);
        setUseSendfile(false);
        setRelaxedQueryChars("\"<>[\\]^`{|}"); // browsers send pasted links as they are
    }

    private static final class Endpoint extends NioEndpoint {

        private @Nullable Connections lines;
        private @Nullable Proxies proxies;
        private @Nullable Caller next;

        Endpoint() {
            socketProperties.setBufferPool(0); // a line is of one connection
            socketProperties.setAppReadBufSize(4096); // many wait: each takes little
            socketProperties.setAppWriteBufSize(4096);
        }

        /** Called by the one thread that accepts. What is false and has no line yet, nobody else would close. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (welcome(socket)) return super.setSocketOptions(socket);
            destroySocket(socket);
            return false;
        }

        private boolean welcome(SocketChannel socket) {
            try {
                if (!(socket.getRemoteAddress() instanceof InetSocketAddress from)) return false;
                next = Caller.of(from.getAddress(), Objects.requireNonNull(proxies));
                return Objects.requireNonNull(lines).admits(next);
            } catch (IOException gone) {
                return false;
            }
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffers) {
            return new Connection(buffers, Objects.requireNonNull(lines), Objects.requireNonNull(next));
        }

        @Override
        protected SocketProcessorBase<NioChannel> createSocketProcessor(
                SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            return new SocketProcessor(wrapper, event) {
                @Override
                protected void doRun() {
                    if (socketWrapper.getSocket() instanceof Connection line)
                        ScopedValue.where(Connection.CURRENT, line).run(super::doRun);
                    else super.doRun();
                }
            };
        }
    }
}
