package org.fabcom.till.archive;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.fabcom.till.Till;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.Canonical;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.Hashes;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillKeys;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Goes through a journal as somebody who trusts nothing in the base: numbers, hashes, signatures, what columns say beside the
 * signed body, what closings came to, what archives hold.
 */
@Component
public class JournalAudit {

    private static final int MOST = 50;

    private static final String COLUMNS = """
            select number from till.event e where till = :till and case when number = any (:suspect) then false else
                kind is distinct from body::jsonb ->> 'kind' or number is distinct from (body::jsonb ->> 'number')::bigint
                or till is distinct from (body::jsonb ->> 'till')::uuid or at is distinct from (body::jsonb ->> 'at')::timestamptz
                or day is distinct from (body::jsonb ->> 'day')::date
                or operator is distinct from (body::jsonb ->> 'operator')::uuid
                or session is distinct from (body::jsonb ->> 'session')::bigint
                or concerned is distinct from (body::jsonb ->> 'concerned')::uuid
                or concerns is distinct from (body::jsonb ->> 'concerns')::bigint
                or cents is distinct from coalesce((body::jsonb ->> 'cents')::bigint, 0) end
            order by number limit 50
            """;

    private static final String CLOSINGS = """
            select coalesce(c.number, e.number) from
                (select * from till.closing where till = :till) c
                full join (select * from till.event where till = :till and kind in ('DAY', 'MONTH', 'YEAR')) e using (till, number)
            where case when e.number = any (:suspect) then false else e.number is null or c.number is null
                or c.totals is distinct from e.body::jsonb or c.hash is distinct from e.hash
                or c.kind is distinct from e.kind or c.cents is distinct from e.cents
                or c.first_day is distinct from (e.body::jsonb ->> 'from')::date
                or c.last_day is distinct from (e.body::jsonb ->> 'to')::date
                or c.sales is distinct from (e.body::jsonb ->> 'sales')::int
                or c.refunds is distinct from (e.body::jsonb ->> 'refunds')::int end
            order by 1 limit 50
            """;

    /** Archives that are not, byte for byte, what their event says. */
    private static final String ARCHIVES = """
            select coalesce(a.number, e.number) from
                (select * from till.archive where till = :till) a
                full join (select * from till.event where till = :till and kind = 'ARCHIVE') e using (till, number)
            where case when e.number = any (:suspect) then false else a.content is null or e.body is null
                or encode(sha256(a.content), 'hex') is distinct from e.body::jsonb ->> 'sha256' end
            """;

    private static final String HEAD = """
            select number, encode(hash, 'hex') as hash, sold, refunded from till.head where till = :till
            """;

    private final Sql db;
    private final TillEvents events;
    private final TillKeys keys;

    JournalAudit(Sql db, TillEvents events, TillKeys keys) {
        this.db = db;
        this.events = events;
        this.keys = keys;
    }

    /**
     * In sentences for whoever runs the instance; empty when all holds. What an event says is only read in SQL where its hash and its
     * signature hold: a byte changed elsewhere may leave neither JSON nor a day to read.
     */
    public List<String> findings(Till till) {
        var walk = new Walk(till);
        events.each(till.id(), 1, events.last(till.id()), walk::next);
        walk.end();
        var suspect = walk.suspect.toArray(Long[]::new);
        for (long it : numbers(COLUMNS, till.id(), suspect)) walk.say("columns", it);
        for (long it : numbers(CLOSINGS, till.id(), suspect)) walk.say("closing", it);
        for (long it : numbers(ARCHIVES, till.id(), suspect)) walk.say("archive", it);
        return walk.findings;
    }

    private List<Long> numbers(String sql, UUID till, Long[] suspect) {
        return db.sql(sql).param("till", till, "suspect", suspect).list((row, n) -> row.getLong(1));
    }

    /** One journal from its first event to its last. */
    private final class Walk {

