package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.oressource.Taxonomy.Entry;
import org.fabcom.flows.totals.FormerPrices;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.web.render.LocalizedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/**
 * The lists of Oressource as those of the structure: what it has under the same name stays as it is, what it lacks is added at the
 * end, put away where Oressource had put it away.
 */
@Repository
record Brought(Sql db, Kinds kinds, ObjectProvider<FormerPrices> prices) {

    private static final int SHORT = 24;
    private static final int SITE_NAME = 80;

    /** Places of Oressource and what is done there. */
    private static final Map<String, String> SITES =
            Map.of("points_collecte", "INTAKE", "points_vente", "SHOP", "points_sortie", "INTAKE");

    /** The kinds of objects that a structure has by now. */
    KnownKinds known(UUID owner) {
        return KnownKinds.of(owner, kinds);
    }

    /** Objects of the copy that the structure has under a name that is a little another one; {@code said}: told of each. */
    void matched(UUID owner, Taxonomy lists, KnownKinds known, BiConsumer<String, LocalizedText> said) {
        for (var it : lists.all(Taxonomy.OBJECTS)) {
            var kind = known.find(it.name());
            if (kind.isEmpty() || known.said(it.name()) || lists.structure().isEmpty()) continue;
            db.sql("""
                    insert into flows.wording (owner, source, words, kind, said_at)
                    values (:owner, :source, lower(:words), :kind, now()) on conflict (owner, source, words) do nothing
                    """)
                    .param(
                            "owner",
                            owner,
                            "source",
                            lists.structure(),
                            "words",
                            it.name(),
                            "kind",
                            kind.get().id())
                    .update();
            said.accept(
                    Taxonomy.OBJECTS + " n° " + it.id(),
                    LocalizedText.of(
                            "oressource.import.matched", it.name(), kind.get().officialName()));
        }
    }

    /** {@code added}: told the place in the copy of each thing that was added. */
    void take(UUID owner, Taxonomy lists, KnownKinds known, Consumer<String> added) {
        SITES.forEach((table, work) -> lists.all(table).forEach(it -> one(site(owner, it, work), table, it, added)));
        lists.all(Taxonomy.OBJECTS).stream()
                .filter(it -> known.find(it.name()).isEmpty())
                .forEach(it -> one(kind(owner, it), Taxonomy.OBJECTS, it, added));
        lists.all(Taxonomy.WASTES).forEach(it -> one(waste(owner, it, false), Taxonomy.WASTES, it, added));
        for (var it : lists.all(Taxonomy.BINS)) {
            one(waste(owner, it, it.values().text("ultime").equals("1")), Taxonomy.BINS, it, added);
            if (it.tare() > 0) container(owner, it);
        }
        lists.all(Taxonomy.CONTAINERS).forEach(it -> one(container(owner, it), Taxonomy.CONTAINERS, it, added));
        lists.all("localites").forEach(it -> one(locality(owner, it), "localites", it, added));
        lists.all(Taxonomy.RECYCLERS).forEach(it -> one(recycler(owner, it, lists), Taxonomy.RECYCLERS, it, added));
        lists.all(Taxonomy.PARTNERS)
                .forEach(it -> one(recipient(owner, it, "PARTNER", new UUID[0]), Taxonomy.PARTNERS, it, added));
    }

    /** What things of each kind cost, from the lowest to the highest of its objects; {@code said}: told of each kind. */
    void prices(UUID owner, Taxonomy lists, KnownKinds known, BiConsumer<String, LocalizedText> said) {
        var taker = prices.getIfAvailable();
        if (taker == null) return;
        var cents = new TreeMap<Long, List<Long>>();
        lists.all(Taxonomy.PRICES).stream()
                .filter(Entry::shown)
                .forEach(it -> price(it, said)
                        .ifPresent(price -> cents.computeIfAbsent(
                                        it.values().whole("id_type_dechet"), key -> new ArrayList<>())
                                .add(price)));
        cents.forEach((number, all) -> kind(owner, known, lists.name(Taxonomy.OBJECTS, number))
                .filter(it -> taker.take(new PartyId(owner), it, Collections.min(all), Collections.max(all)))
                .ifPresent(it -> said.accept(
                        Taxonomy.PRICES,
                        LocalizedText.of(
                                "oressource.import.prices", lists.name(Taxonomy.OBJECTS, number), all.size()))));
    }

    private static Optional<Long> price(Entry it, BiConsumer<String, LocalizedText> said) {
        try {
            return Optional.of(it.values().cents("prix"));
        } catch (NotTaken refused) {
            said.accept(Taxonomy.PRICES + " n° " + it.id(), refused.reason());
            return Optional.empty();
        }
    }

