package org.fabcom.flows.demo;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.flows.Site;
import org.fabcom.flows.Site.Work;
import org.fabcom.flows.Sites;
import org.fabcom.flows.sites.Things;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.communes.CommuneSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise weighs at two sites since two years. Written by a few statements; each mass follows from its day, so two starts are alike. */
@Component
@Order(62)
record InventedScale(
        Organisations organisations,
        Seats seats,
        Sites sites,
        Kinds kinds,
        Things things,
        Recipients recipients,
        Duties duties,
        CommuneSource communes,
        Sql db,
        Clock clock)
        implements DemoData {

    static final String HOUSE = "La Remise";
    private static final int DAYS = 730;

    /** One kind. {@code line}: grams of an ordinary weighing. */
    record InventedKind(
            String name,
            String official,
            String family,
            Flow stream,
            @Nullable Integer mean,
            Electrical electrical,
            @Nullable Integer guarantee,
            int line) {}

    @Override
    public void fill() {
        var owner = organisations.search(HOUSE, 0, 1).getFirst().id();
        var people = seats.in(owner).stream().map(SeatHolder::person).toList();
        var today = Days.today(clock);
        var quay = site(owner, "Le quai de Vernoux", Work.BOTH, "Vernoux-le-Gué", 800);
        var shop = site(owner, "La boutique de Sainte-Lucie", Work.BOTH, "Sainte-Lucie", 200);
        duties.grant(quay, people.get(2), Duty.INTAKE, people.getFirst());
        for (var it : List.of(Duty.TILL, Duty.INTAKE)) {
            duties.grant(shop, people.getLast(), it, people.getFirst());
            for (var site : List.of(quay, shop))
                duties.grant(site, named(owner, "Malo Kerbrat"), it, people.getFirst());
        }
        var localities = new ArrayList<UUID>();
        for (var name : List.of("Vernoux-le-Gué", "Sainte-Lucie", "Pont-Neuf", "Saint-Amour-sur-Lise"))
            localities.add(things.addLocality(owner, name, communes.named(name).code()));
        localities.add(things.addLocality(owner, "De passage", null));
        things.addContainer(owner, "Chariot grillagé", 32_000);
        things.addContainer(owner, "Caisse bleue", 800);
        come(List.of(quay, shop), kinds(owner), localities, people.get(1), today);
        leave(owner, quay, people.get(1), today);
    }

    private PartyId named(PartyId owner, String name) {
        return seats.in(owner).stream()
                .filter(it -> it.name().equals(name))
                .map(SeatHolder::person)
                .findFirst()
                .orElseThrow();
    }

    private UUID site(PartyId owner, String name, Work work, String commune, int heaviest) {
        return sites.add(owner, new Site.Described(name, work, communes.named(commune), heaviest));
    }

    private record Named(UUID[] ids, Integer[] lines) {}

    private Named kinds(PartyId owner) {
        var invented = DemoFile.read("scale.yml", InventedKind.class);
        var ids = new ArrayList<UUID>();
        for (var it : invented)
            ids.add(kinds.add(
                    owner,
                    new Described(
                            it.name(),
                            it.official(),
                            it.family(),
                            it.stream(),
                            it.mean(),
                            it.electrical(),
                            it.guarantee())));
        return new Named(
                ids.toArray(UUID[]::new),
                invented.stream().map(InventedKind::line).toArray(Integer[]::new));
    }

    /** Tuesday to Saturday, some arrivals a day, three weighings each; a part of them leaves at once. */
    private void come(List<UUID> where, Named kinds, List<UUID> localities, PartyId by, LocalDate today) {
        db.sql("""
                insert into flows.movement (id, site, way, day, channel, locality, made_by, made_at)
                select md5('scale ' || s.n || d || m)::uuid, s.id, 'IN', d::date,
                    (array['DROP', 'DROP', 'DROP', 'HOME', 'CENTRE', 'BUSINESS'])[1 + abs(hashtext('way ' || s.n || d || m)) % 6],
                    (cast(:localities as uuid[]))[1 + abs(hashtext('from ' || s.n || d || m)) % 5], :by,
                    (d + make_interval(hours => 8 + m, mins => abs(hashtext('at ' || s.n || d || m)) % 50)) at time zone kernel.zone()
                from unnest(cast(:sites as uuid[])) with ordinality s (id, n)
                cross join generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') d
                cross join generate_series(1, 4) m
                where extract(isodow from d) between 2 and 6
                    and m <= case s.n when 1 then 3 else 1 end + case when extract(month from d) between 4 and 9 then 1 else 0 end
                """)
                .param("sites", where.toArray(UUID[]::new))
                .param("localities", localities.toArray(UUID[]::new))
                .param("by", by.value())
                .param("first", today.minusDays(DAYS))
                .param("last", today.minusDays(1))
                .update();
        db.sql("""
                insert into flows.weighing (id, movement, site, way, day, channel, fate, locality, kind, grams, pieces, mass_from, sent,
                    key, digest, made_by, made_at)
                select md5(m.id::text || l)::uuid, m.id, m.site, 'IN', m.day, m.channel, 'RECEIVED', m.locality, k.id,
                    k.line * (40 + abs(hashtext('mass ' || m.id || l)) % 120) / 100, case when h % 4 = 0 then 1 + h % 3 else 0 end,
                    'WEIGHED', case when h % 100 < 66 then 'SHOP' when h % 100 < 82 then 'WORKSHOP' when h % 100 < 95 then 'RECYCLER'
                    else 'BIN' end, 'demo ' || m.id || '/' || l, sha256('demo'), m.made_by, m.made_at
                from flows.movement m cross join generate_series(1, 3) l
                cross join lateral (select abs(hashtext('kind ' || m.id || l)) as h) r
                join unnest(cast(:kinds as uuid[]), cast(:lines as int[])) with ordinality k (id, line, n)
                    on k.n = 1 + (h / 7) % cardinality(cast(:kinds as uuid[]))
                where m.site = any (:sites)
                """)
                .param("sites", where.toArray(UUID[]::new), "kinds", kinds.ids(), "lines", kinds.lines())
                .update();
        db.sql("""
                insert into flows.weighing (id, movement, site, way, day, class, fate, locality, kind, grams, pieces, mass_from,
                    from_line, key, digest, made_by, made_at)
                select md5(id || ' left')::uuid, movement, site, 'OUT', day, sent, case sent when 'BIN' then 'RESIDUAL' else 'RECYCLED' end,
                    locality, kind, grams, pieces, mass_from, id, key || '/left', digest, made_by, made_at
                from flows.weighing where site = any (:sites) and sent in ('RECYCLER', 'BIN')
                """).param("sites", where.toArray(UUID[]::new)).update();
    }

    /** Each week scrap to the recycler and mixed waste to the recycling centre; each month clothes to a partner. */
    private void leave(PartyId owner, UUID quay, PartyId by, LocalDate today) {
        var scrap = things.addWaste(owner, "Ferraille", false);
        var mixed = things.addWaste(owner, "Tout-venant", true);
        things.addWaste(owner, "Bois", false);
        var recycler = recipient(owner, "Métaux du Gué", ExitClass.RECYCLER, "", null, List.of(scrap));
        var partner = recipient(owner, "Vestiaire de Pont-Neuf", ExitClass.PARTNER, "2025-03", 9_000, List.of());
        leave(quay, "RECYCLER", "RECYCLED", recycler, scrap, 140_000, "7 days", by, today);
        leave(quay, "CENTRE", "RESIDUAL", null, mixed, 60_000, "7 days", by, today);
        leave(quay, "PARTNER", "REUSED", partner, null, 90_000, "28 days", by, today);
    }

    private UUID recipient(
            PartyId owner, String name, ExitClass out, String agreement, @Nullable Integer yearly, List<UUID> wastes) {
        var id = Ids.next();
        recipients.add(new Recipient(id, owner, name, out, agreement, null, null, yearly, wastes, false));
        return id;
    }

    private void leave(
            UUID site,
            String out,
            String fate,
            @Nullable UUID recipient,
            @Nullable UUID waste,
            int grams,
            String every,
            PartyId by,
            LocalDate today) {
        db.sql("""
                with m as (
                    insert into flows.movement (id, site, way, day, class, recipient, waste_note, made_by, made_at)
                    select md5('leaves ' || :class || d)::uuid, :site, 'OUT', d::date, :class, cast(:recipient as uuid),
                        case :class when 'RECYCLER' then 'BSD-' || to_char(d, 'YYMMDD') else '' end, :by,
                        (d + interval '17 hours') at time zone kernel.zone()
                    from generate_series(cast(:first as timestamp), cast(:last as timestamp), cast(:every as interval)) d
                    returning *)
                insert into flows.weighing (id, movement, site, way, day, class, fate, kind, waste, grams, mass_from, key, digest,
                    made_by, made_at)
                select md5(m.id || ' line')::uuid, m.id, m.site, 'OUT', m.day, m.class, :fate,
                    case when cast(:waste as uuid) is null then (select k.id from flows.kind k join flows.site s on s.owner = k.owner
                        where s.id = m.site and k.stream = 'TEXTILE' order by k.position limit 1) end, cast(:waste as uuid),
                    :grams * (60 + abs(hashtext('out ' || m.id)) % 80) / 100, 'WEIGHED', 'demo ' || m.id || '/1', sha256('demo'),
                    m.made_by, m.made_at
                from m
                """)
                .param("site", site)
                .param("class", out)
                .param("fate", fate)
                .param("recipient", recipient)
                .param("waste", waste)
                .param("grams", grams)
                .param("every", every)
                .param("by", by.value())
                .param("first", today.minusDays(DAYS - 3))
                .param("last", today.minusDays(1))
                .update();
    }
}
