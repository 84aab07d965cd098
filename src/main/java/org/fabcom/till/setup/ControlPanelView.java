package org.fabcom.till.setup;

import module java.base;
import org.fabcom.web.LinkView;

/** {@code lines}: the houses whose tills one reads for some days. */
public record ControlPanelView(List<LinkView> lines) {

    public ControlPanelView {
        lines = List.copyOf(lines);
    }
}
