package org.fabcom.billing.packs;

import module java.base;
import java.sql.Types;
import org.fabcom.billing.Measure;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Packs and their uses, as the desk and their holders read them. Thread-safe. */
@Repository
record PackRows(Sql db) {

    static final int MOST = 300;

    /**
     * @param taken what packs gave and did not get back
     * @param restored all of it went back
     * @param undone it did not take place
     * @param waived what packs did not give is asked of nobody
     * @param draft the draft that asks for what packs did not give; {@code invoice}: the invoice that does
     */
    record PackUse(
            UUID id,
            LocalDate day,
            String resource,
            Measure measure,
            long quantity,
            long taken,
            boolean offered,
            boolean restored,
            boolean undone,
            boolean waived,
            String note,
            @Nullable UUID draft,
            @Nullable UUID invoice) {

        boolean open() {
            return !restored && !undone;
        }

        /** What nobody paid beforehand. */
        long beyond() {
            return open() && !offered && !waived ? quantity - taken : 0;
        }
    }

    private static final String LEFT =
            "(select coalesce(sum(e.quantity), 0) from billing.pack_entry e where e.pack = p.id)";

    /** Its invoice, unless it was credited whole. */
    private static final String OUT = """
             from billing.invoice i where i.organisation = u.organisation and i.kind = 'INVOICE'
                and i.content ->> 'origin' <> '' and i.content ->> 'origin' = 'utilisation ' || u.id
                and not exists (select from billing.standing s where s.invoice = i.id and s.gross > 0 and s.credited = s.gross)""";

    private static final String WAIVED = """
            exists (select from billing.waived w where w.organisation = u.organisation and w.origin = 'utilisation ' || u.id)""";

    /** Those of an organisation that still give something on this day, or all others; {@code typed} in a name. */
    List<Pack> of(PartyId organisation, LocalDate day, boolean live, String typed) {
        var holds = "(" + LEFT + " > 0 or" + PackStore.WAITS + ") and (p.until_day is null or p.until_day >= :day)";
        return db.sql(PackStore.SELECT + "p.organisation = :organisation and "
                        + (live ? holds : "not (" + holds + ")")
                        + " and (:typed = '' or coalesce((select y.name from people.party_card y where y.id = p.holder), p.client)"
                        + " ilike '%' || :typed || '%')"
                        + (live
                                ? " order by p.until_day nulls last, p.made_at, p.id limit "
                                : " order by p.made_at desc, p.id limit ")
                        + MOST)
                .param("organisation", organisation.value())
                .param("day", day)
                .param("typed", typed.replaceAll("[%_\\\\]", " ").strip())
                .list(PackStore::read);
    }

    /** Whether somebody who may be another person has a pack but this one under the same name: neither an address nor the letters tell them apart. */
    boolean namesake(UUID id, PartyId organisation, Owner it) {
        return db.sql("""
            select exists (select from billing.pack p where p.organisation = :organisation and p.holder is null and p.email = :email and p.id <> :id
                and lower(p.client) = lower(:client) and (p.email = '' or p.client <> :client))
            """)
                .param("id", id, "organisation", organisation.value(), "email", it.email(), "client", it.name())
                .single(Boolean.class);
    }

    /** Whatever these parties have anywhere: by who they are, by their confirmed address, or because the invoice of one of them is theirs. */
    List<Pack> mine(Collection<PartyId> parties, String email) {
        return db.sql(PackStore.SELECT + """
                (p.holder = any (:parties) or p.email = :email and p.email <> ''
                    or (p.organisation, p.client, p.email) in (select b.organisation, b.client, b.email
                        from billing.invoice i join billing.pack b on b.organisation = i.organisation and b.holder is null
                            and i.content ->> 'origin' = 'carnet ' || b.id
                            left join billing.addressee d on d.invoice = i.id
                        where coalesce(i.buyer, d.party) = any (:parties) and i.kind = 'INVOICE') and p.holder is null)
                order by p.organisation, p.until_day nulls last, p.made_at, p.id limit\s""" + MOST)
                .param("parties", Rows.ids(parties), "email", email)
                .list(PackStore::read);
    }

    /** A use of which something is not paid beforehand, by the newest pack of whoever used it. */
    record Beyond(Pack pack, UUID use, LocalDate day, long quantity, boolean drafted) {}