    private Optional<UUID> kind(UUID owner, KnownKinds known, String name) {
        var had = known.find(name).map(ObjectKind::id);
        if (had.isPresent()) return had;
        return db.sql("select id from flows.kind where owner = :owner and lower(official_name) = lower(:name) limit 1")
                .param("owner", owner, "name", name)
                .optional(UUID.class);
    }

    private static void one(int rows, String table, Entry it, Consumer<String> added) {
        if (rows > 0) added.accept(table + " n° " + it.id());
    }

    private int site(UUID owner, Entry it, String work) {
        var name = cut(it.name(), SITE_NAME);
        if (name.length() < 2) name = name + " ·";
        return add("""
                insert into flows.site (id, owner, name, work, heaviest_kg, added_at, closed_at)
                select :id, :owner, :name, :work, :heaviest, now(), case when not :shown then now() end
                where not exists (select from flows.site where owner = :owner and lower(name) = lower(:name))
                """, owner, it, name, Map.of("work", work, "heaviest", heaviest(it)));
    }

    private static int heaviest(Entry it) {
        var typed = it.values().text("pesee_max");
        return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 1_000;
    }

    /** Its stream and class are not known there: the structure says them before it declares. */
    private int kind(UUID owner, Entry it) {
        var shortName = cut(it.name(), SHORT);
        return add("""
                insert into flows.kind
                    (id, owner, short_name, official_name, stream, electrical, position, added_at, archived_at)
                select :id, :owner, case when exists (select from flows.kind k where k.owner = :owner and k.archived_at is null
                        and lower(k.short_name) = lower(:short)) then left(:short, 20) || ' ' || :number else :short end,
                    :name, 'OTHER', 'NONE',
                    (select coalesce(max(k.position), 0) + 1 from flows.kind k where k.owner = :owner), now(),
                    case when not :shown then now() end
                where not exists (select from flows.kind where owner = :owner and lower(official_name) = lower(:name))
                """, owner, it, it.name(), Map.of("short", shortName, "number", Long.toString(it.id() % 1000)));
    }

    private int waste(UUID owner, Entry it, boolean residual) {
        return add("""
                insert into flows.waste (id, owner, name, residual, position, added_at, archived_at)
                select :id, :owner, :name, :residual,
                    (select coalesce(max(w.position), 0) + 1 from flows.waste w where w.owner = :owner), now(),
                    case when not :shown then now() end
                where not exists (select from flows.waste where owner = :owner and lower(name) = lower(:name))
                """, owner, it, cut(it.name(), SITE_NAME), Map.of("residual", residual));
    }

    private int container(UUID owner, Entry it) {
        return add("""
                insert into flows.container (id, owner, name, tare, added_at, archived_at)
                select :id, :owner, :name, :tare, now(), case when not :shown then now() end
                where not exists (select from flows.container where owner = :owner and lower(name) = lower(:name))
                """, owner, it, cut(it.name(), SITE_NAME), Map.of("tare", Math.min(it.tare(), 10_000_000L)));
    }

    private int locality(UUID owner, Entry it) {
        return add("""
                insert into flows.locality (id, owner, name, position, added_at, archived_at)
                select :id, :owner, :name,
                    (select coalesce(max(l.position), 0) + 1 from flows.locality l where l.owner = :owner), now(),
                    case when not :shown then now() end
                where not exists (select from flows.locality where owner = :owner and lower(name) = lower(:name))
                """, owner, it, cut(it.name(), 100), Map.of());
    }

    private int recycler(UUID owner, Entry it, Taxonomy lists) {
        var names = it.accepts().stream()
                .map(number -> lists.name(Taxonomy.WASTES, number))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
        var wastes = db.sql("select id from flows.waste where owner = :owner and lower(name) = any (:names)")
                .param("owner", owner, "names", names)
                .list(UUID.class);
        return recipient(owner, it, "RECYCLER", wastes.toArray(UUID[]::new));
    }

    private int recipient(UUID owner, Entry it, String as, UUID[] wastes) {
        return add("""
                insert into flows.recipient (id, owner, name, class, wastes, added_at, archived_at)
                select :id, :owner, :name, :as, :wastes, now(), case when not :shown then now() end
                where not exists (select from flows.recipient where owner = :owner and class = :as and lower(name) = lower(:name))
                """, owner, it, cut(it.name(), 100), Map.of("as", as, "wastes", wastes));
    }

    private int add(String sql, UUID owner, Entry it, String name, Map<String, ?> more) {
        return db.sql(sql)
                .param("id", Ids.next(), "owner", owner, "name", name, "shown", it.shown())
                .params(more)
                .update();
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }
}
