package org.fabcom.flows.demo;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise fetches things at home each Wednesday: eight rounds behind it, two to come, and some who wait. */
@Component
@Order(64)
record InventedRounds(
        Organisations organisations, Seats seats, Sites sites, CommuneSource communes, Sql db, Clock clock)
        implements DemoData {

    private static final int BEHIND = 8;

    @Override
    public void fill() {
        var owner = organisations.search(InventedScale.HOUSE, 0, 1).getFirst().id();
        var by = seats.in(owner).stream().map(SeatHolder::person).toList().get(1);
        var quay = sites.of(owner).stream()
                .filter(it -> it.name().startsWith("Le quai"))
                .findFirst()
                .orElseThrow();
        for (var name : List.of("Vernoux-le-Gué", "Sainte-Lucie", "Pont-Neuf")) zone(owner, quay, name);
        var wednesday = Days.today(clock).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        rounds(quay, by, wednesday);
        pickups(owner, quay, by, wednesday);
    }

    private void zone(PartyId owner, Site site, String name) {
        var commune = communes.named(name);
        if (commune.code() == null) return; // where communes are not known nobody is fetched from
        db.sql("""
                insert into flows.pickup_zone (id, owner, site, commune_code, commune_name, weekdays, added_at)
                values (md5('zone ' || :code)::uuid, :owner, :site, :code, :name, array[3, 6], now())
                """)
                .param("owner", owner.value(), "site", site.id(), "code", commune.code(), "name", commune.name())
                .update();
    }

    private void rounds(Site site, PartyId by, LocalDate wednesday) {
        db.sql("""
                insert into flows.round (id, site, day, starts, ends, vehicle, capacity, note, made_by, made_at)
                select md5('round ' || n)::uuid, :site, cast(:wednesday as date) + 7 * n, '09:00', '12:30', 'Camionnette blanche', 6,
                    'Prendre les sangles et deux diables.', :by, (cast(:wednesday as date) + 7 * n - 14) + time '17:00'
                from generate_series(:first, 1) n
                """)
                .param("site", site.id(), "by", by.value(), "wednesday", wednesday, "first", -BEHIND)
                .update();
    }

    /** Four stops in each round that is over, two in the next, and three that wait. */
    private void pickups(PartyId owner, Site site, PartyId by, LocalDate wednesday) {
        db.sql("""
                insert into flows.pickup (id, owner, site, name, email, phone, street, commune_code, commune_name, stairs, what, amount,
                    day, half, state, round, at, language, added_by, asked_at)
                select md5('pickup ' || n || s)::uuid, :owner, :site,
                    (array['Odile Garnier', 'Famille Benali', 'Jean Poncet', 'Résidence des Tilleuls', 'Amina Traoré'])[1 + (n + 9 + s) % 5],
                    case when (n + 9 + s) % 3 = 0 then '' else 'donneur' || n + 9 || s || '@demo.invalid' end, '01 99 00 41 ' || 20 + s,
                    3 * s + n + 9 || ' rue des Ateliers', z.commune_code, z.commune_name,
                    (array['rez-de-chaussée', '2e étage sans ascenseur', ''])[1 + s % 3],
                    (array['Un canapé et deux fauteuils', 'Lave-linge, il marche', 'Cartons de livres', 'Vélos d’enfant', 'Armoire démontée'])
                        [1 + (2 * s + n + 9) % 5], (array['CAR', 'VAN', 'ITEM'])[1 + s % 3], cast(:wednesday as date) + 7 * n, 'MORNING',
                    case when n < 0 then (array['DONE', 'DONE', 'DONE', 'NOBODY'])[s] when n = 0 and s <= 2 then 'PLANNED' else 'CONFIRMED' end,
                    case when n < 0 or n = 0 and s <= 2 then md5('round ' || n)::uuid end,
                    case when n < 0 or n = 0 and s <= 2 then time '09:00' + s * interval '35 minutes' end, 'fr', :by,
                    (cast(:wednesday as date) + 7 * n - 16) + time '11:00'
                from generate_series(:first, 1) n cross join generate_series(1, 4) s
                join (select row_number() over (order by commune_name) as k, z.* from flows.pickup_zone z where owner = :owner) z
                    on z.k = 1 + (s + n + 9) % 3
                where n < 1 or s <= 2
                """)
                .param("owner", owner.value())
                .param("site", site.id())
                .param("by", by.value())
                .param("wednesday", wednesday)
                .param("first", -BEHIND)
                .update();
        db.sql("""
                insert into flows.pickup_step (id, pickup, what, day, made_by, made_at)
                select md5(p.id || 'confirmed')::uuid, p.id, 'CONFIRMED', p.day, p.added_by, p.asked_at from flows.pickup p
                union all
                select md5(p.id || p.state)::uuid, p.id, p.state, p.day, p.added_by, p.day + time '12:00'
                from flows.pickup p where p.state in ('DONE', 'NOBODY')
                """).update();
    }
}
