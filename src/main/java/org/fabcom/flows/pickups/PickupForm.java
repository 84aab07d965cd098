package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.pickups.Pickup.Amount;
import org.fabcom.flows.pickups.Pickup.Half;
import org.fabcom.flows.pickups.Pickup.Said;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** What the form of a collection says, whoever fills it in. */
final class PickupForm {

    static final String DAY = "jour";
    static final String HALF = "moment";

    private PickupForm() {}

    /** Empty if something is wrong; the form then says what. @param known whoever is signed in; null: nobody */
    static Optional<Said> read(Form form, Zone zone, List<LocalDate> days, @Nullable Person known, Page page) {
        var name = known == null ? line(form, "nom", Person.LONGEST_NAME, page) : known.name();
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        var phone = Phone.field(form, "telephone", Pickup.LONGEST_PHONE, page);
        var email = known == null ? email(form, page) : known.email().text();
        if (email.isEmpty() && phone.replaceAll("[^0-9]", "").length() < 8)
            form.reject("telephone", page.t("pickups.phone.missing"));
        var street = line(form, "rue", Pickup.LONGEST_STREET, page);
        if (street.length() < 3) form.reject("rue", page.t("pickups.street.missing"));
        var stairs = line(form, "acces", Pickup.LONGEST_STAIRS, page);
        var what = form.value("quoi").replace("\r\n", "\n").strip();
        if (what.isEmpty()) form.reject("quoi", page.t("pickups.what.missing"));
        if (what.length() > Pickup.LONGEST_WHAT) form.reject("quoi", page.t("web.field.long", Pickup.LONGEST_WHAT));
        var day = day(form, days, page);
        var amount = form.choice("combien", Amount.class, page).orElse(Amount.CAR);
        var half = half(form, page);
        if (form.wrong() || day == null) return Optional.empty();
        return Optional.of(
                new Said(name, email, phone, street, zone.code(), zone.commune(), stairs, what, amount, day, half));
    }

    private static String email(Form form, Page page) {
        if (form.value("courriel").isEmpty()) return "";
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        return email.map(Email::text).orElse("");
    }

    /** One of those that are offered; null, and said beside the field, if it is none. */
    static @Nullable LocalDate day(Form form, List<LocalDate> days, Page page) {
        for (var it : days) if (it.toString().equals(form.value(DAY))) return it;
        form.reject(DAY, page.t("pickups.day.missing"));
        return null;
    }

    static Half half(Form form, Page page) {
        return form.choice(HALF, Half.class, page).orElse(Half.ANY);
    }

    static String line(Form form, String field, int longest, Page page) {
        var line = form.line(field, page);
        if (line.length() > longest) form.reject(field, page.t("web.field.long", longest));
        return line;
    }
}
