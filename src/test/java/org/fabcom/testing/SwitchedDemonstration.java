package org.fabcom.testing;

import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.kernel.settings.Settings;

/** The demonstration as a test class wants it; off again when the next one begins. */
public final class SwitchedDemonstration extends Demonstration {

    private volatile boolean on;

    SwitchedDemonstration(Settings settings) {
        super(settings);
    }

    public void turn(boolean wanted) {
        on = wanted;
    }

    @Override
    public boolean on() {
        return on;
    }
}
