package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A second call, days and titles that nobody means, ways of voting, a cancelled assembly. */
@FabComTest
class AssemblyChangesTest extends WithAssemblies {

    AssemblyChangesTest(ApplicationContext beans) {
        super(beans);
    }

    /** Its form keeps what was ticked before « information » was chosen. */
    @Test
    void nobody_is_advised_how_to_vote_where_nothing_is_voted_on() {
        var it = scic.draft(20);
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        nadia.post(it.url() + "/points/nouveau", "genre", "TALK", "titre", "Rapport moral", "avis", "true");
        assertThat(nadia.get(it.url()).text()).contains("Rapport moral").doesNotContain("propose de voter");
    }

    @Test
    void a_day_that_was_not_chosen_is_one_mistake() {
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var refused = nadia.post(
                scic.body.url() + "/assemblees/nouvelle",
                "genre",
                "ORDINARY",
                "jour",
                "",
                "heure",
                "18:00",
                "tenue",
                "ON_SITE",
                "lieu",
                "Salle des fêtes",
                "egalite",
                "RETURN");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Une réponse à revoir").doesNotContain("vient après l’assemblée");
    }

    @Test
    void a_second_call_is_the_same_agenda_on_another_day() {
        var it = scic.convened();
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        var second = scic.session.adjourn(it.id(), scic.body, scic.nadia()).orElseThrow();
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var item = second.url() + "/points/" + scic.item(second, 1).id();
        assertThat(nadia.get(second.url()).body()).contains("/modifier").doesNotContain("/points/");
        assertThat(nadia.get(item).status()).isEqualTo(409);
        assertThat(nadia.post(item + "/retirer").status()).isEqualTo(409);
        assertThat(nadia.post(second.url() + "/points/nouveau", "genre", "TALK", "titre", "Autre chose")
                        .status())
                .isEqualTo(409);
        assertThat(nadia.get(second.url() + "/modifier").body())
                .contains("jour")
                .doesNotContain("EXTRAORDINARY");
        var day = second.day().plusDays(5);
        assertThat(nadia.post(
                                second.url() + "/modifier",
                                "genre",
                                "EXTRAORDINARY",
                                "egalite",
                                "RETURN",
                                "jour",
                                day.toString(),
                                "heure",
                                "19:30",
                                "lieu",
                                "La halle",
                                "arret",
                                it.day().toString())
                        .status())
                .isEqualTo(303);
        var said = scic.now(second).said();
        assertThat(said.kind()).isEqualTo(Assembly.Kind.ORDINARY);
        assertThat(said.tie()).isEqualTo(it.said().tie());
        assertThat(said.day()).isEqualTo(day);
        assertThat(said.place()).isEqualTo("La halle");
        assertThat(said.recordDate()).isEqualTo(day);
        scic.convening.convene(second.id(), scic.body, scic.nadia());
        assertThat(requests.may(scic.now(second), scic.body, scic.nadia())).isFalse();
    }

    @Test
    void days_that_no_calendar_has_and_titles_of_two_signs_are_refused() {
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var day = scic.today.plusDays(20).toString();
        for (var record : List.of("-999999999-01-01", "+999999999-12-31", "1066-10-14"))
            assertThat(nadia.post(
                                    "/agora/" + scic.body.id() + "/assemblees/nouvelle",
                                    "genre",
                                    "ORDINARY",
                                    "tenue",
                                    "ON_SITE",
                                    "egalite",
                                    "RETURN",
                                    "jour",
                                    day,
                                    "heure",
                                    "18:00",
                                    "arret",
                                    record)
                            .status())
                    .as(record)
                    .isEqualTo(422);
        var it = scic.draft(20);
        assertThat(nadia.post(it.url() + "/points/nouveau", "genre", "TALK", "titre", "\uD83D\uDE00a")
                        .status())
                .isEqualTo(422);
        var convened = scic.convened();
        assertThat(nadia.post(convened.url() + "/demandes", "titre", "\uD83D\uDE00a", "texte", "On le dit.")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void hands_are_not_raised_from_afar() {
        var it = scic.draft(20);
        scic.agenda.add(it.id(), Scic.resolution("Louer", "On loue."), 1, false);
        scic.afarToo(it);
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isInstanceOf(Convened.WayWrong.class);
        var item = scic.item(it, 1);
        scic.agenda.change(
                item.id(), new Said(item.said().kind(), "Louer", "On loue.", null, AgendaItem.Way.BOTH, false, null));
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isInstanceOf(Convened.Done.class);
    }

    @Test
    void an_assembly_that_is_cancelled_takes_its_ballots_with_it() {
        var it = scic.convened();
        assertThat(scic.convening.cancel(it.id(), scic.body, scic.nadia())).isTrue();
        assertThat(ballots.in(it.id())).hasSize(2).allMatch(one -> one.annulledAt() != null);
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.CANCELLED);
    }
}
