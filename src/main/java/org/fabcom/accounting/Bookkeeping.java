package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What one may ask of the books: open them, write the safe's payments, write by hand, correct, close. Thread-safe. */
@Component
public class Bookkeeping {

    private final Sql db;
    private final Clock clock;
    private final Currencies currencies;
    private final Periods periods;
    private final Mappings mappings;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final ObjectProvider<BookSource> sources;

    Bookkeeping(
            Sql db,
            Clock clock,
            Currencies currencies,
            Periods periods,
            Mappings mappings,
            Entries entries,
            TransactionTemplate transaction,
            ObjectProvider<BookSource> sources) {
        this.db = db;
        this.clock = clock;
        this.currencies = currencies;
        this.periods = periods;
        this.mappings = mappings;
        this.entries = entries;
        this.transaction = transaction;
        this.sources = sources;
    }

    /** Opens the books of a party; without effect when they are open with these days, refused when with others. */
    public Outcome open(PartyId party, LocalDate first, LocalDate last, PartyId by) {
        if (!Period.fits(first, last)) return new Outcome.Refused(BookRefusal.WRONG_PERIOD);
        return within(status -> {
            int opened =
                    db.sql("""
                insert into accounting.books (party, opened_by, opened_at) values (:party, :by, :now) on conflict do nothing
                """).param("party", party.value(), "by", by.value()).update();
            if (opened == 1) periods.add(party, first, last);
            else if (periods.of(party).stream()
                    .noneMatch(it -> it.first().equals(first) && it.last().equals(last)))
                return new Outcome.Refused(BookRefusal.OPENED);
            map(party);
            return new Outcome.Done(party.value());
        });
    }

    /**
     * Writes the debts and payments in euros that are not in the books yet. What is of a closed time, found late, is written on the first open
     * day with its own date beside it. Answers how many were written.
     */
    public int record(PartyId party) {
        return transaction.execute(status -> {
            map(party);
            int written = 0;
            for (var it : entries.unrecorded(party)) {
                if (write(it, party).isPresent()) written++;
            }
            return written;
        });
    }

    /** The same, and what the documents of other rooms say. */
    public int writeAll(PartyId party) {
        return record(party) + sources.stream().mapToInt(it -> it.write(party)).sum();
    }

    /** How many payments and documents are not written yet. */
    public int waiting(PartyId party) {
        return (int) entries.waiting(party)
                + sources.stream().mapToInt(it -> it.waiting(party)).sum();
    }

    /** Payments of the safe that no document counts and one could. */
    public List<BookSource.Loose> loose(PartyId party) {
        if (!kept(party)) return List.of();
        return sources.stream().flatMap(it -> it.loose(party).stream()).toList();
    }

    /** Cents that documents counted in euros between two days, both included. */
    public BookSource.Counted counted(PartyId party, UUID currency, LocalDate first, LocalDate last) {
        return sources.stream()
                .map(it -> it.counted(party, currency, first, last))
                .reduce(BookSource.Counted.NONE, BookSource.Counted::plus);
    }

    /** What stands in the books and stays there until somebody does something. */
    public List<LinkView> toSettle(PartyId party, Page page) {
        return sources.stream().flatMap(it -> it.toSettle(party, page).stream()).toList();
    }

    private Optional<UUID> write(Movement it, PartyId party) {
        var accounts = mappings.accounts(party, it.currency());
        var day = openDay(party, it.day());
        var asked =
                it.kind() == Movement.Kind.TAKEN_BACK ? entries.keyed(party, it.askedFor()) : Optional.<UUID>empty();
        return entries.add(EntryDraft.of(it, party, day, accounts, asked.orElse(null)));
    }

