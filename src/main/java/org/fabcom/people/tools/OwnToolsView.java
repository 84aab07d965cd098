package org.fabcom.people.tools;

import module java.base;

/** What each connected tool knows of the reader. */
public record OwnToolsView(List<Line> lines) {

    /** @param untold what it asks for and is not told; empty: nothing */
    public record Line(UUID client, String name, String knows, String untold, String dates, List<Choice> choices) {}

    /** One thing that it may be told or not: a press turns it. */
    public record Choice(String scope, boolean told, String label) {}
}
