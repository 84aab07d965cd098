package org.fabcom.web.watch;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Part;
import org.springframework.stereotype.Component;

/** What does not need the database to answer: its connections, the disk under the data folder, this process in memory. */
@Component
final class MachineWatch {

    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 64L << 20;
    private static final Path MEMORY = Path.of("/proc/self/smaps_rollup");

    private final DataSource pool;
    private final File data;

    MachineWatch(DataSource pool, Settings settings) {
        this.pool = pool;
        this.data = settings.data().toFile();
    }

    List<Measure> measures() {
        var all = new ArrayList<Measure>();
        try {
            var here = pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            if (here != null) {
                all.add(new Measure("fabcom.pool.active", "Connections at work", here.getActiveConnections()));
                all.add(new Measure("fabcom.pool.idle", "Connections at rest", here.getIdleConnections()));
                all.add(new Measure(
                        "fabcom.pool.waiting", "Threads that wait for one", here.getThreadsAwaitingConnection()));
            }
            all.add(new Measure("fabcom.disk.free.bytes", "Room under the data folder", data.getUsableSpace()));
            all.add(new Measure("fabcom.disk.total.bytes", "Size of that disk", data.getTotalSpace()));
            all.add(new Measure("fabcom.memory.pss.bytes", "This process's share of the memory", pss()));
        } catch (SQLException | IOException unreadable) {
            return all;
        }
        return all;
    }

    /** Asked of the folder and not of its mount, which a container or a chroot may hide. */
    Part disk() {
        long free = data.getUsableSpace();
        var state = free < TOO_LITTLE ? Part.State.DOWN : free < LITTLE ? Part.State.CARE : Part.State.OK;
        return new Part("disk", state, "%d MB free".formatted(free >> 20), List.of(free >> 20));
    }

    /** In bytes; 0 where the system does not say. */
    private static long pss() throws IOException {
        if (!Files.isReadable(MEMORY)) return 0;
        return Files.readAllLines(MEMORY).stream()
                .filter(it -> it.startsWith("Pss:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
