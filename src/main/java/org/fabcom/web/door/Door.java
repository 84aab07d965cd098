package org.fabcom.web.door;

import module java.base;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.settings.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Hangs the door. */
@Component
class Door implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private final Settings settings;
    private final Purpose purpose;
    private final Connections lines;
    private final Workers workers;
    private final Reception reception;
    private final ScheduledExecutorService watch;

    Door(Settings settings, Purpose purpose, MultipartProperties files) {
        var patience = Patience.usual();
        this.settings = settings;
        this.purpose = purpose;
        this.lines = new Connections(patience);
        this.workers = new Workers(patience);
        this.reception = new Reception(files.getMaxRequestSize().toBytes());
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("door").daemon().factory());
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (purpose == Purpose.COMMAND) return; // no pages, and the folder is that of the instance beside
        var folder = arriving();
        factory.setBaseDirectory(folder.toFile());
        factory.setProtocol(DoorProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxLocaleCount(-1); // who reads eleven languages is no error; their header is bounded
            ((DoorProtocol) connector.getProtocolHandler()).guarded(lines, settings.proxies());
        });
        factory.addEngineValves(
                new Forwarded(settings.proxies()),
                new Doorkeeper(lines, workers, new SpoolSpace(folder), reception, settings.proxies()));
        factory.addContextValves(new Refusing());
        watch.scheduleWithFixedDelay(lines::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Beside the data and not in the system's temporary folder, which is often memory. Empty at each start. */
    private Path arriving() {
        var folder = settings.data().resolve("arriving");
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        workers.close();
    }
}
