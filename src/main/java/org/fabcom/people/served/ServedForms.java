package org.fabcom.people.served;

import java.util.List;
import java.util.Optional;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Reads what staff write of a person, and says beside each field what to correct. */
@Component
class ServedForms {

    private static final int LONGEST_COMMUNE = 120;

    private final Optional<CommuneSource> communes;

    ServedForms(Optional<CommuneSource> communes) {
        this.communes = communes;
    }

    Optional<Served.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.served.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        var phone = Phone.read(form.value("telephone"));
        if (phone.isEmpty()) form.reject("telephone", page.t("people.phone.wrong"));
        var commune = commune(form, page);
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
        var found = meant(form.value("commune"));
        if (found.size() < 2) return List.of();
        return found.stream()
                .map(it -> OptionView.of(String.valueOf(it.commune().code()), it.label()))
                .toList();
    }

    private Commune commune(Form form, Page page) {
        var typed = form.value("commune");
        if (typed.isEmpty()) form.reject("commune", page.t("people.organisation.commune.missing"));
        if (typed.isEmpty() || communes.isEmpty())
            return new Commune(null, typed.substring(0, Math.min(LONGEST_COMMUNE, typed.length())));
        var found = meant(typed);
        var chosen = found.stream()
                .map(CommuneSource.Meant::commune)
                .filter(it -> found.size() == 1 || form.value("commune-code").equals(it.code()))
                .findFirst();
        if (chosen.isEmpty())
            form.reject(
                    found.isEmpty() ? "commune" : "commune-code",
                    page.t(found.isEmpty() ? "people.organisation.commune.none" : "people.organisation.commune.which"));
        return chosen.orElse(new Commune(null, typed));
    }

    private List<CommuneSource.Meant> meant(String typed) {
        return typed.isEmpty()
                ? List.of()
                : communes.map(it -> it.meantBy(typed)).orElse(List.of());
    }
}
