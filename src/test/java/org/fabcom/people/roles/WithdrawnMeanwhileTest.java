package org.fabcom.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsOutcome;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Whoever loses a right while they use it has lost it. */
@FabComTest
record WithdrawnMeanwhileTest(Neighbours neighbours, Rights rights, Sql db) {

    /** The gate has let the request in, the withdrawal is under way: the grant waits for it and is refused. */
    @Test
    void a_grant_that_is_on_its_way_does_not_outlive_the_withdrawal()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        neighbours.person("Alice", InstanceRole.ADMINISTRATOR);
        var mallory = neighbours.person("Mallory", InstanceRole.ADMINISTRATOR);
        var friend = neighbours.person("Complice");
        var visitor = neighbours.signedIn(mallory);
        visitor.get("/administration/roles");
        try (var owner = CurrentBase.base().owner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(hashtext('people.instance_role'))");
            var answer = CompletableFuture.supplyAsync(() -> visitor.post(
                    "/administration/roles", "courriel", friend.email().text(), "role", "ADMINISTRATOR"));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (waiting() == 0 && !answer.isDone() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(20);
            sql.execute("delete from people.instance_role where role = 'ADMINISTRATOR' and person = '" + mallory.id()
                    + "'");
            owner.commit();
            assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(403);
        }
        assertThat(rights.rolesOf(friend.id())).isEmpty();
    }

    @Test
    void thirty_at_once_give_nothing_back() throws ExecutionException, InterruptedException {
        var alice = neighbours.person("Alice", InstanceRole.ADMINISTRATOR);
        var mallory = neighbours.person("Mallory", InstanceRole.ADMINISTRATOR);
        try (var hands = Executors.newFixedThreadPool(30)) {
            var all = new ArrayList<CompletableFuture<RightsOutcome>>();
            for (int i = 0; i < 300; i++) {
                boolean withdrawal = i == 40;
                all.add(CompletableFuture.supplyAsync(
                        () -> withdrawal
                                ? rights.removeAsAdministrator(mallory.id(), InstanceRole.ADMINISTRATOR, alice.id())
                                : rights.grantAsAdministrator(mallory.id(), InstanceRole.ADMINISTRATOR, mallory.id()),
                        hands));
            }
            var outcomes = new ArrayList<RightsOutcome>();
            for (var it : all) outcomes.add(it.get());
            assertThat(outcomes).contains(RightsOutcome.NO_LONGER).containsOnlyOnce(RightsOutcome.DONE);
        }
        assertThat(rights.rolesOf(mallory.id())).isEmpty();
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .single(Integer.class);
    }
}
