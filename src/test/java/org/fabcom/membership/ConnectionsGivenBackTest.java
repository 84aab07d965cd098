package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/** What is read outside of a transaction gives its connection back: six kept ones, and an instance on two processors answered nobody any more. */
@FabComTest
class ConnectionsGivenBackTest {

    private final MemberTwins twins;
    private final Registrations registrations;
    private final HikariDataSource pool;

    ConnectionsGivenBackTest(MemberTwins twins, Registrations registrations, DataSource base) throws SQLException {
        this.twins = twins;
        this.registrations = registrations;
        this.pool = base.unwrap(HikariDataSource.class);
        base.getConnection().close();
    }

    @Test
    void a_member_entered_by_hand_and_a_date_that_is_moved_keep_none() {
        int before = pool.getHikariPoolMXBean().getActiveConnections();
        var organisation = new PartyId(UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            assertThat(twins.of(organisation, new Member.Contact("Zoé", "", "", "")))
                    .isEmpty();
            assertThat(registrations.unwritten(UUID.randomUUID())).isEmpty();
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isLessThanOrEqualTo(before + 1);
    }
}
