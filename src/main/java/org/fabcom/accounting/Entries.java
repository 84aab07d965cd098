package org.fabcom.accounting;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.wallet.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The entries of the books. One statement each: the database numbers them, or refuses them. Thread-safe. */
@Repository
public class Entries {

    /** Which entries of a period; empty texts and null mean all. */
    public record Filter(UUID period, @Nullable Journal journal, String account, String text) {

        public static Filter all(Period period) {
            return new Filter(period.id(), null, "", "");
        }

        Filter in(@Nullable Journal other) {
            return new Filter(period, other, account, text);
        }
    }

    /** What puts an entry, called {@code e}, in words: what was paid (t) or owed (k), and the other side of it (o). */
    public static final String WORDS = """
         left join ledger.transfer_card t on t.id = e.transfer
        left join ledger.debt_card k on k.id = e.debt
        left join people.party_card o on o.id = case e.party
            when coalesce(t.payer, k.payer) then coalesce(t.payee, k.payee) else coalesce(t.payer, k.payer) end
        """;

    private static final String FROM = " from accounting.book_entry e" + WORDS;
    private static final String SELECT = """
        select e.id, e.period, e.journal, e.number, e.day, e.piece, e.piece_day, e.label, e.accounts, e.debits, e.credits, e.thirds,
            e.transfer, e.corrects, e.made_by, e.made_at, coalesce(t.subject, k.subject) as subject, o.name,
            k.piece as asked,
            (select x.id from accounting.book_entry x where x.corrects = e.id) as corrected
        """ + FROM;
    private static final String MATCHING = """
        where e.period = :period and (:journal = '' or e.journal = :journal)
          and (:account = '' or :account = any (e.accounts))
          and (:like = '' or %s like :like or :exact = any (e.accounts) or :exact in (e.piece, k.piece))
        """.formatted(
                    Statements.searched("concat_ws(' ', e.label, e.piece, t.subject, k.subject, k.piece, o.name)"));

    private final Sql db;

    Entries(Sql db) {
        this.db = db;
    }

    /** Its id; empty if the party already has an entry with this key. */
    Optional<UUID> add(EntryDraft it) {
        var debt = it.debt();
        var corrects = it.corrects();
        return db.sql("""
            insert into accounting.book_entry (id, party, journal, day, piece, piece_day, label, accounts, debits, credits, thirds, currency,
                transfer, debt, corrects, key, made_by, made_at)
            values (:id, :party, :journal, :day, :piece, :pieceDay, :label, cast(:accounts as text[]),
                cast(:debits as bigint[]), cast(:credits as bigint[]), :thirds, cast(:currency as uuid), cast(:transfer as uuid),
                cast(:debt as uuid), cast(:corrects as uuid), :key, cast(:by as uuid), :now)
            on conflict on constraint entry_key do nothing returning id
            """)
                .param("id", Ids.next())
                .param("party", it.party().value())
                .param("journal", it.journal().name())
                .param("day", it.day())
                .param("piece", it.piece())
                .param("pieceDay", it.pieceDay())
                .param("label", it.label())
                .param("accounts", array(it.lines(), Line::account))
                .param("debits", array(it.lines(), Line::debit))
                .param("credits", array(it.lines(), Line::credit))
                .param("thirds", Line.thirds(it.lines()), Types.ARRAY)
                .param("currency", text(it.currency()))
                .param("transfer", text(it.transfer()))
                .param("debt", debt == null ? null : debt.toString())
                .param("corrects", corrects == null ? null : corrects.toString())
                .param("key", it.key())
                .param("by", text(it.by()))
                .optional((row, n) -> row.getObject(1, UUID.class));
    }

    /** The entry that came before with this key, if it says the same; empty if it says something else. */
    Optional<UUID> same(EntryDraft it) {
        var corrects = it.corrects();
        return db.sql("""
            select id from accounting.book_entry where party = :party and key = :key and day = :day and label = :label
              and accounts = cast(:accounts as text[]) and debits = cast(:debits as bigint[])
              and corrects is not distinct from cast(:corrects as uuid)
            """)
                .param("party", it.party().value())
                .param("key", it.key())
                .param("day", it.day())
                .param("label", it.label())
                .param("accounts", array(it.lines(), Line::account))
                .param("debits", array(it.lines(), Line::debit))
                .param("corrects", corrects == null ? null : corrects.toString())
                .optional((row, n) -> row.getObject(1, UUID.class));
    }

    /** Payments and debts in euros that are not written yet, in their order. */
    List<Movement> unrecorded(PartyId party) {
        return db.sql("select kind, transfer, debt, currency, paid, cents, day from accounting.unrecorded(:party)")
                .param("party", party.value())
                .list(Entries::movement);
    }

    private static Movement movement(ResultSet row, int n) throws SQLException {
        var transfer = row.getObject("transfer", UUID.class);
        return new Movement(
                Movement.Kind.valueOf(row.getString("kind")),
                transfer == null ? null : new TransferId(transfer),
                row.getObject("debt", UUID.class),
                new CurrencyId(row.getObject("currency", UUID.class)),
                row.getBoolean("paid"),
                row.getLong("cents"),
                row.getObject("day", LocalDate.class));
    }

    /** The entry that the house wrote under this key. */
    Optional<UUID> keyed(PartyId party, String key) {
        return db.sql("select id from accounting.book_entry where party = :party and key = :key")
                .param("party", party.value(), "key", key)
                .optional((row, n) -> row.getObject(1, UUID.class));
    }

