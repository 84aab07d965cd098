package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.CommuneChoice;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Writes down an organisation at the counter: a name and a commune are enough, a number is welcome. */
@Component
record NewOrganisations(Organisations organisations, CommuneChoice communes) {

    private static final int LONGEST_NAME = 160;

    /** Empty if something is wrong; the form then says what. */
    Optional<Organisation.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            form.reject("nom", page.t("people.organisation.name.missing"));
        var trade = Arrays.stream(Trade.values())
                .filter(it -> it.name().equals(form.value("type")))
                .findFirst();
        if (trade.isEmpty()) form.reject("type", page.t("people.organisation.trade.missing"));
        var number = number(form, page);
        var commune = communes.read(form, page);
        if (form.wrong() || trade.isEmpty()) return Optional.empty();
        return Optional.of(new Organisation.Draft(name, trade.get(), number, commune));
    }

    /** Those that are perhaps the one that is being written down. */
    List<Organisation> alike(Organisation.Draft draft) {
        return organisations.alike(draft.name(), draft.commune());
    }

    /** The organisation of this number if there is one already, else a new one that nobody manages yet. */
    PartyId writtenDown(Organisation.Draft draft, PartyId by) {
        return switch (organisations.writeDown(draft, by)) {
            case Organisation.Outcome.Done done -> done.organisation().id();
            case Organisation.Outcome.NumberTaken taken ->
                organisations.byNumber(draft.registration()).orElseThrow().id();
            case Organisation.Outcome.TooLate late ->
                throw new IllegalStateException("a new organisation has no version");
        };
    }

    List<OptionView> communes(Form form) {
        return communes.options(form);
    }

    static List<OptionView> trades(Page page) {
        return OptionView.all(Trade.values(), it -> page.t("people.trade." + it));
    }

    /** SIRET or RNA, told apart by its first letter; nothing typed means not declared. */
    private static Registration number(Form form, Page page) {
        var typed = form.value("numero");
        if (typed.isEmpty()) return Registration.NOT_DECLARED;
        var reading = typed.toUpperCase(Locale.ROOT).startsWith("W") ? Rna.read(typed) : Siret.read(typed);
        if (reading instanceof NumberReading.Refused refused)
            form.reject("numero", page.t(refused.key(), refused.count()));
        return reading instanceof NumberReading.Read read ? read.number() : Registration.NOT_DECLARED;
    }
}
