package org.fabcom.people.tools;

import java.util.List;
import java.util.UUID;

/** What each connected tool knows of the reader. */
public record OwnToolsView(List<Line> lines) {

    public record Line(UUID client, String name, String knows, String dates) {}
}
