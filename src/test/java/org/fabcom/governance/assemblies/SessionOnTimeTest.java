package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What must be so before something begins: an hour to come, two people who count, the text under one’s eyes. */
@FabComTest
class SessionOnTimeTest extends WithSession {

    SessionOnTimeTest(ApplicationContext beans) {
        super(beans);
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

    /** Our figure is not the statutes’ until the association has said its own. */
    @Test
    void days_of_notice_are_called_usual_until_the_association_says_its_own() {
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        var form = scic.body.url() + "/assemblees/nouvelle";
        assertThat(nadia.get(form).text()).contains("C’est l’usage proposé ici").doesNotContain("Les statuts veulent");
        rules.say(scic.body.id(), Rule.ASSEMBLY_NOTICE_DAYS, "21", scic.today.minusDays(1), null, scic.nadia());
        assertThat(nadia.get(form).text()).contains("21").doesNotContain("C’est l’usage proposé ici");
    }

    @Test
    void a_day_too_near_to_tell_members_is_refused_before_anything_is_kept() {
        var nadia = neighbours.signedIn(scic.person("Nadia Benali"));
        int before = scic.assemblies.of(scic.body.id(), true).size();
        var refused = nadia.get(scic.body.url() + "/assemblees/nouvelle")
                .form("Enregistrer l’assemblée")
                .set("jour", scic.today.plusDays(3).toString())
                .set("lieu", "Salle des fêtes")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#jour-erreur").text()).contains("au plus tôt");
        assertThat(scic.assemblies.of(scic.body.id(), true)).hasSize(before);
    }

    /** One teller counts nothing alone, and is told so when named; who differs is told on their own phone, never what the other found. */
    @Test
    void tellers_are_two_and_each_phone_says_when_they_differ() {
        opened();
        var carole = neighbours.signedIn(scic.person("Carole Conti"));
        var alone = carole.post(
                it.url() + "/seance/bureau",
                "preside",
                scic.by("Carole Conti").toString(),
                "secretaire",
                scic.by("Malo Kerbrat").toString(),
                "scrutateur",
                scic.by("Rita Rey").toString());
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("il faut deux personnes qui comptent");
        var item = scic.item(it, 1).id();
        scic.votes.open(it.id(), item, scic.body, scic.nadia());
        var rita = neighbours.signedIn(scic.person("Rita Rey"));
        scic.votes.count(it.id(), item, scic.body, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 3), scic.by("Rita Rey"));
        var waits = rita.get(it.url() + "/comptage");
        assertThat(waits.text()).contains("On attend l’autre personne");
        assertThat(waits.page().select("form[action*=comptage]"))
                .as("it looks again by itself")
                .isEmpty();
        assertThat(rita.get(it.url() + "/comptage?refaire=oui").page().select("form[action*=comptage]"))
                .isNotEmpty();
        scic.votes.count(it.id(), item, scic.body, Scic.hands(1, 0, 0, 1, 1, 1, 2, 0, 0, 3), scic.by("Paula Prat"));
        assertThat(rita.get(it.url() + "/comptage").text())
                .contains("Vos comptages ne disent pas la même chose")
                .doesNotContain("Paula");
        assertThat(carole.get(it.url() + "/seance").text())
                .as("nor on the screen that everybody has")
                .contains("Rita Rey a donné son comptage", "Paula Prat a donné son comptage")
                .doesNotContain("Rita Rey : ", "Paula Prat : ");
        scic.votes.count(it.id(), item, scic.body, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 3), scic.by("Paula Prat"));
        assertThat(rita.get(it.url() + "/comptage").text()).contains("disent la même chose");
        assertThat(carole.get(it.url() + "/seance").text()).contains("Rita Rey : ", "Paula Prat : ");
    }

    /** Nobody’s hand is stored: the page of the vote, its list, its minutes say hands and who counted, never names of voters. */
    @Test
    void a_show_of_hands_says_so_and_who_counts_wherever_it_is_named() {
        opened();
        var item = scic.item(it, 1);
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        var reader = neighbours.signedIn(scic.person("Carole Conti"));
        var vote = "/agora/votes/" + item.ballot();
        assertThat(reader.get(vote).text())
                .contains("à main levée, comptée par Rita Rey, Paula Prat", "la main de personne n’est gardée")
                .doesNotContain("voix nommée", "Les membres voient qui a voté quoi", "Voix données : 0");
        scic.count(it, 1, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 3));
        scic.votes.close(it.id(), item.id(), scic.nadia());
        assertThat(reader.get(vote).text())
                .contains("comptée par Paula Prat, Rita Rey")
                .doesNotContain("voix nommée");
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        assertThat(reader.get(it.url() + "/pv").text())
                .contains("Vote à main levée, mains comptées par Paula Prat, Rita Rey");
        assertThat(db.sql("select count(*) from governance.vote where ballot = :ballot")
                        .param("ballot", item.ballot())
                        .single(Long.class))
                .isZero();
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
