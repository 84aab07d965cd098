package org.fabcom.kernel.demo;

import org.fabcom.kernel.Caches;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty base before the first page is served, when the settings ask for the demonstration. */
@Component
public final class DemoFilling implements SmartLifecycle {

    private final ObjectProvider<DemoGround> grounds;
    private final ObjectProvider<DemoData> rooms;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Purpose purpose;
    private final Caches caches;
    private volatile boolean running;

    DemoFilling(
            ObjectProvider<DemoGround> grounds,
            ObjectProvider<DemoData> rooms,
            TransactionTemplate transaction,
            Settings settings,
            Purpose purpose,
            Caches caches) {
        this.grounds = grounds;
        this.rooms = rooms;
        this.transaction = transaction;
        this.settings = settings;
        this.purpose = purpose;
        this.caches = caches;
    }

    /** Fills every part in, unless the base already holds something; true if it did. */
    public boolean fill() {
        if (!grounds.stream().allMatch(DemoGround::possible)) return false;
        var parts = rooms.orderedStream().toList();
        if (parts.isEmpty()) return false;
        for (var part : parts) transaction.executeWithoutResult(status -> part.fill());
        caches.clear();
        return true;
    }

    @Override
    public void start() {
        running = true;
        if (purpose != Purpose.SERVE || !settings.demo()) return;
        Console.say("console.demo.filling");
        if (!fill()) Console.say("console.demo.kept");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 0;
    }
}
