package org.fabcom.flows.register;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Something leaves. {@code last}: what left today already. */
public record ExitView(
        String path,
        String site,
        Form form,
        List<OptionView> classes,
        List<OptionView> recipients,
        List<OptionView> things,
        List<OptionView> containers) {}
