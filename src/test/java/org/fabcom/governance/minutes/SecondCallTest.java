package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** Too few came: who notes it, and how the assembly is called again from wherever one reads of it. */
@FabComTest
class SecondCallTest extends OnTheDay {

    SecondCallTest(ApplicationContext beans) {
        super(beans);
    }

    private WebVisitor nadia() {
        return neighbours.signedIn(scic.person("Nadia Benali"));
    }

    private Assembly calledAgain() {
        return scic.session.secondCall(it.id(), scic.nadia()).orElseThrow();
    }

    @Test
    void a_second_call_that_was_cancelled_is_followed_by_another() {
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        var second = scic.session.adjourn(it.id(), scic.body, scic.nadia()).orElseThrow();
        assertThat(calledAgain().id()).isEqualTo(second.id());
        scic.convening.cancel(second.id(), scic.body, scic.nadia());
        var nadia = nadia();
        assertThat(nadia.get("/agora/" + scic.body.id() + "/assemblees").text())
                .contains("Une seconde convocation peut être préparée");
        for (var page : List.of(it.url(), it.url() + "/seance"))
            assertThat(nadia.get(page).text()).as(page).contains("Préparer la seconde convocation");
        var third = nadia.get(it.url() + "/pv")
                .form("Préparer la seconde convocation")
                .submit();
        assertThat(third.location()).isEqualTo(calledAgain().url()).isNotEqualTo(second.url());
        assertThat(scic.agenda.of(calledAgain().id()))
                .extracting(AgendaItem::said)
                .isEqualTo(
                        scic.agenda.of(it.id()).stream().map(AgendaItem::said).toList());
        assertThat(nadia.get("/agora/" + scic.body.id() + "/assemblees").text()).doesNotContain("peut être préparée");
        assertThat(nadia.get(it.url() + "/pv").text()).contains("La seconde convocation");
    }

    /** Its quorum is lower: who comes in time finds nothing decided. Other assemblies may begin an hour before. */
    @Test
    void a_second_call_does_not_open_before_its_hour() {
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        var second = scic.session.adjourn(it.id(), scic.body, scic.nadia()).orElseThrow();
        assertThat(scic.convening.convene(second.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        scic.clock.forward(
                Duration.between(scic.clock.instant(), second.said().startsAt().minus(Duration.ofMinutes(30))));
        scic.gather(second);
        assertThat(nadia().get(second.url() + "/seance").text())
                .contains("Une seconde convocation s’ouvre à son heure")
                .doesNotContain("Ouvrir la séance");
        assertThat(scic.session.open(second.id(), scic.body, scic.nadia())).isInstanceOf(Led.TooEarly.class);
        var early = org.fabcom.kernel.Times.sql(scic.clock.instant());
        assertThatThrownBy(() -> beans.getBean(Sql.class)
                        .sql("update governance.assembly set state = 'IN_SESSION', opened_at = :at where id = :id")
                        .param("at", early, "id", second.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        scic.clock.forward(Duration.ofMinutes(30));
        assertThat(scic.session.open(second.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void where_nobody_came_whoever_notes_it_signs_alone() {
        var nadia = nadia();
        assertThat(nadia.get(it.url() + "/seance")
                        .form("Constater que le quorum manque")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.ADJOURNED);
        var page = nadia.get(it.url() + "/pv");
        assertThat(page.text()).contains("Carence constatée par Nadia Benali", "non traité, faute de quorum");
        page.form("Signer ce procès-verbal").submit();
        var minutes = register.ofAssembly(it.id()).orElseThrow();
        assertThat(minutes.title()).contains("carence de quorum");
        assertThat(minutes.secretary()).isNull();
        assertThat(nadia.get(minutes.url()).paper()).contains("Nadia Benali, qui a constaté la carence");
        assertThat(new MinutesCheck(beans.getBean(Sql.class)).findings()).isEmpty();
    }

    @Test
    void minutes_are_approved_by_an_ordinary_resolution_at_an_extraordinary_assembly_too() {
        scic.session.adjourn(it.id(), scic.body, scic.nadia());
        var nadia = nadia();
        nadia.get(it.url() + "/pv").form("Signer ce procès-verbal").submit();
        var minutes = register.ofAssembly(it.id()).orElseThrow();
        var next = nadia.post(
                "/agora/" + scic.body.id() + "/assemblees/nouvelle",
                "genre",
                "EXTRAORDINARY",
                "tenue",
                "ON_SITE",
                "egalite",
                "RETURN",
                "jour",
                scic.today.plusDays(60).toString(),
                "heure",
                "18:00",
                "lieu",
                "La halle");
        var added = scic.assemblies.of(scic.body.id(), true).stream()
                .filter(one -> next.location().equals(one.url()))
                .findFirst()
                .orElseThrow();
        var item = scic.item(added, 1);
        assertThat(item.said().approves()).isEqualTo(minutes.id());
        assertThat(item.said().kind()).isEqualTo(AgendaItem.Kind.ORDINARY);
        var form = nadia.get(added.url() + "/points/" + item.id()).form("Enregistrer le point");
        assertThat(form.set("titre", "Approuver le dernier procès-verbal")
                        .submit()
                        .status())
                .isEqualTo(303);
        var changed = scic.item(added, 1).said();
        assertThat(changed.title()).isEqualTo("Approuver le dernier procès-verbal");
        assertThat(changed.kind()).isEqualTo(AgendaItem.Kind.ORDINARY);
    }

    @Test
    void who_convenes_a_second_one_while_the_first_goes_on_is_asked() {
        scic.gather(it);
        scic.session.open(it.id(), scic.body, scic.nadia());
        var draft = scic.draft(60);
        scic.agenda.add(draft.id(), Scic.resolution("Acheter un four", "La SCIC achète un four."), 1, false);
        var nadia = nadia();
        var page = nadia.get(draft.url());
        assertThat(page.text()).contains("Une autre assemblée est déjà là", "en séance");
        assertThat(nadia.post(draft.url() + "/convoquer").status()).isEqualTo(409);
        assertThat(scic.now(draft).state()).isEqualTo(Assembly.State.DRAFT);
        assertThat(nadia.post(draft.url() + "/convoquer", "sachant", "oui").status())
                .isEqualTo(303);
        assertThat(scic.now(draft).state()).isEqualTo(Assembly.State.CONVENED);
    }

    /** What is silent is looked at as it was during the vote, not at the end. */
    @Test
    void who_came_after_the_vote_was_closed_is_not_counted_as_silent_in_it() {
        scic.arrive(
                it,
                "Nadia Benali",
                "Malo Kerbrat",
                "Ugo Un",
                "Ulla Deux",
                "Paula Prat",
                "Pierre Pons",
                "Carole Conti",
                "Rita Rey");
        scic.officers.name(
                it.id(),
                scic.by("Carole Conti"),
                scic.by("Malo Kerbrat"),
                List.of(scic.by("Rita Rey"), scic.by("Paula Prat")));
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.clock.forward(Duration.ofMinutes(1));
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 2, 0));
        scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia());
        scic.clock.forward(Duration.ofMinutes(1));
        scic.arrive(it, "Urs Trois");
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        assertThat(nadia().get(it.url() + "/pv").text()).doesNotContain("pendant le vote n’");
    }
}
