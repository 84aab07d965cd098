package org.fabcom.governance.charter;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Which value a decision serves, or puts to the test. @param mine what the reader said, which they may take back */
public record CitingView(
        LinkView back,
        String action,
        List<OptionView> values,
        List<OptionView> ways,
        List<OptionView> mine,
        Form form) {}
