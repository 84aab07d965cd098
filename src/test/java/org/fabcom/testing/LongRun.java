package org.fabcom.testing;

/** Whether {@code ./fabcom test -Dlong} was asked for: searches that are short in the gate take their time then. */
public final class LongRun {

    public static final boolean ASKED = System.getProperty("long") != null;

    private LongRun() {}
}
