package org.fabcom.agenda.registrations;

import java.util.Locale;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.EventEntries;
import org.fabcom.agenda.events.Happening;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;

/** What is written to those who come or wait. Each letter has the link by which the place can be given back. */
@Component
class RegistrationLetters {

    private static final String KEY = "agenda.mail.";

    private final Outbox outbox;
    private final Links links;
    private final When when;
    private final EventEntries entries;
    private final Settings settings;

    RegistrationLetters(Outbox outbox, Links links, When when, EventEntries entries, Settings settings) {
        this.outbox = outbox;
        this.links = links;
        this.when = when;
        this.entries = entries;
        this.settings = settings;
    }

    void link(Registration to, Happening date) {
        outbox.put(letter(to, date, "link"));
    }

    void entered(Registration to, Happening date) {
        var letter = letter(to, date, to.state() == State.WAITING ? "waiting" : "confirmed");
        outbox.put(to.state() == State.WAITING ? letter : letter.with(entries.attachment(date)));
    }

    void offered(Registration to, Happening date) {
        var locale = Locale.of(to.language());
        var until = to.offeredUntil();
        outbox.put(letter(to, date, "offered", until == null ? "" : when.at(until, locale)));
    }

    void expired(Registration to, Happening date) {
        outbox.put(letter(to, date, "expired"));
    }

    void givenBack(Registration to, Happening date) {
        outbox.put(letter(to, date, "back"));
    }

    void cancelled(Registration to, Happening date) {
        var reason = date.reason().isEmpty() ? "" : "\n\n" + date.reason();
        outbox.put(letter(to, date, "cancelled", reason).with(entries.attachment(date)));
    }

    void moved(Registration to, Happening date) {
        outbox.put(letter(to, date, "moved").with(entries.attachment(date)));
    }

    void reminder(Registration to, Happening date) {
        outbox.put(letter(to, date, "reminder"));
    }

    /** Arguments: name, title, when, where, organiser, then one more if there is one. */
    private Letter letter(Registration to, Happening date, String what, Object... more) {
        var args = new Object[5 + more.length];
        args[0] = to.name();
        args[1] = date.title();
        args[2] = when.words(date.span(), Locale.of(to.language()));
        args[3] = date.venue().line();
        args[4] = date.organiserName();
        System.arraycopy(more, 0, args, 5, more.length);
        var url = settings.url(links.path(to.id()));
        return Letter.answering(to.email(), to.name(), to.language(), KEY + what, url, args);
    }
}
