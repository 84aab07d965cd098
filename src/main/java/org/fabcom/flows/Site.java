package org.fabcom.flows;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.communes.Commune;

/** Where an organisation takes things in or sells them. {@code version} grows by one at each change. */
public record Site(UUID id, PartyId owner, Described described, int version, boolean closed) {

    /**
     * What is said of it.
     *
     * @param heaviestKg a weighing above it is asked about
     */
    public record Described(String name, Work work, Commune commune, int heaviestKg) {}

    /** What is done there. */
    public enum Work {
        BOTH,
        INTAKE,
        SHOP
    }

    public String name() {
        return described.name();
    }

    /** In grams: a weighing above it is asked about. */
    public long heaviest() {
        return described.heaviestKg() * 1000L;
    }

    public boolean takesIn() {
        return described.work() != Work.SHOP;
    }

    public boolean sells() {
        return described.work() != Work.INTAKE;
    }
}
