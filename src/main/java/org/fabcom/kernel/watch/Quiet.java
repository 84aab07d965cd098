package org.fabcom.kernel.watch;

import module java.base;
import com.sun.management.HotSpotDiagnosticMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.context.ApplicationContext;

/**
 * What a load left behind is given back once it is quiet (ADR 0268): Java's serial collector lets old objects fill its memory to
 * the bound before it looks which of them are still used, and a connection keeps its copies of all that was ever asked through
 * it, so an instance that nobody visits any more would keep the most it ever had. A busy one is left alone: the collection that
 * clears all stops everything for a quarter of a second.
 */
public final class Quiet {

    /** So often the memory of new objects must have been full since the last time: less was no load. */
    static final long LOAD = 10;

    private static final String YOUNG = "Copy";
    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";

    private final Runnable giveBack;
    private long before = -1;
    private long cleared;

    public Quiet(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** Asked now and then: gives back if nothing filled the memory of new objects since the last time, and a load did before. */
    public void look(OptionalLong timesFull) {
        if (timesFull.isEmpty()) return;
        long now = timesFull.getAsLong();
        if (now == before && now - cleared >= LOAD) {
            giveBack.run();
            cleared = now;
        }
        before = now;
    }

    /** How often the memory of new objects was full; empty with another collector, which has its own ways to give back. */
    public static OptionalLong timesFull() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(it -> it.getName().equals(YOUNG))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .findFirst();
    }

    /** All objects are looked through, and connections that nobody holds begin anew when somebody asks for one. */
    public static void giveBack(ApplicationContext rooms) {
        tight(System::gc);
        var lines = rooms.getBean(HikariDataSource.class).getHikariPoolMXBean();
        if (lines != null) lines.softEvictConnections();
    }

    /** Memory shrinks to what is used and a sixth; under a load, where it would only grow again, it does not (ADR 0285). */
    static void tight(Runnable collect) {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        var least = java.getVMOption(LEAST_FREE).getValue();
        var most = java.getVMOption(MOST_FREE).getValue();
        java.setVMOption(LEAST_FREE, "5"); // the least stays below the most at each step
        java.setVMOption(MOST_FREE, "15");
        try {
            collect.run();
        } finally {
            java.setVMOption(MOST_FREE, most);
            java.setVMOption(LEAST_FREE, least);
        }
    }
}
