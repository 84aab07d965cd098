package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.billing.paper.InvoicePapers;
import org.fabcom.billing.reminding.InvoiceLinks;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.post.Letter;
import org.fabcom.post.Letter.Attachment;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import org.fabcom.web.print.PrintedLetter;
import org.fabcom.web.render.Pages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning: a letter for what is late by a week, three weeks, six weeks, where the seller wants it and the client has an address of
 * mail. Each level once.
 */
@Component
class Reminders extends Job {

    static final String NAME = "billing.reminders";

    private static final List<Integer> AFTER = List.of(7, 21, 42);

    /** {@code to}: empty if it was printed. {@code at}: when it went. */
    record Sent(int level, String to, Instant at) {}

    private final Sql db;
    private final Invoices invoices;
    private final Issuers issuers;
    private final Outbox outbox;
    private final InvoiceLinks links;
    private final InvoicePapers papers;
    private final Pages pages;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reminders(
            Sql db,
            Invoices invoices,
            Issuers issuers,
            Outbox outbox,
            InvoiceLinks links,
            InvoicePapers papers,
            Pages pages,
            Settings settings,
            Clock clock,
            TransactionTemplate transaction) {
        super(NAME, daily(7, 40));
        this.db = db;
        this.invoices = invoices;
        this.issuers = issuers;
        this.outbox = outbox;
        this.links = links;
        this.papers = papers;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    List<Sent> of(UUID invoice) {
        return db.sql("select level, sent_to, made_at from billing.reminder where invoice = :invoice order by level")
                .param("invoice", invoice)
                .list((row, n) -> new Sent(row.getInt("level"), row.getString("sent_to"), Times.read(row, "made_at")));
    }

    /** Each apart: one whose paper cannot be drawn keeps no other from going. */
    @Override
    public void run() {
        Duties.apart(transaction, late(), it -> invoices.find(it).ifPresent(this::remind));
    }

    private List<UUID> late() {
        return db.sql("""
            select i.id from billing.standing s join billing.invoice i on i.id = s.invoice
            join billing.issuer u on u.organisation = i.organisation and u.reminders
            left join billing.invoice_contact c on c.invoice = i.id
            where s.remaining > 0 and i.due <= :until and coalesce(c.email, i.content -> 'buyer' ->> 'email') <> ''
              and not exists (select from billing.reminder r where r.invoice = i.id
                  and (r.level = :last or (r.made_at at time zone kernel.zone())::date = :today))
            order by i.due, i.id
            """)
                .param("last", AFTER.size(), "until", Days.today(clock).minusDays(AFTER.getFirst()))
                .list((row, n) -> Rows.id(row, "id"));
    }

    /** When the next one goes by itself; empty: none does. */
    Optional<LocalDate> next(Invoice it) {
        boolean wanted = it.remaining() > 0
                && !address(it).isEmpty()
                && issuers.of(it.organisation()).reminders();
        int level = level(it);
        var day = it.due().plusDays(level < AFTER.size() ? AFTER.get(level) : 0);
        return Optional.of(day).filter(any -> wanted && level < AFTER.size());
    }

    /** The next level at once: by mail, or as a sheet that somebody posts. The key of the sentence that says why not; empty: it went. */
    @Transactional
    Optional<String> now(Invoice it, boolean printed) {
        var not = why(it, printed);
        if (not.isEmpty()) send(it, level(it) + 1, printed ? "" : address(it));
        return not;
    }

    /** The one cause why no reminder goes now. */
    private Optional<String> why(Invoice it, boolean printed) {
        var today = Days.today(clock);
        var sent = of(it.id());
        if (it.remaining() <= 0) return Optional.of("billing.reminder.not.paid");
        if (!it.due().isBefore(today)) return Optional.of("billing.reminder.not.due");
        if (sent.size() >= AFTER.size() || level(it) >= AFTER.size()) return Optional.of("billing.reminder.not.more");
        if (sent.stream()
                .anyMatch(one -> LocalDate.ofInstant(one.at(), Days.ZONE).equals(today)))
            return Optional.of("billing.reminder.not.today");
        return Optional.of("billing.reminder.not.address")
                .filter(key -> !printed && address(it).isEmpty());
    }

    /** The next letter as a sheet; once all three went, the last one. */
    PrintedLetter sheet(Invoice it, Page page) {
        var key = "billing.letter.reminder" + Math.min(level(it) + 1, AFTER.size());
        var said = said(it).toArray();
        var words = page.t(key + ".text", said)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        var buyer = it.content().buyer();
        var to = Stream.of(buyer.name(), buyer.street(), (buyer.postcode() + " " + buyer.city()).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        var subject = page.t(key + ".subject", said);
        return new PrintedLetter(
                subject, InvoicePageView.of(it, page).seller(), to, page.date(Days.today(clock)), subject, words);
    }

    /** Where its client is written to: as the invoice says, or as somebody learnt since; empty: no address is known. */
    String address(Invoice it) {
        return db.sql("select email from billing.invoice_contact where invoice = :invoice")
                .param("invoice", it.id())
                .optional(String.class)
                .orElse(it.content().buyer().email());
    }

    /** From now on; the invoice stays as it is. */
    void address(Invoice it, String email, PartyId by) {
        db.sql("""
            insert into billing.invoice_contact (invoice, email, said_by, said_at) values (:invoice, :email, :by, :now)
            on conflict (invoice) do update set email = excluded.email, said_by = excluded.said_by, said_at = excluded.said_at
            """).param("invoice", it.id(), "email", email, "by", by.value()).update();
    }

    private int level(Invoice it) {
        return of(it.id()).stream().mapToInt(Sent::level).max().orElse(0);
    }

    /** The level that is due by now, if it did not go; those that were missed do not follow. */
    private void remind(Invoice it) {
        long late = ChronoUnit.DAYS.between(it.due(), Days.today(clock));
        send(it, (int) AFTER.stream().filter(days -> days <= late).count(), address(it));
    }

    private void send(Invoice it, int level, String to) {
        int added = db.sql("""
            insert into billing.reminder (id, invoice, level, sent_to, made_at) values (:id, :invoice, :level, :to, :now)
            on conflict on constraint reminder_once do nothing
            """)
                .param("id", Ids.next(), "invoice", it.id(), "level", level, "to", to)
                .update();
        if (added == 0 || to.isEmpty()) return;
        var paper = papers.paper(it, pages.unasked("fr"));
        var letter = letter(it, to, level);
        var answer = it.content().seller().email();
        outbox.put((answer.isEmpty() ? letter : letter.answeredAt(answer))
                .with(Attachment.of(it.reference() + ".pdf", "application/pdf", paper)));
    }

    /** Its button opens the invoice as PDF, which is in the envelope as well. */
    private Letter letter(Invoice it, String to, int level) {
        return new Letter(
                to,
                it.content().buyer().name(),
                "fr",
                "billing.letter.reminder" + level,
                List.copyOf(said(it)),
                settings.url(links.path(it.id())),
                null);
    }

    private List<String> said(Invoice it) {
        var formats = new Formats(Locale.FRENCH);
        var content = it.content();
        var answer = content.seller().email();
        var french = pages.unasked("fr");
        return List.of(
                it.reference(),
                formats.euros(it.remaining()),
                formats.date(it.due()),
                content.seller().name(),
                content.iban().isEmpty() ? "" : "\n\n" + french.t("billing.paper.iban", content.iban()),
                formats.date(it.day()),
                answer.isEmpty() ? french.t("billing.letter.call") : french.t("billing.letter.write", answer));
    }
}
