package org.fabcom.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who sits in a merged organisation is said of each person: nobody comes to manage one of its records by a request of before. */
@FabComTest
class RecoveredMeanwhileTest extends TwoHouses {

    private final Jobs jobs;
    private final Sql db;
    private Person igor;

    RecoveredMeanwhileTest(ApplicationContext beans) {
        super(beans);
        jobs = beans.getBean(Jobs.class);
        db = beans.getBean(Sql.class);
        igor = lucie;
    }

    @BeforeEach
    void igor_sits_in_the_other_record() {
        igor = neighbours.person("Igor Malin");
        neighbours.seat(gone, igor, Seat.MEMBER);
    }

    private WebAnswer asks() {
        return neighbours
                .signedIn(igor)
                .post(
                        "/structures/" + gone.id() + "/reprise",
                        "raison",
                        "Martine a disparu, elle ne répond plus depuis mars.");
    }

    private long waiting() {
        return db.sql("""
                select count(*) from people.recovery r join people.organisation o on o.id = r.organisation
                where o.merged_into is not null and r.state in ('ASKED', 'GRANTED')
                """).single(Long.class);
    }

    @Test
    void a_request_that_waits_is_answered_before_the_records_are_merged() {
        assertThat(asks().status()).isEqualTo(303);
        assertThat(merge(kept, gone, admin)).isEqualTo(OrganisationMerges.Outcome.RECOVERY);
        assertThat(merge(gone, kept, admin)).isEqualTo(OrganisationMerges.Outcome.RECOVERY);
        var page = neighbours.signedIn(admin).get("/structures/" + gone.id() + "/reunir?avec=" + kept.id());
        var refused = page.form("Réunir").tick("Les Jardins du Gué").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("attend de gérer");
        neighbours
                .signedIn(aline)
                .get("/administration/reprises")
                .form("Accorder")
                .fill("Pourquoi", "J’ai appelé la mairie, Martine a déménagé.")
                .submit();
        assertThat(merge(kept, gone, admin)).as("its seven days run").isEqualTo(OrganisationMerges.Outcome.RECOVERY);
        CurrentBase.asOwner("update people.recovery set due_at = now() - interval '1 minute'");
        jobs.runNow("people.recovery");
        assertThat(seats.of(igor.id())).containsEntry(gone.id(), Seat.MANAGER);
        assertThat(merge(kept, gone, admin)).isEqualTo(OrganisationMerges.Outcome.DONE);
        assertThat(seats.in(gone.id())).extracting(it -> it.person()).containsOnly(lucie.id(), martine.id());
    }

    @Test
    void asked_and_merged_at_once_one_of_both_is_refused() throws Exception {
        for (int round = 0; round < 8; round++) {
            var answers =
                    Together.all(List.<Callable<Object>>of(() -> asks().status(), () -> merge(kept, gone, admin)));
            assertThat(waiting()).as("%s", answers).isZero();
            assertThat(answers).doesNotContain(500);
            merging.into(kept.id()).forEach(it -> merging.undo(it, admin.id()));
            CurrentBase.asOwner("update people.recovery set state = 'WITHDRAWN' where state = 'ASKED'");
            if (!seats.of(igor.id()).containsKey(gone.id())) neighbours.seat(gone, igor, Seat.MEMBER);
        }
    }
}
