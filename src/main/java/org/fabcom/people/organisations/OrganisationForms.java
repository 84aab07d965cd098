package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.people.Organisation;
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

/** Reads what a person says of their organisation, and writes beside each field what to correct. */
@Component
record OrganisationForms(CommuneChoice communes) {

    private static final int LONGEST_NAME = 160;

    /** Empty if something is wrong; the form then says what. */
    Optional<Organisation.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.organisation.name.missing"));
        if (name.length() > LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        var trade = trade(form, page);
        var registration = registration(form, page);
        var commune = communes.read(form, page);
        if (form.wrong() || trade.isEmpty()) return Optional.empty();
        return Optional.of(new Organisation.Draft(name, trade.get(), registration, commune));
    }

    /** Fills the form with what is known. */
    static Form of(Organisation organisation) {
        var registration = organisation.registration();
        return Form.empty()
                .with("nom", organisation.name())
                .with("type", organisation.trade().name())
                .with(
                        "registre",
                        switch (registration) {
                            case Siret siret -> "SIRET";
                            case Rna rna -> "RNA";
                            case Registration.NotDeclared none -> "AUCUN";
                        })
                .with(
                        "numero",
                        registration.siretNumber().or(registration::rnaNumber).orElse(""))
                .with("commune", organisation.commune().name())
                .with("commune-code", organisation.commune().code());
    }

    /** The communes a person may mean, when there are several. */
    List<OptionView> communes(Form form) {
        return communes.options(form);
    }

    /** Offered while one types, so that what is chosen is sure. */
    List<String> near() {
        return communes.near();
    }

    private static Optional<Trade> trade(Form form, Page page) {
        for (var it : Trade.values()) if (it.name().equals(form.value("type"))) return Optional.of(it);
        form.reject("type", page.t("people.organisation.trade.missing"));
        return Optional.empty();
    }

    private static Registration registration(Form form, Page page) {
        var reading = switch (form.value("registre")) {
            case "SIRET" -> number(form, page) ? Siret.read(form.value("numero")) : null;
            case "RNA" -> number(form, page) ? Rna.read(form.value("numero")) : null;
            case "AUCUN" -> undeclared(form.value("numero"));
            default -> {
                form.reject("registre", page.t("people.organisation.register.missing"));
                yield null;
            }
        };
        if (reading instanceof NumberReading.Refused refused)
            form.reject("numero", page.t(refused.key(), refused.count()));
        return reading instanceof NumberReading.Read read ? read.number() : Registration.NOT_DECLARED;
    }

    /** A number that was typed all the same is read for what it is, never dropped. */
    private static NumberReading undeclared(String number) {
        if (number.isEmpty()) return new NumberReading.Read(Registration.NOT_DECLARED);
        return Siret.read(number) instanceof NumberReading.Read siret ? siret : Rna.read(number);
    }

    private static boolean number(Form form, Page page) {
        if (form.value("numero").isEmpty()) form.reject("numero", page.t("people.organisation.number.missing"));
        return !form.value("numero").isEmpty();
    }
}
