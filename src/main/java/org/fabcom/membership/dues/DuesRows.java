package org.fabcom.membership.dues;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.DuesPaid;
import org.fabcom.membership.dues.Dues.Standing;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Dues as they are read. Thread-safe. */
@Repository
public class DuesRows implements DuesPaid {

    static final String ORIGIN = "cotisation ";

    private static final String COLUMNS =
            "d.id, c.organisation, c.id as call, c.label, c.from_day, c.until_day, coalesce(n.due_day, d.due_day) as due_day,"
                    + " d.due_day as first_day, coalesce(n.paid, 0) as paid,"
                    + " exists (select from membership.dues_unnoted x where x.dues = d.id) as unnoted,"
                    + " d.member, m.number, m.name, m.party, d.rule, d.cents, d.state, d.settled_on, d.reason, d.invoice,"
                    + " m.ended_on is not null as ended";
    private static final String FROM = "membership.dues d join membership.dues_call c on c.id = d.call"
            + " join membership.member m on m.id = d.member left join membership.dues_next n on n.dues = d.id";

    static final Facet STANDING = Facet.some("etat", "membership.dues.standing")
            .of(Standing.class, "membership.dues.standing.")
            .on("case when d.state = 'DUE' and m.ended_on is not null then 'LEFT'"
                    + " when d.state = 'DUE' and coalesce(n.due_day, d.due_day) < :today then 'LATE' else d.state end");
    static final Facet CALL =
            Facet.some("appel", "membership.dues.call").latestFirst().on("c.label");

    private static final Query<Dues> LIST = Query.of(COLUMNS, FROM, DuesRows::read)
            .where("c.organisation = :organisation")
            .typed("people.sorted(m.name) like all (:sought) or m.number::text = :q")
            .facet(STANDING)
            .facet(CALL)
            .order("c.from_day desc, m.number, d.id");

    public static final Listing<Dues> LISTING = Listing.<Dues>of("cotisations", "membership.dues.column.")
            .number("number", Dues::number)
            .text("name", Dues::name)
            .text("call", it -> it.call().label())
            .euros("amount", Dues::cents)
            .euros("paid", it -> it.state() == State.PAID ? it.cents() : Long.valueOf(it.paid()))
            .choice("state", State.class, Dues::state, "membership.dues.standing.")
            .day("settled", Dues::settled)
            .day("from", it -> it.call().from())
            .day("until", it -> it.call().until())
            .day("due", it -> it.call().due())
            .text("reason", Dues::reason)
            .facets(List.of(STANDING, CALL));

    private final Sql db;
    private final Payments payments;

    DuesRows(Sql db, Payments payments) {
        this.db = db;
        this.payments = payments;
    }

    public Source<Dues> asked(PartyId organisation, Address asked) {
        return LIST.asked(db::sql, asked, Map.of("organisation", organisation.value()));
    }

    public Optional<Dues> find(UUID id) {
        return db.sql("select " + COLUMNS + " from " + FROM + " where d.id = :id")
                .param("id", id)
                .optional(DuesRows::read);
    }

    /** The same, held until the end of the transaction: whoever wants to settle it waits, and reads what the other has left. */
    Dues held(UUID id) {
        db.sql("select id from membership.dues where id = :id for update")
                .param("id", id)
                .single(UUID.class);
        return find(id).orElseThrow();
    }

    /** Of these, those that are settled, where the register does not say so yet. */
    List<Dues> settled(List<UUID> some) {
        return db.sql("select " + COLUMNS + " from " + FROM
                        + " where d.id = any (:some) and d.state = 'PAID' and m.state in ('ADMITTED', 'LATE')")
                .param("some", some.toArray(UUID[]::new))
                .list(DuesRows::read);
    }

    /** Those that wait to be settled though nothing is owed. */
    List<UUID> nothing() {
        return db.sql("select id from membership.dues where state = 'DUE' and cents = 0 order by id")
                .list((row, n) -> Rows.id(row, "id"));
    }

    void choose(UUID id, long cents) {
        db.sql("update membership.dues set cents = :cents where id = :id")
                .param("cents", cents, "id", id)
                .update();
    }

