package org.fabcom.flows.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is late is asked back by a letter, once a day at most and by hand; who borrowed is forgotten a year after the return. Thread-safe. */
@Component
class LoanLetters implements Forgetting {

    private final JdbcClient db;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    LoanLetters(JdbcClient db, Outbox outbox, People people, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    /** Whether somebody can be written to. */
    static boolean reaches(Loan it) {
        return Email.read(it.contact()).isPresent();
    }

    /** The days on which one went. */
    List<LocalDate> of(UUID loan) {
        return db.sql("select day from flows.loan_letter where loan = :loan order by day")
                .param("loan", loan)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /** False if it is not late, nobody can be written to, or one went today. */
    @Transactional
    boolean write(Loan it, String title, PartyId by) {
        var today = Days.today(clock);
        if (!it.late(today) || !reaches(it)) return false;
        int added = db.sql("""
            insert into flows.loan_letter (id, loan, day, sent_to, made_by, made_at) values (:id, :loan, :day, :to, :by, :now)
            on conflict on constraint loan_letter_once do nothing
            """)
                .param("id", Ids.next())
                .param("loan", it.id())
                .param("day", today)
                .param("to", it.contact())
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (added == 0) return false;
        var day = new Formats(Locale.FRENCH).date(it.due());
        outbox.put(Letter.answering(
                it.contact(),
                it.borrower(),
                "fr",
                "flows.mail.loan.late",
                null,
                title,
                people.name(it.owner()).orElse(""),
                day,
                it.over(today)));
        return true;
    }

    @Override
    @Transactional
    public int forget(Instant endedBefore) {
        var day = LocalDate.ofInstant(endedBefore, Days.ZONE);
        db.sql("delete from flows.loan_letter t using flows.loan l where l.id = t.loan and l.returned_day < :day")
                .param("day", day)
                .update();
        return db.sql("""
                update flows.loan set borrower = '…', contact = '', words = '' where returned_day < :day and borrower <> '…'
                """).param("day", day).update();
    }
}
