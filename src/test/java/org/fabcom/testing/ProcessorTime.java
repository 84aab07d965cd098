package org.fabcom.testing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time that this process spends on something, whichever threads do it: on virtual ones none is told apart. */
public final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProcessorTime() {}

    /** In milliseconds. Other work of the process counts as well: of several tries the least is the nearest to the truth. */
    public static double of(Runnable what) {
        long start = SYSTEM.getProcessCpuTime();
        what.run();
        return (SYSTEM.getProcessCpuTime() - start) / 1e6;
    }
}