    /** Uses that no invoice asks for yet, the oldest first; {@code typed} in a name. */
    List<Beyond> beyond(PartyId organisation, String typed) {
        return db.sql("with o as (" + PackStore.SELECT + """
                p.organisation = :organisation), u as (
                select u.*, u.quantity + coalesce((select sum(e.quantity) from billing.pack_entry e where e.concerns = u.id), 0) as beyond,
                    exists (select from billing.draft d where d.organisation = u.organisation
                        and d.content ->> 'origin' = 'utilisation ' || u.id) as drafted
                from billing.used u
                where u.organisation = :organisation and not u.offered
                  and not exists (select from billing.pack_use_undone x where x.use = u.id)
                  and not exists (select from billing.pack_entry e where e.concerns = u.id and e.kind = 'RESTORED')
                  and not exists (select\s""" + OUT + ") and not " + WAIVED + ")" + """
                 select o.*, u.id as use, u.day, u.beyond, u.drafted from u cross join lateral (select o.* from o
                    where o.holder is not distinct from u.holder and o.client = u.client and o.email = u.email
                    order by (o.measure = u.measure) desc, o.id desc limit 1) o
                where u.beyond > 0
                  and (:typed = '' or coalesce((select y.name from people.party_card y where y.id = u.holder), u.client) ilike '%' || :typed || '%')
                order by u.day, u.id limit """ + " " + MOST)
                .param("organisation", organisation.value(), "typed", plain(typed))
                .list((row, n) -> new Beyond(
                        PackStore.read(row, n),
                        Rows.id(row, "use"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("beyond"),
                        row.getBoolean("drafted")));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[%_\\\\]", " ").strip();
    }

    /** Of these, what is known here: the packs that gave it; empty where it was taken back. */
    Map<UUID, String> given(Collection<UUID> uses) {
        return db.sql("""
            select u.id, case when exists (select from billing.pack_use_undone x where x.use = u.id) then ''
                else coalesce((select string_agg(distinct p.label, ', ') from billing.pack_entry e join billing.pack p on p.id = e.pack
                    where e.concerns = u.id and e.kind = 'USED'), '?') end as packs
            from billing.pack_use u where u.id = any (:uses)
            """)
                .param("uses", uses.toArray(UUID[]::new))
                .map(row -> Rows.id(row, "id"), row -> row.getString("packs"));
    }

    /** A pack that gave for it has ended, or its invoice was credited: nothing returns to it. Until the transaction ends none does. */
    boolean closed(UUID use) {
        return db.sql("""
            with p as (select p.id, p.organisation from billing.pack p where p.id in (select e.pack from billing.pack_entry e
                where e.concerns = :use and e.kind = 'USED') order by p.id for no key update)
            select exists (select from p where exists (select from billing.pack_entry e where e.pack = p.id and e.kind = 'ENDED')
                or exists (select from billing.invoice c join billing.invoice i on i.id = c.credits
                    where c.kind = 'CREDIT' and c.organisation = p.organisation and i.content ->> 'origin' = 'carnet ' || p.id))
            """).param("use", use).single(Boolean.class);
    }

    /** The newest first. */
    List<PackUse> uses(PartyId organisation, Owner holder) {
        return db.sql("""
            select u.id, u.day, u.resource, u.measure, u.quantity, u.offered, u.note,
                coalesce(-sum(e.quantity), 0)::bigint as taken,
                count(*) filter (where e.kind = 'RESTORED') > 0 as restored,
                exists (select from billing.pack_use_undone x where x.use = u.id) as undone,
                """ + WAIVED + """
                 as waived,
                (select d.id from billing.draft d where d.organisation = u.organisation
                    and d.content ->> 'origin' = 'utilisation ' || u.id limit 1) as draft,
                (select i.id\s""" + OUT + """
                    limit 1) as invoice
            from billing.used u left join billing.pack_entry e on e.concerns = u.id
            where u.organisation = :organisation and u.holder is not distinct from cast(:holder as uuid) and u.client = :client
              and u.email = :email
            group by u.id, u.organisation, u.day, u.resource, u.measure, u.quantity, u.offered, u.note, u.entry
            order by u.day desc, u.entry desc limit 300
            """)
                .param("organisation", organisation.value())
                .param("holder", Rows.value(holder.party()), Types.OTHER)
                .param("client", holder.name())
                .param("email", holder.email())
                .list((row, n) -> new PackUse(
                        Rows.id(row, "id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("resource"),
                        Measure.valueOf(row.getString("measure")),
                        row.getLong("quantity"),
                        row.getLong("taken"),
                        row.getBoolean("offered"),
                        row.getBoolean("restored"),
                        row.getBoolean("undone"),
                        row.getBoolean("waived"),
                        row.getString("note"),
                        Rows.idIfAny(row, "draft"),
                        Rows.idIfAny(row, "invoice")));
    }
}
