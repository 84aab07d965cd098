package org.fabcom.accompaniers.quotes;

import module java.base;
import java.sql.Types;
import org.fabcom.accompaniers.quotes.Quote.Act;
import org.fabcom.accompaniers.quotes.Quote.State;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.invoicing.Bills;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quotes and what is decided about them. Each decision locks the quote, so that of two acceptances, or of an acceptance and a
 * new version, one comes first and the other is told.
 */
@Repository
public class Quotes {

    /** What came of a decision. */
    public sealed interface Outcome {

        record Done(Quote quote) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why it was refused. */
    public enum Why {
        /** A newer version came meanwhile: it wants to be read first. */
        NEWER_VERSION,
        /** The day until which it held is over. */
        EXPIRED,
        /** It was decided already, perhaps an instant ago. */
        OVER,
        /** What was accepted has an invoice, or its draft. */
        INVOICED
    }

    /** What the provider answers. */
    public record Offer(String words, String solidarity, LocalDate validUntil, List<QuoteLine> lines) {

        public Offer {
            if (lines.isEmpty()) throw new IllegalArgumentException("lines");
            lines = List.copyOf(lines);
        }
    }

    private final Sql db;
    private final Clock clock;
    private final Accompaniment accompaniment;
    private final ObjectProvider<Bills> desk;
    private final ApplicationEventPublisher events;

    Quotes(
            Sql db,
            Clock clock,
            Accompaniment accompaniment,
            ObjectProvider<Bills> desk,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.accompaniment = accompaniment;
        this.desk = desk;
        this.events = events;
    }

    public Optional<Quote> find(UUID id) {
        return db.sql(QuoteLines.SELECT + " where q.id = :id").param("id", id).optional(QuoteLines::quote);
    }

    /** Those of which one of these is a side. */
    List<Quote> of(Collection<PartyId> sides, long offset, int most) {
        return db.sql(QuoteLines.SELECT + """
                 where q.provider = any (:sides) or q.asker = any (:sides)
                order by q.changed_at desc, q.id offset :offset limit :most
                """)
                .param("sides", QuoteLines.ids(sides), "offset", offset, "most", most)
                .list(QuoteLines::quote);
    }

    long count(Collection<PartyId> sides) {
        return db.sql("select count(*) from accompaniers.quote where provider = any (:sides) or asker = any (:sides)")
                .param("sides", QuoteLines.ids(sides))
                .single(Long.class);
    }

    /** The same id twice is the same request. */
    @Transactional
    public Quote ask(UUID id, PartyId provider, PartyId asker, @Nullable UUID caseFile, String need, PartyId by) {
        int done = db.sql("""
                insert into accompaniers.quote (id, provider, asker, asked_by, case_file, need, state, asked_at, changed_at)
                values (:id, :provider, :asker, :by, :file, :need, 'ASKED', :now, :now) on conflict (id) do nothing
                """)
                .param("id", id, "provider", provider.value(), "asker", asker.value(), "by", by.value())
                .param("need", need)
                .param("file", caseFile, Types.OTHER)
                .update();
        if (done == 1) note(id, Act.ASKED, 0, "", by);
        return find(id).orElseThrow();
    }

    /** A version more, after the one that was seen. */
    @Transactional
    public Outcome offer(UUID id, int seen, Offer it, PartyId by) {
        var quote = locked(id);
        if (!quote.state().answerable()) return new Outcome.Refused(Why.OVER);
        if (quote.latest() != seen) return new Outcome.Refused(Why.NEWER_VERSION);
        int n = seen + 1;
        db.sql("""
                insert into accompaniers.quote_version (quote, n, words, solidarity, valid_until, made_by, made_at)
                values (:quote, :n, :words, :solidarity, :until, :by, :now)
                """)
                .param("quote", id, "n", n, "words", it.words(), "solidarity", it.solidarity())
                .param("until", it.validUntil(), "by", by.value())
                .update();
        for (int i = 0; i < it.lines().size(); i++)
            QuoteLines.add(db, id, n, i, it.lines().get(i));
        return noted(id, Act.OFFERED, n, "", by);
    }

    /** Accepts the version that was read; what it says holds from now on and never changes. */
    @Transactional
    public Outcome accept(UUID id, int seen, PartyId by) {
        var quote = locked(id);
        if (!quote.state().answered()) return new Outcome.Refused(Why.OVER);
        if (quote.latest() != seen) return new Outcome.Refused(Why.NEWER_VERSION);
        if (quote.on(accompaniment.today()) == State.EXPIRED) return new Outcome.Refused(Why.EXPIRED);
        db.sql("""
                update accompaniers.quote set state = 'ACCEPTED', accepted = :n, accepted_by = :by, accepted_at = :now,
                    changed_at = :now, version = version + 1 where id = :id
                """).param("n", seen, "by", by.value(), "id", id).update();
        return noted(id, Act.ACCEPTED, seen, "", by);
    }

