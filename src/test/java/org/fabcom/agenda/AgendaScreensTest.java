package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The pages of the agenda in a real browser, in the lived-in territory. */
@FabComTest
@WithDemonstration
record AgendaScreensTest(
        Web web,
        Neighbours neighbours,
        People people,
        Dates dates,
        Events events,
        Meetings meetings,
        Registrations registrations,
        Links links) {

    @Test
    void the_agenda_has_no_barrier_on_a_phone_by_day_and_on_a_desk_by_night() {
        var nobody = new LinkedHashMap<String, String>();
        nobody.put("home", "/");
        nobody.put("list", "/agenda");
        nobody.put("near", "/agenda?pres-nom=Grenoble");
        nobody.put("none", "/agenda?q=zzz");
        nobody.put("full", find("Mailchimp").url());
        nobody.put("free", find("ressourcerie").url());
        nobody.put("off", find("Billetterie").url());
        nobody.put("workshop-public", past("mots de passe").url());
        nobody.put("take", "/rendez-vous?pres-nom=Sainte-Lucie");
        nobody.put(
                "take-one",
                web.visitor()
                        .get("/rendez-vous")
                        .page()
                        .selectFirst("main li h2 a")
                        .attr("href"));
        nobody.put("rooms", "/salles/par/" + find("compte Google").organiser());
        nobody.put("room", hall());
        nobody.put("registration", registration());
        nobody.put("evaluation", registration() + "/avis/avant");
        var faults = new ArrayList<String>();
        look("", nobody, faults);
        look("claire.morel", organiser(), faults);
        look("yann.le.goff", workshop(), faults);
        assertThat(faults).isEmpty();
    }

    private Map<String, String> organiser() {
        var claire =
                people.byEmail(new Email("claire.morel@trois-rivieres.example")).orElseThrow();
        var permanence = find("compte Google");
        var meeting = Posters.arranged(meetings.propose(
                new MeetingDraft(
                        new Subject("test.thing", Ids.next()),
                        "Premier rendez-vous",
                        "Apportez vos factures.",
                        Posters.FILATURE,
                        Set.of(claire.id())),
                List.of(Posters.span(Posters.inDays(5)), Posters.span(Posters.inDays(6))),
                claire.id()));
        var path = "/structures/" + permanence.organiser() + "/agenda";
        var pages = new LinkedHashMap<String, String>();
        pages.put("own", "/moi/agenda");
        pages.put("meeting", "/agenda/rendez-vous/" + meeting);
        pages.put("organiser", path);
        pages.put("announce", path + "/nouveau");
        pages.put("edit", path + "/" + permanence.event());
        pages.put("attendance", path + "/dates/" + permanence.id());
        pages.put("paper", path + "/dates/" + permanence.id() + "?imprimer");
        return pages;
    }

    /** Those of a workshop that is over, for somebody of the team who is also a mediator. */
    private Map<String, String> workshop() {
        var it = past("mots de passe");
        var path = "/structures/" + it.organiser() + "/agenda";
        var pages = new LinkedHashMap<String, String>();
        pages.put("presences", path + "/dates/" + it.id());
        pages.put("evaluations", path + "/dates/" + it.id() + "/avis");
        pages.put("workshop", path + "/" + it.event() + "/atelier");
        pages.put("documents", path + "/" + it.event() + "/documents");
        pages.put("totals", path + "/bilan?du=2020-01-01");
        pages.put("openings", "/moi/creneaux");
        pages.put("opening", "/moi/creneaux/nouveau");
        pages.put("meetings", "/agenda/rendez-vous");
        pages.put("past", path + "/passe");
        pages.put("room-form", "/structures/" + it.organiser() + "/salles/nouvelle");
        pages.put("act", "/actes/nouveau?atelier=" + it.id());
        return pages;
    }

    private Happening past(String words) {
        return dates.search(Wanted.between(null, java.time.Instant.now()).saying(words), true, 0, 1)
                .getFirst();
    }

    private String hall() {
        return "/salles/" + find("compte Google").venue().room();
    }

    /** Somebody who will come to a workshop with aims. */
    private String registration() {
        var date = find("Mailchimp");
        return registrations.of(date.id()).stream()
                .filter(it -> it.state() == State.CONFIRMED)
                .map(it -> links.path(it.id()))
                .findFirst()
                .orElseThrow();
    }

    private Happening find(String words) {
        return dates.search(Wanted.between(java.time.Instant.now(), null).saying(words), false, 0, 1)
                .getFirst();
    }

    private void look(String who, Map<String, String> pages, List<String> faults) {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            if (!who.isEmpty()) {
                var person = people.byEmail(new Email(who + "@trois-rivieres.example"))
                        .orElseThrow();
                tab.as(neighbours.signedIn(person));
            }
            pages.forEach((name, path) -> tab.seen(path, List.of(Look.PHONE, Look.DESK.inTheDark()), look -> {
                tab.picture("agenda-" + name);
                var where = name + " " + look.name() + ": ";
                tab.barriers().forEach(it -> faults.add(where + it));
                if (tab.tooWide()) faults.add(where + "sideways scroll");
                if (tab.page().locator("h1").count() != 1) faults.add(where + "h1");
            }));
            tab.complaints().forEach(faults::add);
        }
    }
}
