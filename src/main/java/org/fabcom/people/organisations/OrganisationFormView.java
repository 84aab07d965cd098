package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Registering an organisation, or changing what is said of it. {@code cancelUrl} goes back without a change; {@code behalf} names for whom;
 * {@code promise}: what happens next, or empty; {@code near}: communes offered while one types;
 * {@code alike}: perhaps the one that is being registered, and « another ». */
public record OrganisationFormView(
        Form form,
        boolean fresh,
        String action,
        String cancelUrl,
        String behalf,
        String returnTo,
        String promise,
        List<OptionView> trades,
        List<OptionView> registers,
        List<OptionView> communes,
        List<String> near,
        List<OptionView> alike) {}
