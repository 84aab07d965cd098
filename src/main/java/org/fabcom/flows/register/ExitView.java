package org.fabcom.flows.register;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Something leaves. {@code last}: what was noted before, each with where it is taken back, if it may be. */
public record ExitView(
        String path,
        String site,
        Form form,
        List<OptionView> classes,
        List<OptionView> recipients,
        List<OptionView> things,
        List<OptionView> containers,
        List<LinkView> last) {}
