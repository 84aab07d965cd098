package org.fabcom.billing.invoices;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The documents that were issued. The base numbers them, or refuses them. Thread-safe. */
@Repository
public class Invoices {

    /** A document on its way to the base. */
    record Writing(
            PartyId organisation,
            Invoice.Kind kind,
            @Nullable UUID credits,
            LocalDate day,
            LocalDate due,
            @Nullable PartyId buyer,
            InvoiceContent content,
            String key,
            PartyId by) {}

    static final String SELECT = """
            select i.id, i.organisation, i.kind, i.reference, i.credits, i.day, i.due, coalesce(i.buyer, a.party) as buyer, i.net, i.tax, i.content, i.made_by,
                i.made_at, coalesce(s.credited, 0) as credited, coalesce(s.paid, 0) as paid,
                case when s.credited = s.gross then (select string_agg(c.reference, ', ' order by c.number) from billing.invoice c
                    where c.credits = i.id) end as cancelled_by
            from billing.invoice i left join billing.standing s on s.invoice = i.id
            left join billing.addressee a on a.invoice = coalesce(i.credits, i.id)
            """;

    private final Sql db;

    Invoices(Sql db) {
        this.db = db;
    }

    public Optional<Invoice> find(UUID id) {
        return db.sql(SELECT + " where i.id = :id").param("id", id).optional(Invoices::read);
    }

    public List<Invoice> all(Collection<UUID> ids) {
        return db.sql(SELECT + " where i.id = any (:ids) order by i.day desc, i.number desc")
                .param("ids", ids.toArray(UUID[]::new))
                .list(Invoices::read);
    }

    public Optional<Invoice> keyed(PartyId organisation, String key) {
        return db.sql(SELECT + " where i.organisation = :organisation and i.key = :key")
                .param("organisation", organisation.value(), "key", key)
                .optional(Invoices::read);
    }

    /** Those not paid whole, those paid by the safe by what went back since, and these; the oldest first. */
    public List<Invoice> unsettled(PartyId organisation, Collection<UUID> also, int most) {
        return db.sql(SELECT + """
                 where i.organisation = :organisation and i.kind = 'INVOICE' and (s.remaining > 0 or i.id = any (:also) or exists (
                    select from billing.payment p join ledger.transfer_card r on r.concerns = p.transfer and r.kind = 'REVERSAL'
                    where p.invoice = i.id))
                order by i.day, i.number limit :most
                """)
                .param("organisation", organisation.value(), "most", most, "also", also.toArray(UUID[]::new))
                .list(Invoices::read);
    }

    /** By its number as people type it. */
    public Optional<Invoice> numbered(PartyId organisation, String reference) {
        return db.sql(
                        SELECT
                                + " where i.organisation = :organisation and i.kind = 'INVOICE' and i.reference = upper(:reference)")
                .param("organisation", organisation.value(), "reference", reference)
                .optional(Invoices::read);
    }

    /** Invoices that come from there, the newest first. */
    public List<Invoice> from(PartyId organisation, String origin) {
        return db.sql(SELECT + " where i.organisation = :organisation and i.kind = 'INVOICE'"
                        + " and i.content ->> 'origin' = :origin order by i.day desc, i.number desc")
                .param("organisation", organisation.value(), "origin", origin)
                .list(Invoices::read);
    }

    /** Documents that name one of these as their buyer, or were said later to be of one, the newest first. */
    public List<Invoice> to(Collection<PartyId> buyers, int most) {
        return db.sql(SELECT + """
                 where i.id in (select id from billing.invoice where buyer = any (:buyers)
                    union all select invoice from billing.addressee where party = any (:buyers)
                    union all select c.id from billing.addressee d join billing.invoice c on c.credits = d.invoice
                        where d.party = any (:buyers) and c.buyer is null)
                order by i.day desc, i.made_at desc, i.id limit :most
                """)
                .param("buyers", Rows.ids(buyers), "most", most)
                .list(Invoices::read);
    }

    /** Those that sold packs to this confirmed address and name no account, the newest first. */
    public List<Invoice> ofPacks(String email, int most) {
        return db.sql(SELECT + """
                 where i.buyer is null and a.invoice is null and i.content ->> 'origin' <> '' and (i.organisation, i.content ->> 'origin') in (
                    select p.organisation, 'carnet ' || p.id from billing.pack p
                    where p.email = :email and p.email <> '' and p.holder is null)
                order by i.day desc, i.made_at desc, i.id limit :most
                """).param("email", email, "most", most).list(Invoices::read);
    }

