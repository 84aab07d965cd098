package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.kernel.backup.Erasures;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** In a base that came back from a backup, whoever was erased since is erased again, whatever held them on that day. */
@FabComTest
record ErasedAgainTest(
        Neighbours neighbours,
        People people,
        ErasureRegister register,
        ErasureCheck check,
        Traces traces,
        Jobs jobs,
        Settings settings,
        Sql db) {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T04:20:00Z");

    @Test
    void name_address_sign_in_and_seats_go_figures_stay_and_twice_is_the_same() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var lucie = neighbours.person("Lucie Disparue", InstanceRole.MEDIATOR);
        neighbours.seat(neighbours.association("Les Vergers", anne), lucie, Seat.REFERENT);
        neighbours.signedIn(lucie).get("/moi");
        var before = traces.figures();
        assertThat(register.again(List.of(erased(lucie), new Erased(UUID.randomUUID(), TUESDAY, "ASKED"))))
                .as("whoever came after the backup is not there")
                .isOne();
        assertThat(traces.figures()).isEqualTo(before);
        assertThat(people.name(lucie.id())).contains("personne effacée");
        assertThat(people.byEmail(lucie.email())).isEmpty();
        for (var table : List.of("people.session", "people.seat", "people.instance_role"))
            assertThat(count(table + " where person", lucie)).as(table).isZero();
        assertThat(count("people.erasure where replayed_at is not null and at = '" + TUESDAY + "' and person", lucie))
                .isOne();
        assertThat(db.sql("select count(*) from post.letter where recipient = :to")
                        .param("to", lucie.email().text())
                        .single(Long.class))
                .as("no letter left, and no second farewell")
                .isZero();
        assertThat(register.again(List.of(erased(lucie)))).isZero();
        assertThat(check.findings()).isEmpty();
        assertThat(check.notes().getFirst()).contains("après une restauration");
    }

    @Test
    void the_only_manager_of_others_has_no_name_any_more_though_the_place_stays() {
        var nadia = neighbours.person("Nadia Partie");
        var garden = neighbours.association("Les Serres", nadia);
        neighbours.seat(garden, neighbours.person("Lucie"), Seat.MEMBER);
        neighbours.signedIn(nadia).get("/moi");
        assertThat(register.again(List.of(erased(nadia)))).isOne();
        assertThat(people.name(nadia.id())).contains("personne effacée");
        assertThat(people.byEmail(nadia.email())).isEmpty();
        assertThat(count("people.session where person", nadia)).isZero();
        assertThat(count("people.seat where person", nadia)).isOne();
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void somebody_served_without_an_account_goes_as_well() {
        var anne = neighbours.person("Anne");
        var id = UUID.randomUUID();
        CurrentBase.asOwner("insert into people.party (id, kind, name, created_at) values ('" + id
                + "', 'PERSON', 'Hector Servi', now());"
                + "insert into people.person (id, language, last_seen_on) values ('" + id + "', 'fr', current_date);"
                + "insert into people.served (person, commune_name, registered_by, registered_at, agreed_on) values ('"
                + id + "', 'Sainte-Lucie', '" + anne.id() + "', now(), current_date)");
        assertThat(register.again(List.of(new Erased(id, TUESDAY, "INACTIVE")))).isOne();
        assertThat(db.sql("select p.name || s.commune_name from people.party p join people.served s on s.person = p.id"
                                + " where p.id = :id")
                        .param("id", id)
                        .single(String.class))
                .isEqualTo("personne effacée");
    }

    @Test
    void an_erasure_is_in_the_register_at_once_without_a_name() throws Exception {
        var lucie = neighbours.person("Lucie Discrete");
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        CurrentBase.asOwner(
                "update people.departure set due_on = current_date - 1 where person = '" + lucie.id() + "'");
        jobs.runNow(RetentionJob.NAME);
        assertThat(Files.readString(settings.data().resolve(Erasures.NAME)))
                .contains(lucie.id() + " ")
                .doesNotContain("Lucie", lucie.email().text());
    }

    @Test
    void a_name_that_came_back_by_other_ways_is_found_by_the_check() {
        var lucie = neighbours.person("Lucie Revenue");
        CurrentBase.asOwner("insert into people.erasure (id, person, at, cause) values (gen_random_uuid(), '"
                + lucie.id() + "', now(), 'ASKED')");
        assertThat(check.findings())
                .singleElement()
                .asString()
                .contains(lucie.id().toString());
        register.again(List.of());
        CurrentBase.asOwner(
                "alter table people.erasure disable trigger user; delete from people.erasure where person = '"
                        + lucie.id() + "'; alter table people.erasure enable trigger user");
        assertThat(check.findings()).isEmpty();
    }

    private static Erased erased(Person person) {
        return new Erased(person.id().value(), TUESDAY, "ASKED");
    }

    private long count(String where, Person person) {
        return db.sql("select count(*) from " + where + " = :person")
                .param("person", person.id().value())
                .single(Long.class);
    }
}
