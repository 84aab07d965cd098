package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.pickups.Pickup.Amount;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** Collections as a list, and counted by commune and month. Thread-safe. */
@Repository
record PickupRows(Sql db) {

    /** Those of a commune in a month, by what became of them, with what was weighed of them. */
    record Count(
            String month,
            String commune,
            long asked,
            long done,
            long nobody,
            long refused,
            long cancelled,
            long grams) {}

    static final Facet STATE = Facet.some("etat", "pickups.state")
            .of(State.class, "pickups.state.")
            .on("p.state");
    static final Facet COMMUNE = Facet.some("commune", "pickups.commune").on("p.commune_name");
    static final Facet AMOUNT = Facet.some("combien", "pickups.amount")
            .of(Amount.class, "pickups.amount.")
            .on("p.amount");
    static final Facet CALL = Facet.one("appeler", "pickups.call")
            .of(List.of("oui"), "pickups.call.")
            .on("case when p.email = '' and p.reminded_at is null and p.state in ('ASKED', 'PLANNED') and p.name <> '…'"
                    + " then 'oui' else 'non' end");

    static final List<Facet> FACETS = List.of(STATE, CALL, COMMUNE, AMOUNT);

    private static final Query<Pickup> LIST = Query.of(
                    "p.*, p.reminded_at is not null as told", "flows.pickup p", Pickups::read)
            .where("p.site = any (:sites)")
            .typed("p.name ilike :like or p.street ilike :like or p.what ilike :like or p.phone = :q")
            .filter("du", "p.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "p.day <= :au", it -> Filters.day(it, "au"))
            .facet(STATE)
            .facet(CALL)
            .facet(COMMUNE)
            .facet(AMOUNT)
            .order("p.day desc, p.at nulls last, p.id");

    Source<Pickup> asked(Address address, Collection<UUID> sites) {
        return LIST.asked(db::sql, address, Map.of("sites", sites.toArray(UUID[]::new)));
    }

    Optional<Pickup> one(UUID id, Collection<UUID> sites) {
        return db.sql(
                        "select p.*, p.reminded_at is not null as told from flows.pickup p where p.id = :id and p.site = any (:sites)")
                .param("id", id, "sites", sites.toArray(UUID[]::new))
                .optional(Pickups::read);
    }

    /** The newest month first. */
    List<Count> counts(Collection<UUID> sites) {
        return db.sql("""
                select to_char(p.day, 'YYYY-MM') as month, p.commune_name, count(*) as asked,
                    count(*) filter (where p.state = 'DONE') as done, count(*) filter (where p.state = 'NOBODY') as nobody,
                    count(*) filter (where p.state = 'REFUSED') as refused,
                    count(*) filter (where p.state = 'CANCELLED') as cancelled, coalesce(sum(w.grams), 0) as grams
                from flows.pickup p
                left join (select m.appointment, sum(w.grams) as grams from flows.movement m join flows.weighing w on w.movement = m.id
                    where m.appointment is not null and w.fate = 'RECEIVED' group by m.appointment) w on w.appointment = p.id
                where p.site = any (:sites) and p.state <> 'ASKED'
                group by 1, 2 order by 1 desc, 2
                """)
                .param("sites", sites.toArray(UUID[]::new))
                .list((row, n) -> new Count(
                        row.getString("month"),
                        row.getString("commune_name"),
                        row.getLong("asked"),
                        row.getLong("done"),
                        row.getLong("nobody"),
                        row.getLong("refused"),
                        row.getLong("cancelled"),
                        row.getLong("grams")));
    }

    /** For programs: the day, nobody's name. */
    static LocalDate day(Pickup it) {
        return it.said().day();
    }
}
