package org.fabcom.bench;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Sight;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ApplicationContext;

/** Search on ten and a hundred thousand posts, and acceptance. Only when asked: {@code -Dtest=MarketBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class MarketBench {

    private static final int RUNS = 60;
    private static final int DEALS = 300;

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Shelf shelf;
    private final Dealing dealing;
    private final Publishing publishing;
    private final Sql db;

    MarketBench(
            ApplicationContext application,
            Neighbours neighbours,
            Shelf shelf,
            Dealing dealing,
            Publishing publishing,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.shelf = shelf;
        this.dealing = dealing;
        this.publishing = publishing;
        this.db = db;
    }

    @Test
    void search_and_acceptance() {
        var square = new Square(application);
        var owner = neighbours.person("Oxana").id().value();
        int there = 0;
        for (int size : new int[] {10_000, 100_000}) {
            fill(size - there, owner, square);
            there = size;
            var all = Wanted.everything(Sight.NOBODY, publishing.today());
            search(size, "no filter, first page", all, 0);
            search(size, "words of one in 50", all.saying("velo 7"), 0);
            search(size, "a word of a quarter", all.saying("vélo"), 0);
            search(size, "a category", all.in(Set.of(square.garden)).saying("table"), 0);
            search(size, "a price in hours", all.paidIn(square.hours.id(), 60L, 60L), 0);
            search(size, "the last page", all, size - 25L);
            facets(size, "no filter", all);
            facets(size, "a word of a quarter", all.saying("vélo"));
        }
        accept(square);
    }

    private void fill(int more, UUID owner, Square square) {
        db.sql("""
                with fresh as (insert into market.post (id, kind, state, owner, created_by, category, title, description, folded, currencies,
                    price_mode, audience, expires_on, first_published_at, published_at, created_at, changed_at)
                select gen_random_uuid(), case when n % 3 = 0 then 'WANT' else 'OFFER' end, 'PUBLISHED', :owner, :owner, :category,
                    w || ' ' || n % 50, 'texte', w || ' ' || n % 50 || ' texte', array[cast(:hours as uuid)], 'ALL_OF',
                    case when n % 10 = 0 then 'MEMBERS' else 'EVERYBODY' end, current_date + 60,
                    now() - n * interval '1 second', now() - n * interval '1 second', now(), now()
                from (select n, (array['velo', 'table', 'cours', 'echelle'])[1 + n % 4] as w from generate_series(1, :more) n) x
                returning id)
                insert into market.post_price (post, currency, units, position) select id, :hours, 15 * (1 + random() * 8)::int, 0 from fresh
                """)
                .param(
                        "owner",
                        owner,
                        "category",
                        square.garden,
                        "more",
                        more,
                        "hours",
                        square.hours.id().value())
                .update();
        analyze();
    }

    /** As the owner: the application's own role is not allowed to, and is told so in a warning only. */
    private static void analyze() {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze market.post");
            statement.execute("vacuum analyze market.post_price");
            statement.execute("vacuum analyze market.shelf");
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private void search(int size, String what, Wanted wanted, long offset) {
        var rows = new ArrayList<Long>();
        var counts = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            shelf.search(wanted, offset, 25);
            long between = System.nanoTime();
            shelf.count(wanted);
            rows.add(between - start);
            counts.add(System.nanoTime() - between);
        }
        say("search of %,d posts, %s: rows %s, count %s", size, what, p(rows), p(counts));
    }

    /** What the page of the square counts: the total and what each filter would leave. */
    private void facets(int size, String what, Wanted wanted) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            shelf.tally(wanted);
            times.add(System.nanoTime() - start);
        }
        say("filters of %,d posts, %s: %s", size, what, p(times));
    }

    private void accept(Square square) {
        var owner = neighbours.person("Ada").id();
        var times = new ArrayList<Long>();
        Amount price = square.h(15);
        for (int i = 0; i < DEALS; i++) {
            var replier = neighbours.person("Client " + i).id();
            var id = square.replied(square.offer(owner, "Offre " + i, 5, price), replier, 1, price);
            long start = System.nanoTime();
            dealing.accept(id, 1, "", Actor.self(owner));
            times.add(System.nanoTime() - start);
        }
        say("acceptance, stock and funds in one step: %s", p(times));
    }

    private static String p(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99) - (sorted.length == 100 ? 1 : 0)] / 1e6);
    }

    private static void say(String pattern, Object... args) {
        System.out.println(String.format(Locale.ROOT, pattern, Arrays.copyOf(args, args.length)));
    }
}
