package org.fabcom.kernel.jobs;

/** Each night what has been kept long enough goes, whether its room is open or not. */
public abstract class NightlyForgetting extends SimpleJob {

    protected NightlyForgetting(String name, int hour, int minute, Runnable forget) {
        super(name, daily(hour, minute), forget);
    }

    @Override
    public final boolean evenClosed() {
        return true;
    }
}
