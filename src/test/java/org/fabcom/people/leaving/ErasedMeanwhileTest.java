package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.Seats;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is written of somebody while they are erased: nothing of it stays theirs. */
@FabComTest
class ErasedMeanwhileTest extends TwoRecords {

    private final ApplicationContext beans;
    private final Seats seats;
    private final Rights rights;
    private final Erasing erasing;
    private final Departures departures;
    private final TransactionTemplate transaction;
    private Person lucie;
    private Organisation garden;

    ErasedMeanwhileTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        seats = beans.getBean(Seats.class);
        rights = beans.getBean(Rights.class);
        erasing = beans.getBean(Erasing.class);
        departures = beans.getBean(Departures.class);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    @BeforeEach
    void lucie_leaves() {
        lucie = neighbours.person("Lucie");
        garden = neighbours.association("Les Allées", neighbours.person("Nadia"));
        leaves(lucie.id());
    }

    /** The seat is given and not yet written when the erasure looks. */
    @Test
    void a_seat_that_is_given_meanwhile_goes_too() throws Exception {
        whileOpen(() -> seats.grant(garden.id(), lucie.id(), Seat.REFERENT, lucie.id()), retention::run);
        assertThat(erased(lucie.id())).isTrue();
        assertThat(seats.of(lucie.id())).isEmpty();
    }

    @Test
    void so_does_a_right() throws Exception {
        whileOpen(() -> rights.grant(lucie.id(), InstanceRole.MEDIATOR, yann.id()), retention::run);
        assertThat(erased(lucie.id())).isTrue();
        assertThat(rights.rolesOf(lucie.id())).isEmpty();
    }

    @Test
    void whoever_is_just_erased_is_given_nothing() throws Exception {
        assertThat(whileOpen(
                        () -> erasing.erase(lucie.id(), departures.today()),
                        () -> seats.grant(garden.id(), lucie.id(), Seat.REFERENT, lucie.id())))
                .isEqualTo(RightsOutcome.NO_LONGER);
        assertThat(rights.grant(lucie.id(), InstanceRole.MEDIATOR, yann.id())).isEqualTo(RightsOutcome.NO_LONGER);
        assertThat(seats.of(lucie.id())).isEmpty();
        assertThat(rights.rolesOf(lucie.id())).isEmpty();
    }

    /** Its name would stay in the other record. */
    @Test
    void a_record_that_another_is_joined_to_since_it_was_looked_at_stays() {
        leaves(kept);
        join();
        assertThat(erasing.erase(kept, departures.today())).isFalse();
        assertThat(erased(kept)).isFalse();
    }

    /** A request for oneself, in a case that was joined to another one: its words go as well. */
    @Test
    void whoever_asked_in_a_case_that_was_merged_is_erased() {
        var cases = beans.getBean(Cases.class);
        var asked = new ArrayList<Case>();
        for (int i = 0; i < 2; i++)
            asked.add(cases.open(
                    new CaseRequest(
                            garden.id(),
                            lucie.id(),
                            Instant.now(),
                            CaseRequest.Channel.SITE,
                            "Quitter Drive",
                            "",
                            "",
                            ""),
                    null));
        cases.merge(asked.get(1).id(), 1, asked.get(0).id(), yann.id());
        retention.run();
        assertThat(erased(lucie.id())).isTrue();
        assertThat(asked)
                .allMatch(
                        it -> cases.find(it.id()).orElseThrow().request().need().equals("[…]"));
        assertThat(cases.find(asked.get(1).id()).orElseThrow().merged()).isTrue();
        assertThatThrownBy(() -> db.sql(
                                "update cases.case_file set need = 'Autre chose', version = version + 1 where id = :id")
                        .param("id", asked.get(1).id().value())
                        .update())
                .hasMessageContaining("does not move");
    }

    @Test
    void whoever_cannot_be_erased_keeps_nobody_else() {
        var nadia = neighbours.person("Nadia");
        CurrentBase.asOwner("alter table people.party add constraint of_a_test check (id <> '" + lucie.id()
                + "' or name = 'Lucie')");
        try {
            leaves(nadia.id());
            assertThatThrownBy(retention::run).hasMessageContaining("of_a_test");
        } finally {
            CurrentBase.asOwner("alter table people.party drop constraint of_a_test");
        }
        assertThat(erased(lucie.id())).isFalse();
        assertThat(erased(nadia.id())).isTrue();
        retention.run();
        assertThat(erased(lucie.id())).isTrue();
    }

    private void leaves(PartyId person) {
        db.sql("""
                insert into people.departure (person, cause, since, due_on)
                values (:person, 'ASKED', :now, current_date - 1)
                """).param("person", person.value()).update();
    }

    private boolean erased(PartyId person) {
        return db.sql("select erased_at is not null from people.person where id = :id")
                .param("id", person.value())
                .single(Boolean.class);
    }

    /** What the second gives, begun while the first is done and not yet written for good. */
    private <T> T whileOpen(Supplier<?> first, Supplier<T> second) throws Exception {
        var open = new CountDownLatch(1);
        var close = new CountDownLatch(1);
        var holding = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(it -> {
            first.get();
            open.countDown();
            await(close);
        }));
        await(open);
        var other = CompletableFuture.supplyAsync(second);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (waiting() == 0 && !other.isDone() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(5);
        close.countDown();
        holding.get(20, TimeUnit.SECONDS);
        return other.get(20, TimeUnit.SECONDS);
    }

    private long waiting() {
        return db.sql("select count(*) from pg_locks where not granted").single(Long.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new IllegalStateException();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
