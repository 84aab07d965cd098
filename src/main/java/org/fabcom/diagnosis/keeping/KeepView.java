package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/** How to keep one’s answers: in the address, or in one’s organisation. {@code organisations} is empty if there is none yet. */
public record KeepView(
        boolean complete,
        String back,
        String answers,
        String address,
        Qr.@Nullable Code qr,
        String mail,
        String signIn,
        String signUp,
        String newOrganisation,
        List<OptionView> organisations,
        Form form) {}
