package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.polling.Booth;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be so before something begins: an hour to come, two people who count, the text under one’s eyes. */
@FabComTest
class SessionOnTimeTest extends WithSession {

    private final Neighbours neighbours;

    SessionOnTimeTest(
            ApplicationContext beans,
            Ballots ballots,
            Booth booth,
            Decisions decisions,
            SessionLog log,
            JdbcClient db,
            Rules rules,
            Quorums quorums,
            Neighbours neighbours) {
        super(beans, ballots, booth, decisions, log, db, rules, quorums);
        this.neighbours = neighbours;
    }

    @Test
    void nobody_is_called_for_an_hour_that_is_gone_though_the_day_would_do() {
        rules.say(scic.body.id(), Rule.ASSEMBLY_NOTICE_DAYS, "0", scic.today.minusDays(1), null, scic.nadia());
        var draft = scic.draft(1);
        scic.agenda.add(draft.id(), Scic.resolution("Louer", "On loue."), 1, false);
        scic.at(scic.today.plusDays(1), 19);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia())).isInstanceOf(Convened.HourGone.class);
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        assertThat(nadia.get(draft.url()).text()).contains("Cette heure est passée");
        var form = nadia.get(draft.url() + "/modifier").form("Enregistrer l’assemblée");
        assertThat(form.submit().status()).as("the form says it too").isEqualTo(422);
        assertThat(nadia.get(draft.url() + "/modifier")
                        .form("Enregistrer l’assemblée")
                        .set("heure", "20:00")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia())).isInstanceOf(Convened.Done.class);
    }

    @Test
    void a_show_of_hands_opens_once_two_are_named_to_count_it() {
        scic.onTheDay();
        scic.gather(it);
        scic.officers.name(it.id(), scic.by("Carole Conti"), scic.by("Malo Kerbrat"), List.of(scic.by("Rita Rey")));
        scic.session.open(it.id(), scic.body, scic.nadia());
        var item = scic.item(it, 1).id();
        assertThat(scic.votes.open(it.id(), item, scic.body, scic.nadia())).isInstanceOf(Voted.NoTellers.class);
        var carole = neighbours.signedIn(scic.person("Carole Conti"));
        var page = carole.get(it.url() + "/seance");
        assertThat(page.text()).contains("nommez d’abord deux personnes qui comptent");
        assertThat(page.page().select("button[value=voter]")).isEmpty();
        assertThat(page.page().select("details[open] [name=scrutateur]"))
                .as("at hand")
                .isNotEmpty();
        assertThat(page.text()).as("what will be voted, to the letter").contains("La SCIC ouvre une caisse commune.");
        carole.post(
                it.url() + "/seance/bureau",
                "preside",
                scic.by("Carole Conti").toString(),
                "secretaire",
                scic.by("Malo Kerbrat").toString(),
                "scrutateur",
                scic.by("Rita Rey").toString(),
                "scrutateur",
                scic.by("Paula Prat").toString());
        assertThat(carole.post(it.url() + "/seance/points/" + item, "geste", "voter")
                        .status())
                .isEqualTo(303);
        assertThat(carole.get(it.url() + "/seance")
                        .page()
                        .select(".now .sample")
                        .text())
                .contains("La SCIC ouvre une caisse commune.");
    }

    /** On a phone each line of a table is read with its headings beside it, whole words. */
    @Test
    void tables_of_the_minutes_fold_on_a_phone_and_name_each_figure() {
        opened();
        for (int place : List.of(1, 2))
            scic.session.settle(it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        var page = neighbours
                .signedIn(scic.person("Carole Conti"))
                .get(it.url() + "/pv")
                .page();
        assertThat(page.select("table")).isNotEmpty().allMatch(table -> table.hasClass("fold"));
        for (var table : page.select("table")) {
            var heads = table.select("thead th").eachText();
            for (var row : table.select("tbody tr"))
                assertThat(row.select("td").eachAttr("data-label")).isEqualTo(heads.subList(1, heads.size()));
        }
    }
}
