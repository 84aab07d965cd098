package org.fabcom.places.twins;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.twins.Likeness.Features;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of places that wait for a person. A pair once refused is never proposed again; one that was parted waits anew. */
@Repository
public class Twins {

    /** A pair, with why it is one. */
    record Pair(
            Place one,
            Place other,
            Likeness likeness,
            @Nullable Parted parted) {}

    /** Who took a merge of these two back, and when; {@code by} is null if nobody may know any more. */
    record Parted(@Nullable PartyId by, Instant at) {}

    private static final String OPEN = " from places.twin t join places.place a on a.id = t.one and a.shown "
            + "join places.place b on b.id = t.other and b.shown where t.state = 'open'";

    /** A commune that no list has is known by its name. */
    private static final String TOWN = "coalesce(p.commune_code, p.commune_key)";

    private final Sql db;
    private final Places places;

    Twins(Sql db, Places places) {
        this.db = db;
        this.places = places;
    }

    /** Looks for new pairs among places of the same commune; answers how many. One walk over all places, commune by commune. */
    @Transactional
    public int propose() {
        var there = new ArrayList<Near>();
        var town = new String[] {""};
        var found = new int[1];
        db.sql("select " + TOWN + " as town, " + Places.COLUMNS + " from places.place p where p.shown and " + TOWN
                        + " in (select " + TOWN
                        + " from places.place p where p.shown group by 1 having count(*) > 1) order by 1, p.id")
                .query((ResultSet row) -> {
                    if (!row.getString("town").equals(town[0])) {
                        found[0] += compare(there);
                        there.clear();
                        town[0] = row.getString("town");
                    }
                    var place = places.read(row, 0);
                    there.add(new Near(place.id(), Features.of(place.facts())));
                });
        return found[0] + compare(there);
    }

    /** What is there already and most like this place, which was just written down. */
    public Optional<Place> like(Facts fresh) {
        var place = places.from(fresh.text(Field.SOURCE), fresh.text(Field.ID)).orElse(null);
        if (place == null) return Optional.empty();
        var features = Features.of(fresh);
        return db
                .sql("select " + Places.COLUMNS + " from places.place p where p.shown and p.id <> :id and " + TOWN
                        + " = (select " + TOWN + " from places.place p where p.id = :id)")
                .param("id", place.id())
                .list(places::read)
                .stream()
                .filter(it -> score(features, it) > 0)
                .max(Comparator.comparingInt(it -> score(features, it)));
    }

    private static int score(Features fresh, Place there) {
        return Likeness.of(fresh, Features.of(there.facts()))
                .map(Likeness::score)
                .orElse(0);
    }

    private record Near(UUID id, Features features) {}

    private int compare(List<Near> there) {
        int found = 0;
        for (int i = 0; i < there.size(); i++)
            for (int j = i + 1; j < there.size(); j++) found += propose(there.get(i), there.get(j));
        return found;
    }

    private int propose(Near a, Near b) {
        var likeness = Likeness.of(a.features(), b.features());
        if (likeness.isEmpty()) return 0;
        return insert(a.id(), b.id(), likeness.get());
    }

    private int insert(UUID a, UUID b, Likeness it) {
        return db.sql("insert into places.twin (one, other, score, names, streets, metres) "
                        + "values (least(:a::uuid, :b::uuid), greatest(:a::uuid, :b::uuid), :score, :names, :streets, :metres) "
                        + "on conflict do nothing")
                .param("a", a)
                .param("b", b)
                .param("score", it.score())
                .param("names", it.names())
                .param("streets", it.streets())
                .param("metres", it.metres())
                .update();
    }

    long count() {
        return db.sql("select count(*)" + OPEN).single(Long.class);
    }

    List<Pair> open(int most, long offset) {
        var found = db.sql("select t.*" + OPEN + " order by t.score desc, t.one, t.other limit :most offset :offset")
                .param("most", most, "offset", offset)
                .list(Twins::read);
        var known = new HashMap<UUID, Place>();
        var ids = found.stream().flatMap(it -> Stream.of(it.one, it.other)).distinct();
        places.each(ids.toList(), it -> known.put(it.id(), it));
        var pairs = new ArrayList<Pair>();
        for (var it : found) {
            var one = known.get(it.one);
            var other = known.get(it.other);
            if (one != null && other != null) pairs.add(new Pair(one, other, it.likeness, it.parted));
        }
        return pairs;
    }

    /** The open pair of these two, in whatever order. */
    Optional<Likeness> waiting(UUID a, UUID b) {
        return db.sql(
                        "select * from places.twin where one = least(:a::uuid, :b::uuid) and other = greatest(:a::uuid, :b::uuid) "
                                + "and state = 'open' for update")
                .param("a", a, "b", b)
                .optional(Twins::read)
                .map(Row::likeness);
    }

    /** Decided: merged, two things for good, or open once more. */
    void decide(UUID a, UUID b, String state, PartyId by) {
        db.sql("update places.twin set state = :state, decided_by = :by, decided_at = :now "
                        + "where one = least(:a::uuid, :b::uuid) and other = greatest(:a::uuid, :b::uuid)")
                .param("a", a, "b", b, "state", state, "by", by.value())
                .update();
    }

    /** One again, and two: it may be merged once more, or refused for good. */
    void part(UUID a, UUID b, PartyId by) {
        decide(a, b, "open", by);
    }

    @Transactional
    boolean refuse(UUID a, UUID b, PartyId by) {
        if (waiting(a, b).isEmpty()) return false;
        decide(a, b, "refused", by);
        return true;
    }

    private record Row(
            UUID one,
            UUID other,
            Likeness likeness,
            @Nullable Parted parted) {}

    private static Row read(ResultSet row, int n) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        var at = Times.readIfAny(row, "decided_at");
        return new Row(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                new Likeness(
                        row.getInt("score"),
                        row.getInt("names"),
                        row.getObject("streets", Integer.class),
                        row.getObject("metres", Integer.class)),
                at == null ? null : new Parted(by == null ? null : new PartyId(by), at));
    }
}
