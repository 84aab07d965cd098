package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Days and ranks of a case that cannot be, and lists that say what is late and keep silent of what is over. */
@FabComTest
@WithCatalogue
record ToldInTimeTest(Mediators mediators, Neighbours neighbours, ApplicationContext beans) {

    @Test
    void two_tools_of_one_rank_and_a_decision_before_the_request_are_told() {
        var journey = new CaseJourney(beans);
        var path = journey.accepted() + "/priorites";
        var form = journey.organisation.get(path).form("Noter cet ordre").fill("Ce que le conseil a dit", "Voté");
        var same = form.set("rang-1", "2").set("rang-2", "2").submit();
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("Deux outils ont le rang 2");
        var early = same.form("Noter cet ordre")
                .set("rang-1", "1")
                .fill("Décidé le", "2020-11-30")
                .submit();
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text())
                .contains("Ce jour vient plus d’un an avant la demande")
                .doesNotContain("Deux outils ont le rang");
        var saturday = LocalDate.now(Span.ZONE).minusDays(2).toString();
        var asked = early.form("Noter cet ordre").fill("Décidé le", saturday).submit();
        assertThat(asked.status()).as("asked about, not refused").isEqualTo(422);
        assertThat(asked.text()).contains("Le conseil s’est donc réuni avant la demande");
        var other = asked.form("Noter cet ordre")
                .fill("Décidé le", LocalDate.now(Span.ZONE).minusDays(3).toString())
                .submit();
        assertThat(other.status()).as("another day is asked about anew").isEqualTo(422);
        var noted = other.form("Noter cet ordre").submit();
        assertThat(noted.status()).isEqualTo(303);
        assertThat(journey.organisation.get(path).text()).contains("Voté");
    }

    private Element row(CaseWorld world) {
        var rows = neighbours
                .signedIn(world.aline)
                .get("/accompagnement/dossiers?q=" + world.gardens.name().replace(" ", "+"))
                .page()
                .select("tbody tr");
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void of_a_closed_case_no_list_says_that_nothing_was_heard() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.closed();
        CurrentBase.asOwner("update cases.case_facet set heard_at = now() - interval '300 days' where case_file = '"
                + it.id() + "'");
        assertThat(row(world).select("td.number").text()).isEmpty();
        var open = new CaseWorld(beans, neighbours);
        open.assigned();
        assertThat(row(open).select("td.number").text()).isNotEmpty();
    }

    @Test
    void a_day_that_is_past_is_told_as_late() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.assigned();
        CurrentBase.asOwner("update cases.case_file set version = version + 1, due = current_date - 35 where id = '"
                + it.id() + "'");
        assertThat(row(world).select("td[data-label=Prochaine date]").text()).contains("dépassée");
        CurrentBase.asOwner("update cases.case_file set version = version + 1, due = current_date + 35 where id = '"
                + it.id() + "'");
        assertThat(row(world).select("td[data-label=Prochaine date]").text())
                .isNotEmpty()
                .doesNotContain("dépassée");
    }

    @Test
    void whoever_is_away_today_is_proposed_last() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.decide(world.asked(), one -> one.qualify(""));
        var away = neighbours.person("Abel Absent", InstanceRole.MEDIATOR);
        var here = neighbours.person("Zoé Présente", InstanceRole.MEDIATOR);
        var today = LocalDate.now(Span.ZONE);
        mediators.away(away.id(), today.minusDays(1), today.plusDays(20), world.aline.id());
        var offered = neighbours
                .signedIn(world.aline)
                .get(it.url() + "/confier")
                .page()
                .select("input[name=qui]")
                .eachAttr("value");
        assertThat(offered.indexOf(away.id().toString()))
                .isGreaterThan(offered.indexOf(here.id().toString()));
    }
}
