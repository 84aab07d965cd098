package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Keyboard;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * A55: what a volunteer and a mediator do with a sheet and with an act, without a mouse and without scripts, on a phone of
 * 320 px. The way from the entrance to the printed sheet is in {@code FromHomeToPaperTest}.
 */
@FabComTest
@WithCatalogue
class WithoutMouseTest {

    private static final Look OLD_PHONE = Look.PHONE.withoutScripts();

    private final Web web;
    private final Neighbours neighbours;
    private final ApplicationContext beans;
    private CaseWorld world;

    WithoutMouseTest(Web web, Neighbours neighbours, ApplicationContext beans) {
        this.web = web;
        this.neighbours = neighbours;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden() {
        world = new CaseWorld(beans, neighbours);
    }

    private void by(Person who, BiConsumer<Browser.Tab, Keyboard> does) {
        try (var tab = Browser.get().open(web.address(), OLD_PHONE).as(neighbours.signedIn(who))) {
            var hands = new Keyboard(tab);
            does.accept(tab, hands);
            assertThat(tab.tooWide()).isFalse();
            hands.sawEverything();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static String read(Browser.Tab tab) {
        return tab.page().locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void a_sheet_is_kept_in_the_organisation() {
        by(world.lucie, (tab, hands) -> {
            tab.go("/faire-le-point/resultat?p=9&c=300&t=mailchimp~op&t=trello~s9");
            hands.to("Garder").go();
            hands.to("Garder ce point dans la structure").go();
            assertThat(read(tab)).contains(world.gardens.name());
        });
    }

    @Test
    void a_line_is_contested_and_answered() {
        var it = world.discussed();
        by(world.lucie, (tab, hands) -> {
            tab.go(it.url());
            hands.to("Quel outil").choose("Mailchimp");
            hands.to("Quelle ligne");
            hands.to("Ce qui n’est pas juste").type("Le compte est au nom de l’association");
            hands.to("Faire cette remarque").go();
            assertThat(read(tab)).contains("Le compte est au nom de l’association");
        });
        by(world.yann, (tab, hands) -> {
            tab.go(it.url());
            hands.to("Votre réponse").type("C’est corrigé");
            hands.to("Répondre").go();
            assertThat(read(tab)).contains("C’est corrigé");
            hands.to("Rendre le point").go();
            assertThat(read(tab)).contains("La structure relit");
        });
    }

    @Test
    void an_order_is_chosen() {
        var it = world.accepted();
        by(world.lucie, (tab, hands) -> {
            tab.go(it.url() + "/priorites");
            hands.to("Ce que le conseil a dit").type("Mailchimp d’abord");
            hands.to("Noter cet ordre").go();
            assertThat(read(tab)).contains("Le plan se prépare");
        });
    }

    @Test
    void an_act_is_noted_and_one_like_it_again() {
        by(world.yann, (tab, hands) -> {
            tab.go("/actes/nouveau");
            hands.to("Date").type(anyWay());
            hands.to("15 min").choose("45 min");
            hands.to("courriel").space();
            hands.to("dans une structure").choose("à distance");
            hands.to("Noter cet acte").go();
            assertThat(read(tab)).contains("Acte noté");
            hands.to("Noter un acte semblable").go();
            hands.to("Date").type(anyWay());
            hands.to("Noter cet acte").go();
            assertThat(read(tab)).contains("Acte noté");
        });
    }

    /** A day that reads the same with the month first, whatever the language of the browser. */
    private static String anyWay() {
        var day = LocalDate.now(Span.ZONE);
        while (day.getDayOfMonth() != day.getMonthValue()) day = day.minusDays(1);
        return day.format(DateTimeFormatter.ofPattern("ddMMyyyy"));
    }
}
