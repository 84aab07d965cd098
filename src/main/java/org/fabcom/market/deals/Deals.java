package org.fabcom.market.deals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Sight;
import org.fabcom.people.invoicing.PaidTogether;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The deals, their versions and their trails. Runs in the caller's transaction; only the two sides ever read one. */
@Repository
public class Deals implements Existence, PaidTogether {

    private final Sql db;

    Deals(Sql db) {
        this.db = db;
    }

    public Optional<Deal> find(UUID id) {
        return db.sql(DealRow.SELECT + " where d.id = :id").param("id", id).optional(DealRow::read);
    }

    Deal lock(UUID id) {
        db.sql("select id from market.deal where id = :id for update")
                .param("id", id)
                .single((row, n) -> row.getObject(1, UUID.class));
        return find(id).orElseThrow();
    }

    /** What was set aside and what was paid elsewhere pay one deal. */
    @Override
    public List<List<UUID>> with(Collection<UUID> transfers) {
        return db.sql("""
                select array_remove(array[payment, outside], null) from market.deal
                where payment = any (:transfers) or outside = any (:transfers)
                """)
                .param("transfers", transfers.toArray(UUID[]::new))
                .list((row, n) -> List.of((UUID[]) row.getArray(1).getArray()));
    }

    @Override
    public String exists() {
        return "select from market.deal d where d.owner = any (:parties) or d.replier = any (:parties)";
    }

    /** Those of these parties, what moved last first; {@code open}: those that still go on, else those that are over. */
    public List<Deal> of(Set<PartyId> parties, boolean open, Paging paging) {
        if (Existences.none(Deals.class, parties)) return List.of();
        return db.sql(DealRow.SELECT + " where (" + Rows.among("d.owner", "parties") + " or "
                        + Rows.among("d.replier", "parties") + ") and " + over(open)
                        + " order by d.changed_at desc, d.id desc" + Paging.SQL)
                .param("parties", Sight.ids(parties))
                .params(paging.parameters())
                .list(DealRow::read);
    }

    public long count(Set<PartyId> parties, boolean open) {
        return db.sql(
                        "select count(*) from market.deal d where (d.owner = any (:parties) or d.replier = any (:parties)) and "
                                + over(open))
                .param("parties", Sight.ids(parties))
                .single(Long.class);
    }

    private static String over(boolean open) {
        return "d.state " + (open ? "in" : "not in") + " ('OPEN', 'ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING')";
    }

    /** Replies to a post between the owner and these parties; all of them for the owner. */
    public List<Deal> about(UUID post, Set<PartyId> parties) {
        return db.sql(DealRow.SELECT
                        + " where d.post = :post and (d.owner = any (:parties) or d.replier = any (:parties)) "
                        + "order by d.opened_at desc, d.id desc limit 100")
                .param("post", post, "parties", Sight.ids(parties))
                .list(DealRow::read);
    }

    /** True if one of these parties has an agreement about the post: then the exact place is theirs to know. */
    public boolean agreed(UUID post, Set<PartyId> parties) {
        return about(post, parties).stream()
                .anyMatch(it ->
                        it.state().running() || it.state() == Deal.State.DONE || it.state() == Deal.State.REFUNDING);
    }

    List<UUID> lapsed(Instant now, int most) {
        return ids(
                "select id from market.deal where state = 'OPEN' and lapses_at <= :moment order by lapses_at limit :most",
                now,
                most);
    }

    List<UUID> unpaid(Instant before, int most) {
        return ids(
                "select id from market.deal where state = 'INVOICED' and reminded_at is null and not frozen "
                        + "and invoiced_at <= :moment order by invoiced_at limit :most",
                before,
                most);
    }

    private List<UUID> ids(String sql, Instant moment, int most) {
        return db.sql(sql).param("moment", moment, "most", most).list((row, n) -> row.getObject(1, UUID.class));
    }

    /** False if this form came before, or a reply of this party already lies on the table. */
    boolean insert(
            UUID id,
            UUID post,
            PartyId owner,
            PartyId replier,
            PartyId payer,
            @Nullable UUID ownPost,
            UUID once,
            Instant now,
            Instant lapses) {
        return db.sql("""
                insert into market.deal (id, post, owner, replier, payer, payee, own_post, state, once, opened_at, changed_at, lapses_at)
                values (:id, :post, :owner, :replier, :payer, :payee, :own, 'OPEN', :once, :now, :now, :lapses)
                on conflict do nothing
                """)
                .param("id", id)
                .param("post", post)
                .param("owner", owner.value())
                .param("replier", replier.value())
                .param("payer", payer.value())
                .param("payee", payer.equals(owner) ? replier.value() : owner.value())
                .param("own", ownPost, Types.OTHER)
                .param("once", once)
                .param("now", now)
                .param("lapses", lapses)
                .updated();
    }

