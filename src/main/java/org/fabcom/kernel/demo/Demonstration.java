package org.fabcom.kernel.demo;

import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** Whether this instance shows the invented territory. Asked each time, never remembered: a test may turn it on. */
@Component
public class Demonstration {

    private final Settings settings;

    public Demonstration(Settings settings) {
        this.settings = settings;
    }

    public boolean on() {
        return settings.demo();
    }

    /** True if all of it goes when the program stops. */
    public boolean passing() {
        return System.getProperty("fabcom.throwaway") != null;
    }
}
