package org.fabcom.web.door;

import module java.base;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.fabcom.kernel.bounds.Turns;
import org.fabcom.kernel.settings.Proxies;

/** The door with nothing behind it but a page that says who asked and how much came, or answers at length. */
final class BareDoor implements AutoCloseable {

    static final int LARGE = 8_000_000;

    /** One at a time may have {@code /turn}. */
    final Turns turns = new Turns(1, 40, Duration.ofSeconds(20));

    private final Tomcat tomcat = new Tomcat();
    private final Workers workers;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    final Connections lines;
    final SpoolSpace shelf;

    BareDoor(Path folder, Patience patience, String proxies, long shelf) throws LifecycleException {
        this.lines = new Connections(patience);
        this.workers = new Workers(patience);
        this.shelf = new SpoolSpace(folder, shelf);
        var named = Proxies.parse(proxies);
        var protocol = new DoorProtocol();
        protocol.guarded(lines, named);
        var connector = new Connector(protocol);
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        var pipeline = tomcat.getEngine().getPipeline();
        pipeline.addValve(new Forwarded(named));
        pipeline.addValve(new Doorkeeper(lines, workers, this.shelf, new Reception(10_000_000), named));
        var context = tomcat.addContext("", folder.toString());
        context.getPipeline().addValve(new Refusing());
        Tomcat.addServlet(context, "page", new PageServlet(turns));
        context.addServletMappingDecoded("/*", "page");
        watch.scheduleWithFixedDelay(lines::look, 100, 100, TimeUnit.MILLISECONDS);
        tomcat.start();
    }

    private static final class PageServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Turns turns;

        PageServlet(Turns turns) {
            this.turns = turns;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/large")) {
                var piece = new byte[10_000];
                for (int i = 0; i < LARGE / piece.length; i++)
                    response.getOutputStream().write(piece);
                return;
            }
            if (request.getRequestURI().equals("/turn")) {
                try (var turn = turns.take().orElseThrow()) {
                    response.getWriter().print(turn == null ? "" : "had it");
                }
                return;
            }
            int size = request.getInputStream().readAllBytes().length;
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + size + " "
                            + Thread.currentThread().isVirtual() + " " + request.getHeader("X-Forwarded-For"));
        }
    }

    Socket from(String address) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress(
                InetAddress.ofLiteral("127.0.0.1"), tomcat.getConnector().getLocalPort()));
        socket.setSoTimeout(15_000);
        return socket;
    }

    Socket asking(String from, String head, String body) throws IOException {
        var socket = from(from);
        say(socket, head.replace("\n", "\r\n") + "\r\n\r\n" + body);
        return socket;
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything until the connection ends. */
    static String heard(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** One answer on a connection that ends with it. */
    String answer(String from, String head, String body) throws IOException {
        try (var socket = asking(from, head + "\nHost: here\nConnection: close", body)) {
            return heard(socket);
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        watch.shutdownNow();
        workers.close();
    }
}
