package org.fabcom.membership.charters;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.membership.charters.Charters.Signatory;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each morning: who did not sign the last version is asked to read it, three times at most, a fortnight apart. */
@Component
class CharterLetters extends Job {

    private static final int MOST = 3;
    private static final int APART = 14;

    private final Charters charters;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    CharterLetters(Charters charters, People people, Outbox outbox, Settings settings, Clock clock) {
        super("membership.charters", daily(7, 20));
        this.charters = charters;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run() {
        for (var charter : charters.lasts()) for (var it : charters.pending(charter)) if (due(it)) ask(charter, it);
    }

    private boolean due(Signatory it) {
        var asked = it.asked();
        return !it.email().isEmpty()
                && it.letters() < MOST
                && (asked == null || !asked.plusDays(APART).isAfter(Days.today(clock)));
    }

    private void ask(Charter charter, Signatory it) {
        if (!charters.asked(charter.id(), it.member(), it.letters() + 1)) return;
        var language = Email.read(it.email())
                .flatMap(people::byEmail)
                .map(Person::language)
                .orElse(Locale.FRENCH.getLanguage());
        outbox.put(Letter.answering(
                it.email(),
                it.name(),
                language,
                "membership.mail.charter",
                settings.url("/mes-adhesions"),
                it.name(),
                people.name(charter.organisation()).orElse(""),
                charter.title(),
                charter.version(),
                new Formats(Locale.of(language)).date(charter.graceUntil())));
    }
}
