package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of records that were joined: a tab that is still open, a code that was printed before, a long absence. */
@FabComTest
class JoinedRecordsTest {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/people/V202611300134__accounts_of_before_stand_alone.sql");
    private static int number;
    private final Neighbours neighbours;
    private final ServedPeople served;
    private final Retention retention;
    private final Web web;
    private final JdbcClient db;
    private Person yann;
    private WebVisitor staff;
    private PartyId kept;
    private PartyId gone;

    JoinedRecordsTest(Neighbours neighbours, ServedPeople served, Retention retention, Web web, JdbcClient db) {
        this.neighbours = neighbours;
        this.served = served;
        this.retention = retention;
        this.web = web;
        this.db = db;
        this.yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        this.staff = neighbours.signedIn(yann);
        this.kept = new PartyId(yann.id().value());
        this.gone = kept;
    }

    @BeforeEach
    void two_records_of_marie() {
        number++;
        kept = known("Marie Dupont " + number);
        gone = known("Mme Dupont " + number);
    }

    private PartyId known(String name) {
        return served.register(new Served.Draft(name, new Commune("26362", "Valence"), ""), "fr", yann.id());
    }

    private void join() {
        assertThat(staff.post("/personnes/" + kept + "/reunir", "avec", gone.toString())
                        .status())
                .isEqualTo(303);
    }

    private String code(PartyId person) {
        return staff.get("/personnes/" + person)
                .form("Préparer le papier")
                .submit()
                .page()
                .select("b.lead")
                .text();
    }

    private WebVisitor claims(String code) {
        var email = "marie" + number + "@exemple.org";
        var marie = web.visitor();
        var asked = marie.post("/reprendre", "code", code, "courriel", email, "password", "carotte sous la neige");
        assertThat(asked.h1()).isEqualTo("Regardez votre courrier");
        var link = db.sql("select plain from post.letter where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single()
                .replaceAll("(?s).*https?://[^/]+(/reprendre\\S+).*", "$1");
        var in = marie.get(link)
                .form("Confirmer")
                .fill("Mot de passe", "carotte sous la neige")
                .submit();
        assertThat(in.status()).as(in.text()).isEqualTo(303);
        return marie;
    }

    private long joined() {
        return db.sql("select count(*) from people.served where person in (:kept, :gone) and joined_into is not null")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .query(Long.class)
                .single();
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
                        .query(Long.class)
                        .single())
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
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** « / » where nothing stands in the way. */
    private static String leaves(WebVisitor marie) {
        var asked = marie.post("/moi/donnees/effacer");
        return asked.status() == 303 ? asked.location() : "" + asked.status();
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
                        .param("one", one.value())
                        .param("kept", kept.value())
                        .query(Long.class)
                        .single())
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
                .param("day", before)
                .param("kept", kept.value())
                .param("gone", gone.value())
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
