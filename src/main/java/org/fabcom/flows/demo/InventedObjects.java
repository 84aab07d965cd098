package org.fabcom.flows.demo;

import module java.base;
import java.sql.Types;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise follows some objects one by one: twelve in each state, with what was done to bring them there. */
@Component
@Order(63)
record InventedObjects(Organisations organisations, Seats seats, Sites sites, Duties duties, Sql db, Clock clock)
        implements DemoData {

    /** One kind of them. {@code cents}: at which it goes on sale. */
    record InventedObject(String kind, String name, String serial, int cents) {}

    @Override
    public void fill() {
        var owner = organisations.search(InventedScale.HOUSE, 0, 1).getFirst().id();
        var people = seats.in(owner).stream().map(SeatHolder::person).toList();
        var quay = sites.of(owner).stream()
                .filter(it -> it.name().startsWith("Le quai"))
                .findFirst()
                .orElseThrow();
        duties.grant(quay.id(), people.get(2), Duty.WORKSHOP, people.getFirst());
        objects(owner, quay.id(), people.get(1), Days.today(clock));
        lines(owner, people.get(2));
    }

    private void objects(PartyId owner, UUID site, PartyId by, LocalDate today) {
        var invented = DemoFile.read("objects.yml", InventedObject.class);
        db.sql("""
                insert into flows.item (id, owner, number, code, site, kind, name, serial, shelf, grams, state, made_by, made_at)
                select md5('object ' || s.n || ' ' || o.n)::uuid, :owner, 0,
                    'D' || translate(upper(substr(md5('code ' || s.n || ' ' || o.n), 1, 7)), 'ILOU', '1234'), :site, k.id,
                    o.name || ' ' || (array['marron', 'orange', 'crème', 'turquoise', 'olive', 'argent', 'ivoire'])[s.n],
                    case when o.serial = '' then '' else o.serial || '-' || s.n end,
                    case when s.n <= 2 then 'Établi ' || o.n % 3 + 1 else 'Allée ' || o.n % 4 + 1 end,
                    k.mean_grams * (80 + o.n * 3) / 100, 'WAITING', :by,
                    (cast(:today as timestamp) - make_interval(days => (5 + o.n * 7 + s.n * 2)::int) + interval '10 hours')
                        at time zone kernel.zone()
                from generate_series(1, 7) s (n)
                cross join unnest(cast(:names as text[]), cast(:kinds as text[]), cast(:serials as text[])) with ordinality
                    o (name, kind, serial, n)
                join flows.kind k on k.owner = :owner and k.short_name = o.kind
                order by o.n desc, s.n desc
                """)
                .param("owner", owner.value())
                .param("site", site)
                .param("by", by.value())
                .param("today", today)
                .param(
                        "names",
                        texts(invented.stream().map(InventedObject::name).toList()))
                .param(
                        "kinds",
                        texts(invented.stream().map(InventedObject::kind).toList()))
                .param(
                        "serials",
                        texts(invented.stream().map(InventedObject::serial).toList()))
                .update();
        prices(owner, invented);
    }

    private void prices(PartyId owner, List<InventedObject> invented) {
        db.sql("""
                update flows.item i set price = o.cents
                from unnest(cast(:names as text[]), cast(:cents as int[])) o (name, cents)
                where i.owner = :owner and i.name like o.name || ' %'
                """)
                .param("owner", owner.value())
                .param(
                        "names",
                        texts(invented.stream().map(InventedObject::name).toList()))
                .param("cents", invented.stream().map(InventedObject::cents).toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(List<String> all) {
        return all.toArray(String[]::new);
    }

    /** In the order in which they were written; the colour tells how far each object came. */
    private void lines(PartyId owner, PartyId by) {
        line(owner, by, 2, "DIAGNOSIS", "REPAIR", "À nettoyer, à essayer", 0, 0, null, 1);
        line(owner, by, 2, "WORK", null, "Démonté et nettoyé", 35, 0, null, 1);
        line(owner, by, 3, "PART", null, "Pièce d’usure", 0, 450, null, 2);
        line(owner, by, 3, "TEST", null, "Essai complet", 0, 0, true, 2);
        line(owner, by, 3, "SALE", "SALE", "", 0, -1, null, 3);
        var exits = List.of("SOLD", "GIVEN", "RECYCLED", "PARTS");
        for (int n = 0; n < exits.size(); n++) line(owner, by, 4 + n, "LEFT", exits.get(n), "", 0, 0, null, 4);
    }

    /**
     * One line for each object of this colour or a later one; an exit is of its colour only, and what is given, recycled or taken
     * apart was never on sale.
     *
     * @param cents -1: the price of the object
     */
    private void line(
            PartyId owner,
            PartyId by,
            int from,
            String what,
            @Nullable String becomes,
            String words,
            int minutes,
            int cents,
            @Nullable Boolean passed,
            int after) {
        db.sql("""
                insert into flows.item_line (id, item, what, becomes, words, minutes, cents, passed, sale_line, done_by, made_by,
                    made_at)
                select md5(i.id || :what || :becomes)::uuid, i.id, :what, nullif(:becomes, ''), :words,
                    case when :minutes > 0 then :minutes + i.number % 5 * 10 else 0 end,
                    case when :cents < 0 then i.price else :cents end, cast(:passed as boolean),
                    case when :becomes = 'SOLD' then md5(i.id || ' sold')::uuid end, :by, :by, i.made_at + :after * interval '20 hours'
                from flows.item i
                join unnest(array['marron', 'orange', 'crème', 'turquoise', 'olive', 'argent', 'ivoire']) with ordinality c (name, n)
                    on i.name like '% ' || c.name
                where i.owner = :owner and case when :what = 'LEFT' then c.n = :from when :from = 3 then c.n in (3, 4)
                    else c.n >= :from end
                order by i.number
                """)
                .param("owner", owner.value())
                .param("by", by.value())
                .param("from", from)
                .param("what", what)
                .param("becomes", becomes == null ? "" : becomes)
                .param("words", words)
                .param("minutes", minutes)
                .param("cents", cents)
                .param("passed", passed, Types.BOOLEAN)
                .param("after", after)
                .update();
    }
}
