package org.fabcom.accounting.witness;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.kernel.journal.Head;
import org.fabcom.kernel.journal.Heads;
import org.fabcom.kernel.journal.Witness;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Each morning, if anything was sealed since the last time: one line per chain, to keep in a letter box far from the machine. */
@Component
class WitnessLetters extends Job {

    static final String NAME = "ledger.witness";

    private final Heads heads;
    private final WitnessReaders readers;
    private final Outbox outbox;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    WitnessLetters(
            Heads heads, WitnessReaders readers, Outbox outbox, Messages messages, Settings settings, Clock clock) {
        super(NAME, daily(6, 20));
        this.heads = heads;
        this.readers = readers;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is sent is kept here too, as it was at that moment. */
    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void run() {
        var all = readers.all();
        if (all.isEmpty() || !heads.movedSince(Heads.Occasion.LETTER)) return;
        var witness = heads.witness();
        heads.keep(Heads.Occasion.LETTER, "");
        var today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        all.forEach(it -> outbox.put(letter(it, witness, today)));
    }

    private Letter letter(Person reader, Witness witness, LocalDate today) {
        var locale = Locale.of(reader.language());
        var lines = witness.heads().stream().map(Head::brief).collect(Collectors.joining("\n\n"));
        var file = witness.text(messages.text(locale, "ledger.witness.about"));
        return new Letter(
                        reader.email().text(),
                        reader.name(),
                        reader.language(),
                        "ledger.letter.witness",
                        List.of(new Formats(locale).date(today), lines),
                        settings.url(WitnessPages.PATH),
                        null)
                .with(new Letter.Attachment("temoin-" + today + ".txt", "text/plain; charset=UTF-8", file));
    }
}