    /** What this side replied by a form of this number. */
    public Optional<UUID> sent(PartyId replier, UUID once) {
        return db.sql("select id from market.deal where replier = :replier and once = :once")
                .param("replier", replier.value(), "once", once)
                .optional((row, n) -> row.getObject(1, UUID.class));
    }

    void save(Deal next, Instant now) {
        int done = db.sql("""
                update market.deal set state = :state, latest = :latest, accepted = :accepted, quantity = :quantity,
                    reservation = :reservation, payment = :payment, outside = :outside, consent_owner = :ofOwner,
                    consent_replier = :ofReplier, frozen = :frozen, invoiced_at = :invoiced, done_at = :done,
                    changed_at = :now, version = :version
                where id = :id and version = :version - 1
                """)
                .param("state", next.state().name())
                .param("latest", next.latest())
                .param("accepted", next.accepted(), Types.INTEGER)
                .param("quantity", next.quantity())
                .param("reservation", id(next.reservation()), Types.OTHER)
                .param("payment", id(next.payment()), Types.OTHER)
                .param("outside", id(next.outside()), Types.OTHER)
                .param("ofOwner", time(next.consentOwner()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ofReplier", time(next.consentReplier()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("frozen", next.frozen())
                .param("invoiced", time(next.invoicedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("done", time(next.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now)
                .param("version", next.version())
                .param("id", next.id())
                .update();
        if (done != 1) throw new IllegalStateException("deal changed under its lock: " + next.id());
    }

    /** False if somebody was told before. */
    boolean reminded(UUID id, Instant now) {
        return db.sql("update market.deal set reminded_at = :now, version = version + 1 "
                        + "where id = :id and state = 'INVOICED' and reminded_at is null and not frozen")
                .param("now", now, "id", id)
                .updated();
    }

    void addTerms(UUID deal, Terms it) {
        db.sql("""
                insert into market.deal_version (deal, n, quantity, message, made_by, made_at)
                values (:deal, :n, :quantity, :message, :by, :at)
                """)
                .param("deal", deal)
                .param("n", it.n())
                .param("quantity", it.quantity())
                .param("message", it.message())
                .param("by", it.by().value())
                .param("at", it.at())
                .update();
        for (var price : it.prices()) {
            db.sql("insert into market.deal_price (deal, n, currency, units) values (:deal, :n, :currency, :units)")
                    .param(
                            "deal",
                            deal,
                            "n",
                            it.n(),
                            "currency",
                            price.currency().value(),
                            "units",
                            price.units())
                    .update();
        }
    }

    /** All versions of a reply, the first one first. */
    public List<Terms> versions(UUID deal) {
        var prices = db.sql("select n, currency, units from market.deal_price where deal = :deal order by n, currency")
                .param("deal", deal)
                .grouped(
                        row -> row.getInt("n"),
                        row -> new Amount(new CurrencyId(row.getObject("currency", UUID.class)), row.getLong("units")));
        return db.sql(
                        "select n, quantity, message, made_by, made_at from market.deal_version where deal = :deal order by n")
                .param("deal", deal)
                .list((row, n) -> Terms.read(row, prices.getOrDefault(row.getInt("n"), List.of())));
    }

    public Terms terms(UUID deal, int n) {
        return versions(deal).stream().filter(it -> it.n() == n).findFirst().orElseThrow();
    }

    void step(UUID deal, Step.Kind kind, @Nullable PartyId by, @Nullable PartyId party, String note, Instant at) {
        db.sql("""
                insert into market.deal_step (deal, n, kind, made_by, for_party, note, at)
                select :deal, coalesce(max(n), 0) + 1, :kind, :by, :party, :note, :at from market.deal_step where deal = :deal
                """)
                .param("deal", deal)
                .param("kind", kind.name())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("party", party == null ? null : party.value(), Types.OTHER)
                .param("note", note)
                .param("at", at)
                .update();
    }

    public List<Step> trail(UUID deal) {
        return db.sql(
                        "select n, kind, made_by, for_party, note, at from market.deal_step where deal = :deal order by n")
                .param("deal", deal)
                .list((row, n) -> new Step(
                        row.getInt("n"),
                        Step.Kind.valueOf(row.getString("kind")),
                        party(row, "made_by"),
                        party(row, "for_party"),
                        row.getString("note"),
                        Times.read(row, "at")));
    }

    /** Titles of the posts of these deals. */
    public Map<UUID, String> titles(List<Deal> deals) {
        var titles = new HashMap<UUID, String>();
        if (deals.isEmpty()) return titles;
        db.sql("select id, title from market.post where id = any (:ids)")
                .param("ids", deals.stream().map(Deal::post).distinct().toArray(UUID[]::new))
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("title"));
                });
        return titles;
    }

    private static @Nullable UUID id(@Nullable TransferId it) {
        return it == null ? null : it.value();
    }

    private static java.time.@Nullable OffsetDateTime time(@Nullable Instant it) {
        return it == null ? null : Times.sql(it);
    }

    private static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PartyId(id);
    }
}
