package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Where a group may be moved, with what it takes along. */
public record GroupMoveView(Form form, String url, String name, String now, int within, List<OptionView> places) {}
