package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of places on twenty thousand of them, through HTTP. Only when asked: {@code -Dtest=PlacesBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class PlacesBench {

    private static final int PLACES = Integer.getInteger("bench.places", 20_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 200);

    private final JdbcClient db;
    private final Web web;

    PlacesBench(JdbcClient db, Web web) {
        this.db = db;
        this.web = web;
    }

    @Test
    void the_list() throws SQLException {
        fill();
        ask("no filter", "/lieux");
        ask("the last page", "/lieux?page=9999");
        ask("two filters", "/lieux?service=everyday&frais=free");
        ask("words of one in 100", "/lieux?q=lieu+77");
        ask("a word of all", "/lieux?q=lieu");
        ask("near Grenoble, 20 km", "/lieux?pres=38185&pres-nom=Grenoble&rayon=20");
        ask("near Grenoble, 50 km, a filter", "/lieux?pres=38185&pres-nom=Grenoble&rayon=50&service=everyday");
        ask(
                "a place",
                "/lieux/"
                        + db.sql("select id from places.place limit 1")
                                .query(String.class)
                                .single());
        ask("all of them as a file", "/places.csv");
    }

    /** Spread over the communes of seven departments, with lists as they are met: some combinations often, most seldom. */
    private void fill() throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into places.place (id, export_id, source, local_id, name, commune_name, postal_code, commune_code, address, phone,
                        hours, summary, updated_on, services, fees, access, support, audiences, kinds, commune_key, name_key, words,
                        created_at, changed_at)
                    select gen_random_uuid(), 'b' || n, 'Bench', 'b' || n, 'Lieu ' || n, 'Commune ' || town, '38000', town,
                        n % 90 || ' rue de la Gare', '+33476000000', 'Mo-Fr 09:00-12:00,14:00-18:00',
                        'Une phrase qui dit ce que l’on trouve ici, et pour qui.', current_date - n % 700,
                        (array['everyday', 'administrative', 'safety', 'leisure', 'connection', 'employment'])[1 + n % 3 : 2 + n % 5],
                        array[(array['free', 'free', 'free', 'paying', 'conditional'])[1 + n % 5]],
                        (array['come', 'call', 'mail'])[1 : 1 + n % 3], (array['individual', 'workshop'])[1 : 1 + n % 2],
                        case when n % 4 = 0 then array['seniors'] else '{}'::text[] end, array['ASSO'], 'commune ' || town, 'lieu ' || n,
                        'lieu ' || n || ' commune ' || town || ' rue de la gare une phrase numerique', now(), now()
                    from (select n, (array['38', '69', '26', '73', '74', '01', '42'])[1 + n % 7] || lpad((1 + n / 7 % 500)::text, 3, '0') as town
                        from generate_series(1, :places) n) x
                    """.replace(":places", "" + PLACES));
            statement.execute("vacuum analyze places.place");
        }
    }

    private void ask(String what, String path) {
        var visitor = web.visitor();
        var times = new ArrayList<Long>();
        int runs = path.endsWith(".csv") ? 5 : RUNS;
        for (int i = 0; i < runs + runs / 2; i++) {
            long start = System.nanoTime();
            var answer = visitor.get(path);
            if (i >= runs / 2) times.add(System.nanoTime() - start);
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "places %-34s p50 %6.2f ms, p95 %6.2f ms%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }
}
