package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What becomes of records that were joined: a tab that is still open, a code that was printed before, a long absence. */
@FabComTest
class JoinedRecordsTest extends TwoRecords {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/people/V202611300134__accounts_of_before_stand_alone.sql");

    JoinedRecordsTest(ApplicationContext beans) {
        super(beans);
    }

    private long joined() {
        return db.sql("select count(*) from people.served where person in (:kept, :gone) and joined_into is not null")
                .param("kept", kept.value(), "gone", gone.value())
                .single(Long.class);
    }

    @Test
    void a_tab_that_was_open_before_writes_nothing_where_nobody_reads() {
        var page = staff.get("/personnes/" + gone);
        join();
        var paper = page.form("Préparer le papier").submit();
        assertThat(paper.location()).isEqualTo("/personnes/" + kept);
        assertThat(paper.follow().text()).contains("réunie avec celle-ci entre-temps");
        staff.post("/personnes/" + gone + "/actes", "acte", "Ses photos");
        assertThat(db.sql("select count(*) from people.served_act where person = :gone and act in ('NOTE', 'CODE')")
                        .param("gone", gone.value())
                        .single(Long.class))
                .isZero();
    }

    @Test
    void with_a_code_of_before_the_record_that_stayed_becomes_an_account_that_can_go() {
        var code = code(kept);
        join();
        var marie = claims(code);
        assertThat(joined()).isZero();
        assertThat(staff.get("/personnes/" + gone).status()).isEqualTo(200);
        assertThat(leaves(marie)).isEqualTo("/");
        assertThat(db.sql("select count(*) from people.served_join where kept = :kept and undone_at is null")
                        .param("kept", kept.value())
                        .single(Long.class))
                .isZero();
    }

    /** Taken over between the first joins and the base that refuses it: the migration parts them, others stay joined. */
    @Test
    void accounts_of_before_are_parted_by_the_migration() throws IOException {
        var code = code(kept);
        var marie = claims(code);
        asOf("joined_into = '" + kept + "' where person = '" + gone + "'");
        CurrentBase.asOwner(
                "insert into people.served_join (id, kept, gone, joined_by, joined_at) values (gen_random_uuid(), '"
                        + kept + "', '" + gone + "', '" + yann.id() + "', now())");
        var one = known("Odile Roy " + number);
        var two = known("Mme Roy " + number);
        staff.post("/personnes/" + one + "/reunir", "avec", two.toString());
        assertThat(leaves(marie)).as("as it was").isEqualTo("409");
        CurrentBase.asOwner(Files.readString(MIGRATION));
        assertThat(joined()).isZero();
        assertThat(leaves(marie)).isEqualTo("/");
        assertThat(db.sql("select count(*) from people.served_join where undone_at is null and kept in (:one, :kept)")
                        .param("one", one.value(), "kept", kept.value())
                        .single(Long.class))
                .as("two records without an account stay one")
                .isEqualTo(1);
    }

    private static void asOf(String change) {
        CurrentBase.asOwner("alter table people.served disable trigger user; update people.served set " + change
                + "; alter table people.served enable trigger user");
    }

    @Test
    void with_a_code_of_before_the_record_that_was_joined_stands_by_itself_again() {
        var code = code(gone);
        join();
        claims(code);
        assertThat(joined()).isZero();
        assertThat(staff.get("/personnes/" + gone).status()).isEqualTo(200);
    }

    @Test
    void the_base_refuses_an_account_that_others_are_joined_to_and_one_that_is_joined() {
        join();
        for (var it : new PartyId[] {kept, gone})
            assertThatThrownBy(() -> db.sql("update people.served set claimed_at = now() where person = :person")
                            .param("person", it.value())
                            .update())
                    .hasMessageContaining("served: ");
    }

    @Test
    void whoever_comes_each_week_is_not_called_because_of_the_other_record() {
        var before = LocalDate.now().minusYears(9);
        db.sql("update people.person set last_seen_on = :day where id in (:kept, :gone)")
                .param("day", before, "kept", kept.value(), "gone", gone.value())
                .update();
        assertThat(retention.rehearse())
                .extracting(Retention.Line::person)
                .as("both are, as long as they are two")
                .contains(kept, gone);
        join();
        db.sql("update people.person set last_seen_on = current_date where id = :kept")
                .param("kept", kept.value())
                .update();
        assertThat(retention.rehearse()).extracting(Retention.Line::person).doesNotContain(kept, gone);
    }
}