    /** As this seller wrote this buyer last. */
    public Optional<Trader> written(PartyId organisation, PartyId buyer) {
        return db.sql(SELECT
                        + " where i.organisation = :organisation and i.buyer = :buyer order by i.made_at desc limit 1")
                .param("organisation", organisation.value(), "buyer", buyer.value())
                .optional(Invoices::read)
                .map(it -> it.content().buyer());
    }

    /** Credit notes that take an invoice back. */
    public List<Invoice> crediting(UUID invoice) {
        return db.sql(SELECT + " where i.credits = :invoice order by i.day, i.number")
                .param("invoice", invoice)
                .list(Invoices::read);
    }

    /** Lines of an invoice that were taken back, by their position. */
    public Set<Integer> credited(UUID invoice) {
        return db.sql("select position from billing.credited_line where invoice = :invoice")
                .param("invoice", invoice)
                .set((row, n) -> row.getInt(1));
    }

    /** A draft, or an invoice that was not credited whole: where it comes from, and what its lines are called. */
    public record Billed(String origin, List<String> labels) {}

    /** What stands on documents of these origins. */
    public List<Billed> billed(PartyId organisation, Collection<String> origins) {
        return db.sql("""
                with billed as (
                select d.content from billing.draft d
                where d.organisation = :organisation and d.content ->> 'origin' = any (:origins)
                union all
                select i.content from billing.invoice i join billing.standing s on s.invoice = i.id
                where i.organisation = :organisation and i.content ->> 'origin' <> '' and i.content ->> 'origin' = any (:origins)
                  and s.credited < s.gross)
                select content ->> 'origin' as origin,
                    array(select l ->> 'label' from jsonb_array_elements(content -> 'lines') l) as labels from billed
                """)
                .param("organisation", organisation.value(), "origins", origins.toArray(String[]::new))
                .list((row, n) -> new Billed(row.getString("origin"), List.of((String[])
                        row.getArray("labels").getArray())));
    }

    /** Its id; empty if the organisation already has a document with this key. */
    Optional<UUID> add(Writing it) {
        var content = it.content();
        return db.sql("""
            insert into billing.invoice (id, organisation, kind, series, year, number, reference, credits, day, due, buyer, buyer_name,
                net, tax, content, key, made_by, made_at)
            values (:id, :organisation, :kind, :series, 0, 0, '', :credits, :day, :due,
                case when cast(:credits as uuid) is null then cast(:buyer as uuid) else (select o.buyer from billing.invoice o where o.id = :credits) end,
                :name, :net, :tax,
                cast(:content as jsonb), :key, :by, :now)
            on conflict on constraint invoice_key do nothing returning id
            """)
                .param("id", Ids.next())
                .param("organisation", it.organisation().value())
                .param("kind", it.kind().name())
                .param("series", it.kind().series())
                .param("credits", it.credits(), Types.OTHER)
                .param("day", it.day())
                .param("due", it.due())
                .param("buyer", Rows.value(it.buyer()), Types.OTHER)
                .param("name", content.buyer().name())
                .param(
                        "net",
                        content.lines().stream().mapToLong(InvoiceLine::net).sum())
                .param(
                        "tax",
                        content.lines().stream().mapToLong(InvoiceLine::tax).sum())
                .param("content", JsonMapper.shared().writeValueAsString(content))
                .param("key", it.key())
                .param("by", it.by().value())
                .optional((row, n) -> row.getObject(1, UUID.class));
    }

    static Invoice read(ResultSet row, int n) throws SQLException {
        return new Invoice(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Invoice.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                Rows.idIfAny(row, "credits"),
                row.getObject("day", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Rows.partyIfAny(row, "buyer"),
                row.getLong("net"),
                row.getLong("tax"),
                JsonMapper.shared().readValue(row.getString("content"), InvoiceContent.class),
                row.getLong("credited"),
                row.getLong("paid"),
                Objects.requireNonNullElse(row.getString("cancelled_by"), ""),
                Rows.party(row, "made_by"),
                Times.read(row, "made_at"));
    }
}