    /** What became of them. */
    void decide(
            UUID id,
            State state,
            @Nullable LocalDate day,
            @Nullable Long cents,
            @Nullable UUID invoice,
            String reason,
            PartyId by) {
        db.sql("""
                update membership.dues set state = :state, settled_on = :day, cents = :cents, invoice = :invoice, reason = :reason,
                    decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("state", state.name())
                .param("day", day, Types.DATE)
                .param("cents", cents, Types.BIGINT)
                .param("invoice", invoice, Types.OTHER)
                .param("reason", reason)
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    /** Of a member, the latest period first. */
    public List<Dues> ofMember(UUID member) {
        return db.sql("select " + COLUMNS + " from " + FROM + " where d.member = :member order by c.from_day desc")
                .param("member", member)
                .list(DuesRows::read);
    }

    /** Those that wait for money, and then those paid since that day. */
    public List<Dues> money(PartyId organisation, LocalDate since, int most) {
        return db.sql("select " + COLUMNS + " from " + FROM
                        + " where c.organisation = :organisation and (d.state = 'DUE'"
                        + " or exists (select from membership.dues_unnoted x where x.dues = d.id)"
                        + " or (d.state = 'PAID' and d.invoice is not null or d.state = 'EXEMPT' and n.paid > 0)"
                        + " and d.settled_on >= :since)"
                        + " order by d.state = 'PAID', coalesce(d.settled_on, d.due_day) desc, d.id limit :most")
                .param("organisation", organisation.value(), "since", since, "most", most)
                .list(DuesRows::read);
    }

    /** Of somebody, wherever they are a member. */
    public List<Dues> ofParty(PartyId party) {
        return db.sql("select " + COLUMNS + " from " + FROM
                        + " where m.party = :party and d.state <> 'DROPPED' order by c.from_day desc, d.id limit 100")
                .param("party", party.value())
                .list(DuesRows::read);
    }

    @Override
    public long paid(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql("""
                select coalesce(sum(x.cents), 0)::bigint from (
                  select d.call, d.cents from membership.dues d where d.state = 'PAID' and d.settled_on between :from and :until
                    and not exists (select from membership.dues_next n where n.dues = d.id)
                  union all
                  select d.call, p.cents from membership.dues_part p join membership.dues d on d.id = p.dues
                  where p.closed_on is null and p.paid_on between :from and :until) x
                join membership.dues_call c on c.id = x.call where c.organisation = :organisation
                """)
                .param("organisation", organisation.value(), "from", from, "until", until)
                .single(Long.class);
    }

    @Override
    public long invoiced(PartyId organisation, LocalDate from, LocalDate until) {
        var dues = db.sql("""
                select d.invoice from membership.dues d join membership.dues_call c on c.id = d.call
                where c.organisation = :organisation and d.invoice is not null
                union select p.invoice from membership.dues_part p join membership.dues d on d.id = p.dues
                join membership.dues_call c on c.id = d.call where c.organisation = :organisation and p.invoice is not null
                """).param("organisation", organisation.value()).list((row, n) -> Rows.id(row, "invoice"));
        return payments.beside(organisation, from, until, ORIGIN, dues);
    }

    public List<Dues.Call> calls(PartyId organisation) {
        return db.sql("select c.id as call, c.label, c.from_day, c.until_day, c.due_day from membership.dues_call c"
                        + " where c.organisation = :organisation order by c.from_day desc")
                .param("organisation", organisation.value())
                .list((row, n) -> call(row, "due_day"));
    }

    private static Dues read(ResultSet row, int n) throws SQLException {
        return new Dues(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                call(row, "first_day"),
                Rows.id(row, "member"),
                row.getInt("number"),
                row.getString("name"),
                Rows.partyIfAny(row, "party"),
                Rows.id(row, "rule"),
                row.getObject("cents", Long.class),
                row.getLong("paid"),
                State.valueOf(row.getString("state")),
                row.getBoolean("unnoted"),
                row.getObject("settled_on", LocalDate.class),
                row.getString("reason"),
                Rows.idIfAny(row, "invoice"),
                row.getBoolean("ended"));
    }

    private static Dues.Call call(ResultSet row, String first) throws SQLException {
        return new Dues.Call(
                Rows.id(row, "call"),
                row.getString("label"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject(first, LocalDate.class));
    }
}