    @Transactional
    public Outcome decline(UUID id, int seen, String words, PartyId by) {
        var quote = locked(id);
        if (!quote.state().answered()) return new Outcome.Refused(Why.OVER);
        if (quote.latest() != seen) return new Outcome.Refused(Why.NEWER_VERSION);
        move(id, State.DECLINED);
        return noted(id, Act.DECLINED, seen, words, by);
    }

    /** Lays an offer aside after its last day; what was decided meanwhile stays. */
    @Transactional
    void expire(UUID id) {
        var quote = locked(id);
        int n = quote.latest();
        if (quote.state() == State.EXPIRED || quote.on(accompaniment.today()) != State.EXPIRED) return;
        move(id, State.EXPIRED);
        step(id, Act.EXPIRED, n, "", null);
        events.publishEvent(new QuoteExpired(id, n, clock.instant()));
    }

    /** By the asker who no longer needs it, or the provider who does not answer or takes the offer back. */
    @Transactional
    public Outcome withdraw(UUID id, String words, PartyId by) {
        var quote = locked(id);
        if (!quote.state().open()) return new Outcome.Refused(Why.OVER);
        move(id, State.WITHDRAWN);
        return noted(id, Act.WITHDRAWN, quote.latest(), words, by);
    }

    /** Ends what was accepted once both sides said so, before it is invoiced; what was agreed stays readable. */
    @Transactional
    public Outcome end(UUID id, QuoteLine.Side side, String words, PartyId by) {
        var quote = locked(id);
        var n = quote.accepted();
        if (quote.state() != State.ACCEPTED || n == null) return new Outcome.Refused(Why.OVER);
        if (quote.ending() == side) return new Outcome.Done(quote);
        if (billed(quote)) return new Outcome.Refused(Why.INVOICED);
        boolean both = quote.ending() != null;
        db.sql("update accompaniers.quote set changed_at = :now, version = version + 1, "
                        + (both
                                ? "state = 'ENDED', ending = null, accepted = null, accepted_by = null, accepted_at = null"
                                : "ending = :side")
                        + " where id = :id")
                .param("side", side.name(), "id", id)
                .update();
        return noted(id, both ? Act.ENDED : Act.ENDING, n, words, by);
    }

    /** Whether an invoice or its draft is there; none is begun before this transaction ends. */
    boolean billed(Quote it) {
        return desk.stream().anyMatch(one -> one.billed(it.provider(), it.origin()));
    }

    /** What it took in the end; said again, the last one holds. Hours nobody said are null. */
    @Transactional
    public Outcome count(
            UUID id,
            long cents,
            @Nullable Integer paid,
            @Nullable Integer given,
            @Nullable Integer asked,
            String things,
            String words,
            PartyId by) {
        var quote = locked(id);
        if (quote.state() != State.ACCEPTED && quote.state() != State.DONE) return new Outcome.Refused(Why.OVER);
        db.sql("""
                insert into accompaniers.quote_outcome (quote, n, cents, paid_minutes, given_minutes, asker_minutes, things,
                    words, said_by, said_at)
                values (:id, (select count(*) + 1 from accompaniers.quote_outcome where quote = :id), :cents, :paid, :given,
                    :asked, :things, :words, :by, :now)
                """)
                .param("id", id, "cents", cents, "things", things, "words", words)
                .param("by", by.value())
                .param("paid", paid, Types.INTEGER)
                .param("given", given, Types.INTEGER)
                .param("asked", asked, Types.INTEGER)
                .update();
        if (quote.state() == State.ACCEPTED) move(id, State.DONE);
        return noted(id, Act.COUNTED, quote.latest(), "", by);
    }

    private Quote locked(UUID id) {
        return db.sql(QuoteLines.SELECT + " where q.id = :id for update of q")
                .param("id", id)
                .single(QuoteLines::quote);
    }

    private void move(UUID id, State state) {
        db.sql("update accompaniers.quote set state = :state, ending = null, changed_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("state", state.name(), "id", id)
                .update();
    }

    private Outcome noted(UUID id, Act act, int n, String words, PartyId by) {
        note(id, act, n, words, by);
        return new Outcome.Done(find(id).orElseThrow());
    }

    private void note(UUID id, Act act, int n, String words, PartyId by) {
        step(id, act, n, words, by);
        events.publishEvent(new QuoteMoved(id, act, by, clock.instant()));
    }

    private void step(UUID id, Act act, int n, String words, @Nullable PartyId by) {
        db.sql("""
                insert into accompaniers.quote_step (id, quote, at, actor, act, n, words)
                values (:id, :quote, :now, :by, :act, :n, :words)
                """)
                .param("id", Ids.next(), "quote", id, "act", act.name(), "n", n)
                .param("words", words)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    public Optional<Quote.Version> version(UUID quote, int n) {
        return QuoteLines.versions(db, quote, n).stream().findFirst();
    }

    /** The oldest first. */
    List<Quote.Version> versions(Quote it) {
        return QuoteLines.versions(db, it.id(), null);
    }
}