    /** All parties that keep books here. */
    public List<PartyId> keepers() {
        return db.sql("select party from accounting.books order by opened_at, party")
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** An entry written by hand. The same key twice writes once. */
    public Outcome write(
            PartyId party, LocalDate day, String piece, String label, List<Line> lines, String key, PartyId by) {
        return add(EntryDraft.written(party, day, piece.strip(), label.strip(), lines, "hand-" + key, by));
    }

    /** Where the books put what this payment of the safe brought, or was {@code paid} for, or what was asked for before; written first if it is missing; empty: they do not hold it. */
    public Optional<String> brought(PartyId party, UUID transfer, UUID currency, boolean paid) {
        record(party);
        var asked = db.sql("select debt from ledger.debt_end_card where transfer = :transfer")
                .param("transfer", transfer)
                .optional((row, n) -> "debt-" + row.getObject(1, UUID.class));
        var debt = asked.map(it -> lines(party, it + "-" + currency)).orElse(List.of());
        return (debt.isEmpty() ? lines(party, "transfer-" + transfer + "-" + currency) : debt)
                .stream()
                        .filter(line -> (paid ? line.debit() : line.credit()) > 0)
                        .map(Line::account)
                        .findFirst();
    }

    /** Of the entry that was written under this key; none: it was not. */
    public List<Line> lines(PartyId party, String key) {
        return entries.keyed(party, key)
                .flatMap(it -> entries.find(party, it))
                .map(Entry::lines)
                .orElse(List.of());
    }

    /** True if the party keeps books here. */
    public boolean kept(PartyId party) {
        return !periods.of(party).isEmpty();
    }

    /**
     * Writes what another room proves by a document of its own, once for each key; when its day is in a closed period, on the first open one
     * with its own date beside it. Throws IllegalStateException if the party keeps no books.
     */
    public Outcome write(PartyId party, BookSource.Document it, PartyId by) {
        if (!kept(party)) throw new IllegalStateException("no books: " + party);
        return within(status -> {
            var before = entries.keyed(party, it.key());
            if (before.isPresent()) return new Outcome.Done(before.get());
            return added(EntryDraft.proved(party, it, openDay(party, it.day()), by));
        });
    }

    /** Takes an entry back by its mirror, on a day of an open period, with the reason. */
    public Outcome correct(Entry entry, PartyId party, LocalDate day, String reason, String key, PartyId by) {
        return add(EntryDraft.correcting(entry, party, day, reason.strip(), "hand-" + key, by));
    }

    /**
     * Closes a period for good: what is missing is written first, and its balances open the next one. Refused before its last day is over, while
     * an earlier one is open, over what the books did not take, or while one of its days goes on at a till.
     */
    public Outcome close(Period period, String openingLabel, PartyId by) {
        sources.forEach(it -> it.write(period.party()));
        var closed = within(status -> {
            record(period.party());
            periods.close(period, by); // locks the books: what came until here is seen
            if (waiting(period.party()) > 0) {
                status.setRollbackOnly();
                return new Outcome.Refused(BookRefusal.WAITING);
            }
            if (sources.stream().anyMatch(it -> it.running(period.party(), period.last()))) {
                status.setRollbackOnly();
                return new Outcome.Refused(BookRefusal.DAY_RUNNING);
            }
            var next = after(period);
            var lines = Sums.opening(entries.standing(period));
            if (!lines.isEmpty()) entries.add(EntryDraft.opening(period.party(), next.first(), openingLabel, lines));
            return new Outcome.Done(period.id());
        });
        // what was undone with it is no document that the books do not take
        if (closed instanceof Outcome.Refused(var why) && why == BookRefusal.WAITING) record(period.party());
        return closed;
    }

    /** By hand: the first entry of a year that has come begins it, while the one before is not closed yet. */
    private Outcome add(EntryDraft draft) {
        return within(status -> {
            if (kept(draft.party()) && !draft.day().isAfter(today())) openDay(draft.party(), draft.day());
            return added(draft);
        });
    }

    private Outcome added(EntryDraft draft) {
        return entries.add(draft)
                .or(() -> entries.same(draft))
                .<Outcome>map(Outcome.Done::new)
                .orElse(new Outcome.Refused(BookRefusal.OTHER_CONTENT));
    }

    /** The day itself, in a period that is made if needed; when its period is closed, the first open day. */
    private LocalDate openDay(PartyId party, LocalDate day) {
        while (true) {
            var all = periods.of(party);
            var open = all.stream().filter(it -> !it.closed()).toList();
            if (!all.isEmpty() && day.isAfter(all.getLast().last()) || open.isEmpty()) {
                after(all.getLast());
                continue;
            }
            boolean within = open.stream().anyMatch(it -> it.holds(day));
            return within ? day : open.getFirst().first();
        }
    }

    private Period after(Period period) {
        var next = periods.of(period.party()).stream()
                .filter(it -> it.first().equals(period.last().plusDays(1)))
                .findFirst();
        if (next.isPresent()) return next.get();
        periods.add(period.party(), period.last().plusDays(1), period.nextLast());
        return after(period);
    }

    /** Euros that came after the books were opened get the accounts of the preset, in the name of who opened them. */
    private void map(PartyId party) {
        db.sql("select opened_by from accounting.books where party = :party")
                .param("party", party.value())
                .optional((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .ifPresent(by ->
                        currencies.all().stream().filter(Mappings::euro).forEach(it -> mappings.preset(party, it, by)));
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    private Outcome within(Function<TransactionStatus, Outcome> what) {
        try {
            return transaction.execute(what::apply);
        } catch (DataAccessException refused) {
            return new Outcome.Refused(BookRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }
}
