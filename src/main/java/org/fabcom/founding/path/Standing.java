package org.fabcom.founding.path;

import module java.base;

/** A path as one of its founders sees it. */
public record Standing(FoundingPath path, List<Founder> founders, Founder me) {

    public Optional<Founder> founder(UUID id) {
        return founders.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** As they are called; empty for one who left. */
    public String name(UUID id) {
        return founder(id).map(Founder::name).orElse("");
    }
}