        private final Till till;
        private final List<String> findings = new ArrayList<>();
        private final Set<Long> suspect = new TreeSet<>();
        private final TreeMap<Long, PeriodTotals> traded = new TreeMap<>();
        private final TreeMap<Long, PeriodTotals> days = new TreeMap<>();
        private final TreeMap<Long, PeriodTotals> months = new TreeMap<>();
        private final DeviceAudit devices = new DeviceAudit();
        private byte[] before;
        private long expected = 1;
        private long sold;
        private long refunded;

        Walk(Till till) {
            this.till = till;
            this.before = Hashes.genesis(till.id());
        }

        void next(TillEvent it) {
            if (it.number() != expected) say("gap", expected);
            expected = it.number() + 1;
            var hash = Hashes.sha256(before, it.body().getBytes(StandardCharsets.UTF_8));
            if (!Hashes.hex(hash).equals(it.hash())) suspect("altered", it.number());
            before = HexFormat.of().parseHex(it.hash());
            if (!keys.holds(it.signer(), before, HexFormat.of().parseHex(it.signature())))
                suspect("unsigned", it.number());
            try {
                add(it);
            } catch (JacksonException unreadable) {
                suspect("altered", it.number());
            }
        }

        private void add(TillEvent it) {
            if (!devices.holds(it)) say("device", it.number());
            if (it.kind() == EventKind.SALE) sold += it.cents();
            if (it.kind() == EventKind.REFUND) refunded += it.cents();
            if (counted(it)) traded.merge(it.number(), PeriodTotals.of(List.of(it)), PeriodTotals::plus);
            if (it.kind() == EventKind.DAY || it.kind() == EventKind.MONTH || it.kind() == EventKind.YEAR) closed(it);
        }

        private static boolean counted(TillEvent it) {
            return it.kind() == EventKind.SALE
                    || it.kind() == EventKind.REFUND
                    || it.kind() == EventKind.CANCELLED
                    || it.kind() == EventKind.REPRINT
                    || it.kind() == EventKind.INVOICE;
        }

        /** A closing says what a recount of its span says. */
        private void closed(TillEvent it) {
            var said = it.said();
            long first = said.path("first").asLong();
            long last = said.path("last").asLong();
            parts(it.kind() == EventKind.DAY ? traded : it.kind() == EventKind.MONTH ? days : months, it, first, last);
        }

        private void parts(TreeMap<Long, PeriodTotals> from, TillEvent it, long first, long last) {
            var sum = PeriodTotals.NONE;
            for (var part : from.subMap(first, true, last, true).values()) sum = sum.plus(part);
            from.headMap(last, true).clear();
            same(it, sum);
            if (it.kind() == EventKind.DAY) days.put(it.number(), sum);
            if (it.kind() == EventKind.MONTH) months.put(it.number(), sum);
        }

        private void same(TillEvent it, PeriodTotals sum) {
            var said = it.said();
            boolean perpetual = said.path("perpetual_sold").asLong() == sold
                    && said.path("perpetual_refunded").asLong() == refunded;
            if (!perpetual || !Canonical.of(PeriodTotals.read(said).said()).equals(Canonical.of(sum.said())))
                say("totals", it.number());
        }

        void end() {
            db.sql(HEAD).param("till", till.id()).list((row, n) -> {
                boolean same = row.getLong("number") == expected - 1
                        && Objects.equals(row.getString("hash"), Hashes.hex(before))
                        && row.getLong("sold") == sold
                        && row.getLong("refunded") == refunded;
                if (!same) say("head", expected - 1);
                return same;
            });
        }

        private void suspect(String what, long number) {
            boolean first = suspect.add(number);
            if (first || !what.equals("altered")) say(what, number);
        }

        void say(String what, long number) {
            if (findings.size() < MOST)
                findings.add(Console.t("console.till." + what, till.name() + " (" + till.id() + ")", number));
        }
    }
}
