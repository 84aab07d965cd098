package org.fabcom.agenda.registrations;

import org.fabcom.agenda.listing.DateLineView;

/**
 * One's registration, opened by its link.
 *
 * @param fare what is set aside for it, or was; empty if nothing
 * @param lacking what its person does not have for it; empty if they have enough
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
        String path,
        String take,
        String giveBack,
        java.util.List<StepView> steps) {}
