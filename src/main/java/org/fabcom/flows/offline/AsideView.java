package org.fabcom.flows.offline;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A line that was put aside.
 *
 * @param line where the weighing is that was written in its place; empty: none
 * @param open whether the visitor may decide about it
 */
public record AsideView(
        String back,
        String path,
        String why,
        List<String> facts,
        String end,
        String reason,
        String line,
        boolean open,
        List<OptionView> kinds,
        Form form) {}
