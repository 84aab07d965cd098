package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.web.list.Paging;

/** What the next night will do, and who waits; with the figures that will not move. */
public record RetentionView(Paging paging, List<Line> lines, int months, Map<String, Long> figures) {

    /** All of them together. */
    public long rows() {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A person on their way out. */
    public record Line(String name, String seen, String cause, String due, String step, List<String> obstacles) {}
}
