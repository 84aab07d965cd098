package org.fabcom.till.setup;

import java.util.List;
import org.fabcom.web.LinkView;

/** {@code lines}: the houses whose tills one reads for some days. */
public record ControlPanelView(List<LinkView> lines) {

    public ControlPanelView {
        lines = List.copyOf(lines);
    }
}
