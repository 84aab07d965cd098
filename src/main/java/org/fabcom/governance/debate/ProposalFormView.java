package org.fabcom.governance.debate;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** @param rows of rules that it changes; @param published once it is, another text is a new version; @param more the drawer of what follows is open */
public record ProposalFormView(
        String title,
        LinkView back,
        String action,
        Form form,
        boolean published,
        boolean more,
        List<OptionView> rules,
        List<Integer> rows,
        List<OptionView> standing) {

    /** Of a field in a row; the first row bears the name alone. */
    public static String name(String field, int row) {
        return row == 0 ? field : field + "-" + (row + 1);
    }
}
