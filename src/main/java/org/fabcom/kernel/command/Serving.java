package org.fabcom.kernel.command;

import module java.base;
import java.lang.management.ManagementFactory;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.watch.Outage;
import org.fabcom.kernel.watch.Quiet;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The instance that stays up until it is told to stop: pages first, database last. */
final class Serving {

    /** For whoever waited for the start: what they ask first comes before what nobody asked for yet. */
    private static final Duration FIRST_PAGES = Duration.ofSeconds(1);

    /** Quiet that lasts so long lasts some more. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Class<?> house;
    private final Settings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean stopping;
    private @Nullable Database database;
    private volatile @Nullable ConfigurableApplicationContext rooms;
    private @Nullable CommandSocket socket;

    Serving(Class<?> house, Settings settings) {
        this.house = house;
        this.settings = settings;
    }

    int run() {
        Databases.requireNobodyIn(settings);
        requireFreePort();
        var onSignal = Thread.ofPlatform().name("stop").unstarted(this::stoppedBySignal);
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            open();
            if (!closed.await(FIRST_PAGES.toMillis(), TimeUnit.MILLISECONDS)) furnishRest();
            var quiet = new Quiet(this::giveBack);
            while (!closed.await(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS)) quiet.look(Quiet.timesFull());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException failed) {
            close();
            Runtime.getRuntime().removeShutdownHook(onSignal);
            throw failed;
        }
    }

    private synchronized void open() {
        database = Databases.forInstance(settings);
        rooms = furnished(database);
        socket = CommandSocket.open(settings.data(), rooms);
        var up = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        Console.say("console.start.ready", address(rooms), up / 1000.0, settings.data());
    }

    /**
     * What breaks here ends the start as it would have before the door opened; a stop meanwhile is none of that, and a base
     * that goes away meanwhile is waited for: pages say so, and what is there stays.
     */
    private void furnishRest() throws InterruptedException {
        var open = rooms;
        while (open != null && !stopping) {
            try {
                Later.furnish(open);
                return;
            } catch (RuntimeException failed) {
                if (!stopping && !Outage.isOne(failed)) throw failed;
            }
            if (closed.await(FIRST_PAGES.toMillis(), TimeUnit.MILLISECONDS)) return;
        }
    }

    private void giveBack() {
        var open = rooms;
        try {
            if (open != null && !stopping) Quiet.giveBack(open);
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(Serving.class).warn("memory is given back another time", failed);
        }
    }

    private ConfigurableApplicationContext furnished(Database base) {
        try {
            return Application.start(house, Purpose.SERVE, settings, base);
        } catch (PortInUseException takenMeanwhile) {
            throw portTaken();
        }
    }

    private String address(ConfigurableApplicationContext context) {
        if (settings.port() != 0) return settings.baseUrl().toString();
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Told before anything is touched; the server itself would say it three seconds later. */
    private void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException | IllegalArgumentException taken) {
            throw portTaken();
        }
    }

    /** An address that is not on this machine may still come (DHCP, the network of a start); a port that is taken stays so. */
    private Refused portTaken() {
        if (!here()) return new Refused("console.start.address", settings.bind());
        return new Refused("console.start.port", settings.bind(), String.valueOf(settings.port()));
    }

    private boolean here() {
        var address = new InetSocketAddress(settings.bind(), settings.port()).getAddress();
        try {
            return address != null
                    && (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null);
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** A clean stop is a success, whatever signal asked for it. */
    private void stoppedBySignal() {
        stopping = true;
        close();
        Runtime.getRuntime().halt(0);
    }

    private synchronized void close() {
        if (socket != null) socket.close();
        if (rooms != null) rooms.close();
        if (database != null) database.close();
        ThrowAway.folder();
        socket = null;
        rooms = null;
        database = null;
        closed.countDown();
    }
}
