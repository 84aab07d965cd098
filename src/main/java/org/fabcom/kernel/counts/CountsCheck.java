package org.fabcom.kernel.counts;

import module java.base;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** The counts that lists read are those of their rows. */
@Component
record CountsCheck(KeptCounts kept) implements Check {

    @Override
    public String name() {
        return "kernel.counts";
    }

    @Override
    public List<String> findings() {
        return kept.tables().stream().flatMap(it -> kept.differing(it).stream()).toList();
    }
}
