package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import org.fabcom.web.print.PrintedLetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is late is asked back by a letter, mailed or printed, once a day at most and by hand; who borrowed is forgotten a year after the return, or after it was due if nobody noted one. Thread-safe. */
@Component
class LoanLetters implements Forgetting {

    private final Sql db;
    private final Outbox outbox;
    private final People people;
    private final Optional<RentalDesk> desk;
    private final Clock clock;

    LoanLetters(Sql db, Outbox outbox, People people, Optional<RentalDesk> desk, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.people = people;
        this.desk = desk;
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
                .list((row, n) -> row.getObject("day", LocalDate.class));
    }

    /** For which of these one went on that day. */
    Set<UUID> on(List<UUID> loans, LocalDate day) {
        return Set.copyOf(db.sql("select loan from flows.loan_letter where loan = any (:loans) and day = :day")
                .param("loans", loans.toArray(UUID[]::new), "day", day)
                .list(UUID.class));
    }

    /** False if it is not late, nobody can be written to, or one went today. */
    @Transactional
    boolean write(Loan it, String title, PartyId by) {
        var today = Days.today(clock);
        if (!it.late(today) || !reaches(it)) return false;
        if (!note(it, it.contact(), by)) return false;
        var shop = reached(it);
        var letter = Letter.answering(it.contact(), it.borrower(), "fr", key(shop), null, said(it, title, shop));
        outbox.put(shop.email().isEmpty() ? letter : letter.answeredAt(shop.email()));
        return true;
    }

    private boolean note(Loan it, String to, PartyId by) {
        return db.sql("""
            insert into flows.loan_letter (id, loan, day, sent_to, made_by, made_at) values (:id, :loan, :day, :to, :by, :now)
            on conflict on constraint loan_letter_once do nothing
            """)
                .param("id", Ids.next())
                .param("loan", it.id())
                .param("day", Days.today(clock))
                .param("to", to)
                .param("by", by.value())
                .updated();
    }

    /** Noted as sent by hand: once a day, as a letter by mail. False if it is not late, or one went today. */
    @Transactional
    boolean posted(Loan it, PartyId by) {
        return it.late(Days.today(clock)) && note(it, "", by);
    }

    /** The letter as a sheet for the post. */
    PrintedLetter sheet(Loan it, String title, Page page) {
        var shop = reached(it);
        var said = said(it, title, shop);
        var from = Stream.concat(Stream.of(said[1].toString()), shop.lines().stream());
        var subject = page.t("flows.mail.loan.late.subject", said);
        return new PrintedLetter(
                subject,
                (shop.email().isEmpty() ? from : Stream.concat(from, Stream.of(shop.email()))).toList(),
                Stream.of(it.borrower(), it.contact())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                page.date(Days.today(clock)),
                subject,
                page.t("flows.loan.late.paper", said)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private RentalDesk.Reached reached(Loan it) {
        return desk.map(one -> one.reached(it.owner())).orElse(RentalDesk.Reached.UNKNOWN);
    }

    /** It bids to answer only where somebody reads the answer. */
    private static String key(RentalDesk.Reached shop) {
        return shop.email().isEmpty() ? "flows.mail.loan.late" : "flows.mail.loan.late.answered";
    }

    private Object[] said(Loan it, String title, RentalDesk.Reached shop) {
        var name = people.name(it.owner()).orElse("");
        return new Object[] {
            title,
            name,
            new Formats(Locale.FRENCH).date(it.due()),
            it.over(Days.today(clock)),
            shop.lines().isEmpty() ? name : name + ", " + String.join(", ", shop.lines())
        };
    }

    @Override
    @Transactional
    public int forget(Instant endedBefore) {
        var day = LocalDate.ofInstant(endedBefore, Days.ZONE);
        db.sql(
                        "delete from flows.loan_letter t using flows.loan l where l.id = t.loan and coalesce(l.returned_day, l.due_day) < :day")
                .param("day", day)
                .update();
        return db.sql("""
                update flows.loan set borrower = '…', contact = '', words = ''
                where coalesce(returned_day, due_day) < :day and borrower <> '…'
                """).param("day", day).update();
    }
}
