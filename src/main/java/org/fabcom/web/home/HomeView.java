package org.fabcom.web.home;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the home page, each drawn by its room. */
public record HomeView(@Nullable Content hero, List<Content> columns, List<Content> wide) {

    public boolean empty() {
        return hero == null && columns.isEmpty() && wide.isEmpty();
    }
}
