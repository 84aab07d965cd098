package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.AgendaNotice;
import org.fabcom.agenda.Telegraph;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.DateMoved;
import org.fabcom.agenda.events.EventEntries;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;

/** What is told to those who come or wait; what answers an act of theirs is a letter. Each letter has the link by which the place can be given back. */
@Component
record RegistrationLetters(
        Outbox outbox,
        Telegraph telegraph,
        Links links,
        DateSights sights,
        When when,
        EventEntries entries,
        Settings settings) {

    private static final String KEY = "agenda.mail.";

    void link(Registration to, Happening date) {
        var letter = letter(to, date, "link");
        outbox.put(letter.toNobodyKnown());
    }

    /** Their address was typed again, by whomever: what they have stays. */
    void known(Registration to, Happening date) {
        put(to, letter(to, date, "known"));
    }

    void entered(Registration to, Happening date) {
        over(to, date, AgendaNotice.PLACE, AgendaNotice.PLACE_LOST);
        var letter = letter(to, date, to.state() == State.WAITING ? "waiting" : "confirmed");
        put(to, to.state() == State.WAITING ? letter : letter.with(entries.attachment(date)));
    }

    void offered(Registration to, Happening date) {
        var locale = Locale.of(to.language());
        var until = to.offeredUntil();
        var by = until == null ? "" : when.at(until, locale);
        tell(to, date, AgendaNotice.PLACE, until == null ? "" : When.value(until), letter(to, date, "offered", by));
    }

    void expired(Registration to, Happening date) {
        over(to, date, AgendaNotice.PLACE);
        tell(to, date, AgendaNotice.PLACE_LOST, "", letter(to, date, "expired"));
    }

    void givenBack(Registration to, Happening date) {
        over(to, date, AgendaNotice.PLACE, AgendaNotice.DATE_MOVED, AgendaNotice.REMINDER);
        if (to.person() == null || sights.sees(to.person(), date)) put(to, letter(to, date, "back"));
    }

    /** Who called and has no address is called. */
    private void put(Registration to, Letter letter) {
        if (to.written()) outbox.put(letter);
    }

    void cancelled(Registration to, Happening date) {
        over(to, date, AgendaNotice.PLACE, AgendaNotice.DATE_MOVED, AgendaNotice.REMINDER);
        var reason = date.reason().isEmpty() ? "" : "\n\n" + date.reason();
        var letter = letter(to, date, "cancelled", reason).with(entries.attachment(date));
        tell(to, date, AgendaNotice.DATE_OFF, "", letter);
    }

    /** When it moved makes it one of its own: what went elsewhere and came back is told twice. */
    void moved(Registration to, Happening date, DateMoved moved) {
        over(to, date, AgendaNotice.DATE_MOVED);
        var place = moved.place().equals(date.venue().line()) ? "" : ", " + moved.place();
        var before = when.words(moved.before(), Locale.of(to.language())) + place;
        var letter = letter(to, date, "moved", before).with(entries.attachment(date));
        tell(to, date, AgendaNotice.DATE_MOVED, "", moved.at().toString(), letter);
    }

    void reminder(Registration to, Happening date) {
        tell(to, date, AgendaNotice.REMINDER, "", letter(to, date, "reminder"));
    }

    void after(Registration to, Happening date) {
        tell(to, date, AgendaNotice.AFTER, "", letter(to, date, "after"));
    }

    /** What was told of this date and holds no more, or waits for no answer, stands read. */
    private void over(Registration to, Happening date, AgendaNotice... kinds) {
        if (to.person() != null) telegraph.over(to.person(), date.url(), kinds);
    }

    /** Whoever has an account chose how they are told, and is told nothing more of a group they left; for others there is the letter only. */
    private void tell(Registration to, Happening date, AgendaNotice kind, String by, Letter letter) {
        tell(to, date, kind, by, by, letter);
    }

    private void tell(Registration to, Happening date, AgendaNotice kind, String by, String once, Letter letter) {
        if (to.person() == null) {
            put(to, letter);
            return;
        }
        if (!sights.sees(to.person(), date)) return;
        var words = When.value(date.span());
        telegraph.tell(
                to.person(),
                kind,
                to.id() + " " + words + " " + once,
                date.url(),
                List.of(date.title(), words, by),
                letter);
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
