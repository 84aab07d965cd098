package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.People;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** Denise has no account and asks to be erased: the coordinator notes it, and until the day comes she may stay. */
@FabComTest
class ErasedByStaffTest {

    private static int many;

    private final Neighbours neighbours;
    private final ServedPeople served;
    private final People people;
    private final Jobs jobs;
    private final Traces traces;
    private final WebVisitor aline;
    private final WebVisitor yann;
    private final PartyId denise;
    private String name = "";

    ErasedByStaffTest(Neighbours neighbours, ServedPeople served, People people, Jobs jobs, Traces traces) {
        this.neighbours = neighbours;
        this.served = served;
        this.people = people;
        this.jobs = jobs;
        this.traces = traces;
        var mediator = neighbours.person("Yann", InstanceRole.MEDIATOR);
        aline = neighbours.signedIn(neighbours.person("Aline Roux", InstanceRole.COORDINATOR));
        yann = neighbours.signedIn(mediator);
        name = "Denise Vidal " + ++many;
        var draft = new Served.Draft(name, new Commune("26362", "Valence"), "06 11 22 33 44");
        denise = served.register(draft, "fr", mediator.id());
    }

    private String path() {
        return "/personnes/" + denise;
    }

    private WebAnswer noted() {
        return aline.get(path())
                .click("Effacer cette personne")
                .form("Noter son départ")
                .fill("Comment elle l’a demandé", "De vive voix, le 27 novembre")
                .submit();
    }

    private void due() {
        CurrentBase.asOwner("update people.departure set due_on = current_date - 1 where person = '" + denise + "'");
    }

    @Test
    void it_is_noted_with_its_reason_and_the_administrator_sees_it() {
        var without = aline.get(path()).click("Effacer cette personne").form("Noter son départ");
        assertThat(without.submit().status()).isEqualTo(422);
        assertThat(noted().follow().text()).contains(name + " sera effacée le", "Sera effacée le");
        var claire = neighbours.signedIn(neighbours.person("Claire", InstanceRole.ADMINISTRATOR));
        assertThat(claire.get("/administration/effacements?q=denise")
                        .page()
                        .select("tbody tr")
                        .text())
                .contains(name, "à sa demande", "De vive voix, le 27 novembre");
    }

    @Test
    void when_the_day_comes_the_name_is_gone_and_no_figure_moved() {
        noted();
        due();
        var before = traces.figures();
        jobs.runNow(RetentionJob.NAME);
        assertThat(traces.figures()).isEqualTo(before);
        assertThat(people.name(denise)).contains("personne effacée");
        assertThat(aline.get(path()).status()).isEqualTo(404);
        assertThat(aline.get("/personnes?q=denise").text()).doesNotContain(name);
    }

    @Test
    void until_then_she_may_stay() {
        noted();
        var kept = aline.get(path()).click("Sera effacée le").form("Garder cette personne");
        assertThat(kept.submit().follow().text()).contains(name + " reste");
        jobs.runNow(RetentionJob.NAME);
        assertThat(aline.get(path()).text()).contains(name, "Effacer cette personne");
    }

    @Test
    void a_mediator_reads_who_does_it_and_does_it_not() {
        var page = yann.get(path()).click("Effacer cette personne");
        assertThat(page.text()).contains("C’est la coordination qui efface");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(yann.post(path() + "/effacer", "motif", "Parce que").status())
                .isEqualTo(403);
        var lucie = neighbours.person("Lucie");
        assertThat(aline.post("/personnes/" + lucie.id() + "/effacer", "motif", "Elle gêne")
                        .status())
                .as("whoever has an account erases it themselves")
                .isEqualTo(404);
    }
}
