package org.fabcom.people.served;

import java.util.List;
import java.util.Optional;
import org.fabcom.people.Person;
import org.fabcom.people.communes.CommuneChoice;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Reads what staff write of a person, and says beside each field what to correct. */
@Component
class ServedForms {

    private final CommuneChoice communes;

    ServedForms(CommuneChoice communes) {
        this.communes = communes;
    }

    Optional<Served.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.served.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        var phone = Phone.read(form.value("telephone"));
        if (phone.isEmpty()) form.reject("telephone", page.t("people.phone.wrong"));
        var commune = communes.read(form, page);
        if (form.wrong() || phone.isEmpty()) return Optional.empty();
        return Optional.of(new Served.Draft(name, commune, phone.get()));
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
