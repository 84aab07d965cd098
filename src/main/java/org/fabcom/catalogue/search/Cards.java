package org.fabcom.catalogue.search;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.licences.Family;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All sheets in memory, as far as lists are chosen, counted and put in order by them: about half a kilobyte a sheet. The mark
 * in the base tells at each question whether a sheet or an offer changed, whoever did it and on whichever node; then the
 * cards are drawn again, so they are never old. Thread-safe.
 */
@Repository
class Cards implements Caches.Cache {

    /** Whether the sheet is one of the commons, or a service. */
    static final String NATURE = "nature";

    private record Boxes(long mark, CardBox commons, CardBox services) {}

    /** A card on its way to its box; {@code turn}: the order of the commons before that of the names. */
    private record Drawn(CardBox.Card card, boolean service, boolean visible, int turn) {}

    private final Sql db;
    private final TransactionTemplate apart;
    private volatile @Nullable Boxes boxes;

    Cards(Sql db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** The shelf of services, or that of commons. */
    CardBox box(boolean services) {
        var now = now();
        return services ? now.services() : now.commons();
    }

    @Override
    public void clear() {
        boxes = null;
    }

    private Boxes now() {
        var known = boxes;
        return known != null && known.mark() == mark() ? known : drawOnce();
    }

    /** In a transaction of its own, so that what the caller has not committed is not kept. One at a time; the others wait. */
    private synchronized Boxes drawOnce() {
        return java.util.Objects.requireNonNull(apart.execute(status -> {
            var known = boxes;
            long mark = mark();
            if (known != null && known.mark() == mark) return known;
            var fresh = draw(mark);
            boxes = fresh;
            return fresh;
        }));
    }

    /** The transaction that changed the shelves last; 0 if none ever did. */
    private long mark() {
        return db.sql("select xmin::text::bigint from catalogue.shelf_mark")
                .optional(Long.class)
                .orElse(0L);
    }

    /** The mark was read before the rows: should they be newer, they are only drawn once more. */
    private Boxes draw(long mark) {
        var all = db.sql("""
                select s.id, s.nature, s.freeness, s.licence, s.needs, s.platforms, s.hosting, s.audience, s.search,
                    coalesce(o.open, false) as open, coalesce(o.opening, 1) as opening
                from catalogue.sheet s
                left join (select commons, bool_or(status = 'open') as open,
                        case when bool_or(status = 'open') then 0 when bool_or(status = 'unknown') then 1 else 2 end as opening
                    from catalogue.offer group by commons) o on o.commons = s.id
                order by s.name_key, s.id
                """).list(Cards::read);
        return new Boxes(
                mark,
                box(all.stream()
                        .filter(it -> !it.service() || it.visible())
                        .sorted(Comparator.comparingInt(Drawn::turn))
                        .toList()),
                box(all.stream().filter(Drawn::service).toList()));
    }

    private static CardBox box(List<Drawn> drawn) {
        return new CardBox(drawn.stream().map(Drawn::card).toList());
    }

    private static Drawn read(ResultSet row, int n) throws SQLException {
        var needs = list(row.getArray("needs"));
        var freeness = row.getString("freeness");
        var nature = row.getString("nature");
        var values = new HashMap<String, List<String>>();
        values.put(NATURE, List.of(nature));
        values.put(Facets.LICENCE, List.of(freeness));
        values.put(Facets.NEED, needs);
        values.put(Facets.PLATFORM, list(row.getArray("platforms")));
        values.put(Facets.HOSTING, hosting(String.valueOf(row.getString("hosting")), row.getBoolean("open")));
        values.put(Facets.AUDIENCE, audience(list(row.getArray("audience")), needs));
        values.put(
                Facets.FAMILY,
                Family.of(row.getString("licence")).stream().map(Family::code).toList());
        int turn = row.getInt("opening") * 4 + (freeness.equals("free") ? 0 : 2) + (needs.isEmpty() ? 1 : 0);
        var card = new CardBox.Card(row.getObject("id", UUID.class), row.getString("search"), Map.copyOf(values));
        return new Drawn(card, nature.equals("service"), freeness.equals("visible"), turn);
    }

    private static List<String> hosting(String hosting, boolean open) {
        var values = new ArrayList<String>();
        if (open) values.add("open");
        if (List.of("server", "both").contains(hosting)) values.add("self");
        if (List.of("desktop", "mobile", "both").contains(hosting)) values.add("none");
        return values;
    }

    /** Said by a source, or told by a need that only they have. */
    private static List<String> audience(List<String> said, List<String> needs) {
        var values = new ArrayList<String>();
        if (said.contains("shop") || needs.stream().anyMatch(Needs.OF_SHOPS::contains)) values.add("shop");
        if (said.contains("association") || needs.stream().anyMatch(Needs.OF_ASSOCIATIONS::contains))
            values.add("association");
        return values;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
