package org.fabcom.bench.siege;

/** What a hostile stranger does, from {@link #start} until it is closed. */
public interface Attack extends AutoCloseable {

    String name();

    void start();

    /** What came of it, in a few words. */
    String told();

    @Override
    void close();
}