    public long waiting(PartyId party) {
        return db.sql("select count(*) from accounting.unrecorded(:party)")
                .param("party", party.value())
                .single(Long.class);
    }

    public Optional<Entry> find(PartyId party, UUID id) {
        return db.sql(SELECT + " where e.party = :party and e.id = :id")
                .param("party", party.value(), "id", id)
                .optional(Entries::read);
    }

    public long count(Filter filter) {
        return given("select count(*) " + FROM + MATCHING, filter).single(Long.class);
    }

    /** Of all these entries together. */
    public long lines(Filter filter) {
        return given("select coalesce(sum(cardinality(e.accounts)), 0)::bigint " + FROM + MATCHING, filter)
                .single(Long.class);
    }

    /** How many of each journal, whichever is asked for; those without any are left out. */
    public Map<Journal, Long> counts(Filter filter) {
        var counts = new EnumMap<Journal, Long>(Journal.class);
        given("select e.journal, count(*) as n " + FROM + MATCHING + " group by e.journal", filter.in(null))
                .query(row -> {
                    counts.put(Journal.valueOf(row.getString("journal")), row.getLong("n"));
                });
        return counts;
    }

    /** By day, opening balances first. */
    public List<Entry> list(Filter filter, long offset, int most) {
        return given(SELECT + MATCHING + " order by e.day, e.journal, e.number offset :offset limit :most", filter)
                .param("offset", offset, "most", most)
                .list(Entries::read);
    }

    /** As the law wants them in the file: opening balances, then in the order in which they were validated. */
    public List<Entry> validated(Period period) {
        return db.sql(SELECT + """
                where e.period = :period
                order by e.journal <> 'AN', (e.made_at at time zone kernel.zone())::date, e.journal, e.number
                """).param("period", period.id()).list(Entries::read);
    }

    /** What each account took in a period, by number. */
    public List<Sums> sums(Period period) {
        return db.sql("""
            select l.account, c.label, sum(l.debit)::bigint as debit, sum(l.credit)::bigint as credit
            from accounting.book_entry e
            cross join lateral unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
            join accounting.chart_of(:party) c on c.number = l.account
            where e.period = :period group by l.account, c.label order by l.account collate "C"
            """)
                .param("party", period.party().value(), "period", period.id())
                .list((row, n) -> new Sums(
                        new Account(row.getString("account"), row.getString("label")),
                        row.getLong("debit"),
                        row.getLong("credit")));
    }

    /** The same, within an account one by one for whom its lines name: a client known by one number is one, however the name was written. */
    List<Sums> standing(Period period) {
        return db.sql("""
            select l.account, min(c.label) as label, coalesce(max(l.third), '') as third, sum(l.debit)::bigint as debit,
                sum(l.credit)::bigint as credit
            from accounting.book_entry e
            cross join lateral unnest(e.accounts, e.debits, e.credits, e.thirds) as l(account, debit, credit, third)
            join accounting.chart_of(:party) c on c.number = l.account
            where e.period = :period group by l.account, split_part(coalesce(l.third, ''), ' ', 1)
            order by l.account collate "C", split_part(coalesce(max(l.third), ''), ' ', 1) collate "C"
            """)
                .param("party", period.party().value(), "period", period.id())
                .list((row, n) -> new Sums(
                        new Account(row.getString("account"), row.getString("label")),
                        row.getLong("debit"),
                        row.getLong("credit"),
                        row.getString("third")));
    }

    private Sql.Statement given(String sql, Filter filter) {
        var journal = filter.journal();
        return db.sql(sql)
                .param("period", filter.period())
                .param("journal", journal == null ? "" : journal.name())
                .param("account", filter.account())
                .param("like", filter.text().isBlank() ? "" : "%" + Fold.words(filter.text()) + "%")
                .param("exact", filter.text().strip());
    }

    private static String array(List<Line> lines, Function<Line, Object> part) {
        return lines.stream().map(it -> part.apply(it).toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String text(@Nullable Record id) {
        return id == null ? null : id.toString();
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        var by = row.getObject("made_by", UUID.class);
        var journal = Journal.valueOf(row.getString("journal"));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("period", UUID.class),
                journal,
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                piece(row, journal),
                row.getObject("piece_day", LocalDate.class),
                text(row),
                Line.read(row),
                row.getObject("transfer", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected", UUID.class),
                by == null ? null : new PartyId(by),
                Times.read(row, "made_at"));
    }

    /** Payments are proved by themselves: the end of their id; what names no document by its own number. */
    private static String piece(ResultSet row, Journal journal) throws SQLException {
        var transfer = row.getString("transfer");
        if (transfer != null) return "T-" + transfer.substring(transfer.length() - 12);
        var asked = row.getString("asked");
        if (asked != null) return asked;
        var piece = row.getString("piece");
        return piece.isEmpty() ? journal + "-" + row.getInt("number") : piece;
    }

    private static String text(ResultSet row) throws SQLException {
        var label = row.getString("label");
        if (!label.isEmpty()) return label;
        var subject = row.getString("subject");
        var name = row.getString("name");
        if (name == null || name.isEmpty()) return subject == null ? "" : subject;
        return subject == null || subject.isEmpty() ? name : name + " · " + subject;
    }
}
