package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.cases.callbacks.Callback;
import org.fabcom.cases.callbacks.Callbacks;
import org.fabcom.kernel.Credentials;
import org.fabcom.people.Email;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Reads who wants to be called back and keeps it, unless too many come from one place or for one person. */
@Component
record CallbackForms(Callbacks callbacks, RateLimits limits) {

    private static final int MOST_FROM_ONE_PLACE = 10;
    private static final int MOST_FOR_ONE_PERSON = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    /** False when something is wrong, which the form then says. */
    public boolean keep(Form form, String answers, String from, Page page) {
        var name = line(form, "nom", Callback.LONGEST_NAME, page);
        var asked = form.value("besoin");
        if (form.value("telephone").isEmpty()) Phone.in(asked).ifPresent(it -> form.with("telephone", it));
        var typed = form.value("telephone");
        var when = Phone.apart(form, "telephone");
        var need = when.isEmpty() ? asked : asked + "\n" + page.t("cases.callback.when", when);
        var phone = Phone.field(form, "telephone", Callback.LONGEST_PHONE, page);
        var email = form.value("courriel");
        var commune = line(form, "commune", Callback.LONGEST_COMMUNE, page);
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        var address = Email.read(email).map(Email::text).orElse("");
        if (!email.isEmpty() && (address.isEmpty() || address.length() > Callback.LONGEST_EMAIL))
            form.reject("courriel", page.t("people.email.wrong"));
        if (form.value("telephone").isEmpty() && email.isEmpty())
            form.reject("telephone", page.t("cases.callback.neither"));
        if (asked.length() < 3) form.reject("besoin", page.t("cases.case.words.missing"));
        if (need.length() > Callback.LONGEST_NEED)
            form.reject("besoin", page.t("web.field.long", Callback.LONGEST_NEED));
        if (Credentials.in(need)) form.reject("besoin", page.t("cases.ask.secret"));
        if (form.wrong()) {
            form.with("telephone", typed);
            return false;
        }
        var person = Phone.dialled(phone) + email.toLowerCase(Locale.ROOT);
        if (!limits.allow("cases.callback.address", from, MOST_FROM_ONE_PLACE, HOUR)
                || !limits.allow("cases.callback.person", person, MOST_FOR_ONE_PERSON, HOUR)) throw Problem.tooMany();
        var kept = answers.length() > Callback.LONGEST_ANSWERS ? "" : answers;
        callbacks.ask(name, phone, address, commune, need, kept, page.lang());
        return true;
    }

    private static String line(Form form, String name, int longest, Page page) {
        var line = form.line(name, page);
        if (line.length() > longest) form.reject(name, page.t("web.field.long", longest));
        return line;
    }
}
