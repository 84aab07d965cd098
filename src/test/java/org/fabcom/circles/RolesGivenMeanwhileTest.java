package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A role that is on its way while its giver loses the right to give it is not given. */
@FabComTest
class RolesGivenMeanwhileTest {

    private final Circus circus;
    private final Sql db;
    private Person lea;
    private Person mallory;
    private Person friend;
    private Organisation house;
    private Group role;

    RolesGivenMeanwhileTest(ApplicationContext beans) {
        circus = new Circus(beans);
        db = beans.getBean(Sql.class);
    }

    @BeforeEach
    void aHouseWithTwoManagers() {
        lea = circus.person("Léa");
        mallory = circus.person("Mallory");
        friend = circus.person("Complice");
        house = circus.house("La Treille", lea, friend, mallory);
        role = circus.role("Caisse", house, null, lea, Right.WALLET);
    }

    /** What comes of a grant that was let in before {@code loss} is written, and waits for it. */
    private Optional<Refusal> given(String lock, String loss) throws Exception {
        var me = circus.as(mallory);
        try (var owner = CurrentBase.base().owner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute(lock);
            var answer = CompletableFuture.supplyAsync(
                    () -> circus.roleSeats.grant(role.id(), friend.id(), circus.today, null, me));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (waiting() == 0 && !answer.isDone() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(20);
            sql.execute(loss);
            owner.commit();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private void nothingGiven(String lock, String loss) throws Exception {
        assertThat(given(lock, loss)).contains(Refusal.NOT_ENTITLED);
        assertThat(circus.roleSeats.of(role.id())).isEmpty();
    }

    @Test
    void by_a_manager_who_is_none_any_more() throws Exception {
        circus.seats.grant(house.id(), mallory.id(), Seat.MANAGER, lea.id());
        nothingGiven(
                "select id from people.organisation where id = '" + house.id() + "' for update",
                "delete from people.seat where person = '" + mallory.id() + "'");
    }

    @Test
    void by_who_held_a_role_that_ended() throws Exception {
        var keeper = circus.role("Bureau", house, null, lea, Right.GROUP_MANAGEMENT);
        circus.seat(keeper, mallory, lea, circus.today);
        var ending = "update circles.group_seat set ended_at = now(), ended_by = '" + lea.id() + "' where person = '"
                + mallory.id() + "'";
        nothingGiven(ending, "select 1");
    }

    @Test
    void by_who_coordinated_the_community() throws Exception {
        var alice = circus.person("Alice", InstanceRole.COORDINATOR);
        mallory = circus.person("Mallory", InstanceRole.COORDINATOR);
        role = circus.role("Accueil", null, null, alice, Right.WALLET);
        nothingGiven(
                "select pg_advisory_xact_lock(hashtext('people.instance_role'))",
                "delete from people.instance_role where person = '" + mallory.id() + "'");
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where not granted").single(Integer.class);
    }
}
