package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** To whom a decision is handed on. @param people to choose from; empty where there are too many: a name is typed */
public record HandingView(
        String title, LinkView back, String action, String lead, List<OptionView> people, Form form) {}
