package org.fabcom.kernel.jobs;

/** Port: an upper room says whether the room of a job is open. */
public interface JobGate {

    boolean open(Class<?> job);
}
