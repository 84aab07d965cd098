package org.fabcom.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The one page that whoever hosts looks at must answer when nothing else does. */
@FabComTest
record HealthTest(Web web, DataSource pool) {

    @Test
    void it_waits_behind_nobody_when_all_connections_are_taken() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 10; i++) taken.add(pool.getConnection());
            var visitor = web.visitor().carrying("fc-session", "0".repeat(64));
            long began = System.nanoTime();
            assertThat(visitor.get("/health").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        } finally {
            for (var it : taken) it.close();
        }
    }

    @Test
    void a_database_that_takes_the_call_and_says_nothing_is_missed_within_two_seconds() throws IOException {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var base = new HikariDataSource()) {
            base.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/gone");
            base.setUsername("x");
            base.setPassword("x");
            var heartbeat = new Heartbeat(base);
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                assertThat(heartbeat.beats()).isFalse();
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            }
        }
    }
}
