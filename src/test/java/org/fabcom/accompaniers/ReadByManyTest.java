package org.fabcom.accompaniers;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** As many as there are connections read one page at once: none waits for a second one. */
@FabComTest
class ReadByManyTest {

    private final Accompaniers accompaniers;
    private final Neighbours neighbours;
    private final HikariDataSource pool;

    ReadByManyTest(Accompaniers accompaniers, Neighbours neighbours, DataSource base) throws SQLException {
        this.accompaniers = accompaniers;
        this.neighbours = neighbours;
        this.pool = base.unwrap(HikariDataSource.class);
    }

    @Test
    void an_accompanier_is_read_by_as_many_as_there_are_connections() throws Exception {
        var lucie = neighbours.person("Lucie").id();
        var said = new Description(
                "J’accompagne.",
                "",
                Availability.OPEN,
                null,
                new Area(new Commune("38185", "Grenoble"), Set.of(), Set.of(), false),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                new Usual(null, null, null, null, ""));
        accompaniers.describe(lucie, said, lucie, 0);
        int hands = 4 * pool.getMaximumPoolSize();
        long began = System.nanoTime();
        try (var all = Executors.newFixedThreadPool(hands)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 10 * hands; i++)
                work.add(() -> accompaniers.of(lucie).isPresent());
            for (var it : all.invokeAll(work)) assertThat(it.get()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }
}
