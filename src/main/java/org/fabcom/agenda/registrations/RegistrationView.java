package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.listing.DateLineView;
import org.fabcom.web.Form;

/**
 * One's registration, opened by its link.
 *
 * @param fare what is set aside for it, or was; empty if nothing
 * @param lacking what its person does not have for it; empty if they have enough
 * @param seen what its person would have set aside, for the form to bring back; empty if nothing
 * @param own that only its person takes it, from their wallet; empty if whoever has the link may
 * @param signIn where they do; empty for somebody else who is signed in
 * @param take the words of the button that takes the place or confirms; empty if there is nothing to take
 * @param steps what else can be done: saying how far one is, taking the certificate
 * @param giveBack the words of the button that gives it back; empty if there is nothing to give back
 */
public record RegistrationView(
        DateLineView line,
        String name,
        String sentence,
        String kind,
        String fare,
        String lacking,
        String seen,
        String own,
        String signIn,
        String path,
        String take,
        String giveBack,
        List<StepView> steps,
        Form form) {}
