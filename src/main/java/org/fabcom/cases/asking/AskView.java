package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The request for help. {@code answers}: the diagnosis that is
 * still in the address; {@code running}: accompaniments of one’s organisations that are not over; {@code take}: where a time can be taken instead, null if none is
 * free.
 */
public record AskView(
        boolean signedIn,
        String answers,
        String signIn,
        String signUp,
        String newOrganisation,
        List<OptionView> organisations,
        List<OptionView> sheets,
        List<LinkView> running,
        @Nullable LinkView take,
        Form form) {

    /** Where the form goes: the answers stay in its address. */
    public String action() {
        return AskPages.PATH + (signedIn ? "" : "/rappel") + (answers.isEmpty() ? "" : "?" + answers);
    }
}
