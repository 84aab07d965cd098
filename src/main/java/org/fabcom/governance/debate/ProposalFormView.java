package org.fabcom.governance.debate;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** @param published once it is, another text is a new version; @param more the drawer of what follows is open */
public record ProposalFormView(
        String title,
        LinkView back,
        String action,
        Form form,
        boolean published,
        boolean more,
        List<OptionView> rules,
        List<OptionView> standing) {}
