package org.fabcom.people.signin;

import module java.base;
import org.fabcom.people.Passwords;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Holds what was typed against the rules, and says beside each field what to correct. Count the try before you ask. */
@Component
public class NewPassword {

    private final Passwords passwords;

    NewPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    /** {@code about}: what others can guess of this person. */
    public void check(Form form, String field, List<String> about, Page page) {
        var password = form.value(field);
        if (password.isEmpty()) form.reject(field, page.t("people.password.choose"));
        else
            passwords
                    .weakness(password, guesses(about, page))
                    .ifPresent(why -> form.reject(field, page.t(why, password.length())));
    }

    /** What is kept of it; takes its time, so before a transaction holds a connection. */
    public String hash(Form form, String field) {
        return passwords.hash(form.value(field));
    }

    private static List<String> guesses(List<String> about, Page page) {
        var all = new ArrayList<>(about);
        all.addAll(List.of(page.site().name(), "fabcom", "fabrique"));
        return all;
    }
}
