package org.fabcom.market.display;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.market.Sight;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.springframework.stereotype.Repository;

/** Published posts as visitors find them, read from the narrow table in which they are displayed (E18, E19). */
@Repository
public class Shelf {

    private final Sql db;

    Shelf(Sql db) {
        this.db = db;
    }

    /** The newest first. */
    public List<Post> search(Wanted wanted, long offset, int most) {
        return search(reach(wanted), offset, most);
    }

    private List<Post> search(Reach reach, long offset, int most) {
        return db.sql("select " + Posts.COLUMNS + " from (select s.post, s.published_at from market.shelf s where "
                        + reach.where() + " order by s.published_at desc, s.post desc offset :offset limit :limit) x "
                        + "join market.post p on p.id = x.post order by x.published_at desc, x.post desc")
                .params(reach.parameters())
                .param("offset", offset, "limit", most)
                .list(Posts::read);
    }

    /** The newest of all, and how many there are. */
    public record Newest(List<Post> first, long total) {}

    /** The same for all who see the same; who is shown more than everybody asks for themselves. */
    public Newest newest(Sight sight, LocalDate today, int most) {
        var wanted = Wanted.everything(sight, today);
        var reach = reach(wanted);
        Supplier<Newest> asking = () -> {
            var first = search(reach, 0, most);
            return new Newest(first, first.isEmpty() ? 0 : count(reach, wanted));
        };
        return reach.some()
                ? asking.get()
                : SharedAnswers.of(List.of("market.newest", List.of(reach.open()), today, most), asking);
    }

    public long count(Wanted wanted) {
        return count(reach(wanted), wanted);
    }

    private long count(Reach reach, Wanted wanted) {
        return db
                .sql(reach.each("select count(*)", wanted.ranged() ? " and " + wanted.priced() : ""))
                .params(reach.parameters())
                .list(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The count, and what each filter would leave, in one reading. */
    public Tally tally(Wanted wanted) {
        var cells = cells();
        Map<Integer, Cell> byId = cells.stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        var reach = new Reach(wanted, cells);
        var priced = wanted.ranged() ? wanted.priced() : "true";
        var counted = new ArrayList<Tally.Counted>();
        db.sql(reach.each("select s.cell, " + priced + " as priced, count(*) as n", " group by 1, 2"))
                .params(reach.parameters())
                .query(row -> {
                    var cell = byId.get(row.getInt("cell"));
                    if (cell != null) counted.add(new Tally.Counted(cell, row.getBoolean("priced"), row.getLong("n")));
                });
        return new Tally(wanted, counted);
    }

    /** Codes, or names where no code is known, of the communes of what is wanted. */
    public List<String> communes(Wanted wanted) {
        var reach = reach(wanted);
        return db.sql("select distinct coalesce(p.commune_code, p.commune_name) from market.shelf s "
                        + "join market.post p on p.id = s.post where " + reach.where() + " and p.commune_name <> ''")
                .params(reach.parameters())
                .list((row, n) -> row.getString(1));
    }

    /** A cell made since is not looked at: what lies in it comes with the next question. */
    private List<Cell> cells() {
        return SharedAnswers.of(
                List.of("market.cells"), () -> db.sql(Cell.SELECT).list(Cell::read));
    }

    private Reach reach(Wanted wanted) {
        return new Reach(wanted, cells().stream().filter(wanted::takes).toList());
    }
}
