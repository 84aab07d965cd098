package org.fabcom.people.served;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneChoice;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Reads what staff write of a person, and says beside each field what to correct. */
@Component
record ServedForms(CommuneChoice communes) {

    private static final int LONGEST_PHONE = 40;

    Optional<Served.Draft> read(Form form, Page page) {
        return read(form, communes.read(form, page), page);
    }

    Optional<Served.Draft> read(Form form, Commune commune, Page page) {
        var name = form.line("nom", page).replaceAll("[\\s\u00a0\u202f]+", " ");
        if (name.isEmpty()) form.reject("nom", page.t("people.served.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        var phone = Phone.field(form, "telephone", LONGEST_PHONE, page);
        return form.wrong() ? Optional.empty() : Optional.of(new Served.Draft(name, commune, phone));
    }

    static Form of(Served served) {
        return Form.empty()
                .with("nom", served.name())
                .with("telephone", served.phone())
                .with("commune", served.commune().name())
                .with("commune-code", served.commune().code());
    }

    /** The communes that may be meant, when there are several. */
    List<OptionView> communes(Form form) {
        return communes.options(form);
    }
}
