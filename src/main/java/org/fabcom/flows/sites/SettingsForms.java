package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** What is typed of the short lists, whether it is added or corrected. */
final class SettingsForms {

    static final int CONTAINER = 80;
    static final int RECIPIENT = 100;

    private static final int AGREEMENT = 80;
    private static final List<ExitClass> CLASSES = List.of(ExitClass.PARTNER, ExitClass.RECYCLER, ExitClass.CENTRE);

    private SettingsForms() {}

    static List<OptionView> classes(Page page) {
        return OptionView.all(CLASSES, it -> page.t("flows.out." + it));
    }

    static String name(Form form, int longest, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("flows.settings.name.missing"));
        if (name.length() > longest) form.reject("nom", page.t("web.field.long", longest));
        return name;
    }

    static Recipient recipient(Form form, UUID id, PartyId owner, Page page) {
        var first = day(form, "debut", page);
        var last = day(form, "fin", page);
        if (first != null && last != null && first.isAfter(last)) form.reject("fin", page.t("flows.settings.days"));
        var yearly = form.value("limite").matches("[1-9][0-9]{0,7}") ? Integer.valueOf(form.value("limite")) : null;
        if (yearly == null && !form.value("limite").isEmpty())
            form.reject("limite", page.t("web.field.number", 1, 99_999_999));
        var agreement = form.line("convention", page);
        if (agreement.length() > AGREEMENT) form.reject("convention", page.t("web.field.long", AGREEMENT));
        var out = form.choice("classe", CLASSES, ExitClass::name, page).orElse(ExitClass.PARTNER);
        var wastes = form.all("accepte").stream()
                .flatMap(it -> Ids.read(it).stream())
                .toList();
        return new Recipient(
                id, owner, name(form, RECIPIENT, page), out, agreement, first, last, yearly, wastes, false);
    }

    static Form of(Recipient it) {
        var form = Form.empty()
                .with("nom", it.name())
                .with("classe", it.out())
                .with("convention", it.agreement())
                .with("debut", it.first() == null ? "" : it.first())
                .with("fin", it.last() == null ? "" : it.last())
                .with("limite", it.yearlyKg() == null ? "" : it.yearlyKg());
        return form.withAll("accepte", it.wastes().stream().map(UUID::toString).toList());
    }

    private static @Nullable LocalDate day(Form form, String field, Page page) {
        return form.value(field).isEmpty() ? null : form.day(field, page.t("web.field.day"));
    }
}
