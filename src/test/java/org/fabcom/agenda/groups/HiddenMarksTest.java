package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who may not know of a group learns nothing from marks of content either: what happens there changes no ETag, date or size. */
@FabComTest
class HiddenMarksTest extends OneCircle {

    HiddenMarksTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_happens_in_a_group_changes_no_mark_for_those_who_do_not_see_it() {
        var open = dates.of(programme.announce(house.id(), Posters.workshop("Café ouvert", 5), paul.id()))
                .getFirst();
        var strangers = List.of(web.visitor(), neighbours.signedIn(neighbours.person("Passante")));
        strangers.forEach(this::marks); // a page has a mark once a browser has its cookie
        var before = strangers.stream().map(this::marks).toList();
        assertThat(before.getFirst().get("/agenda.ics")).contains("200", "ETag W/");
        var hidden = announced(circle);
        holds(strangers, before, "announced");
        for (var it : List.of("/agenda/" + hidden.id() + ".ics", hidden.url(), "/api/v1/events/" + hidden.id()))
            assertThat(strangers.stream().map(one -> one.get(it).status()).toList())
                    .as(it)
                    .allMatch(status -> status == 404 || status == 403);
        registering.ask(hidden.id(), who(rosa));
        programme.move(hidden.id(), Posters.span(Posters.inDays(9)));
        holds(strangers, before, "moved");
        programme.cancelDate(hidden.id(), "Grippe");
        holds(strangers, before, "cancelled");
        assertThat(web.visitor().get(open.url()).status()).isEqualTo(200);
    }

    /** A seal that is one letter off, of another person, or of nobody: no calendar, and the same answer. */
    @Test
    void an_address_of_a_calendar_that_is_guessed_does_not_exist() {
        var address = rosa().get("/moi/agenda")
                .page()
                .select("[value*=/agenda/flux/]")
                .val();
        var path = address.substring(address.indexOf("/agenda/flux/"));
        assertThat(web.visitor().get(path).body()).contains("BEGIN:VCALENDAR");
        char last = path.charAt(path.length() - 5);
        for (var wrong : List.of(
                path.substring(0, path.length() - 5) + (last == 'a' ? 'b' : 'a') + ".ics",
                path.replace(rosa.id().toString(), karim.id().toString()),
                path.replace(rosa.id().toString(), UUID.randomUUID().toString()))) {
            var answer = web.visitor().get(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Rosa", "Karim");
            assertThat(answer.header("ETag")).isNullOrEmpty();
        }
        assertThat(web.visitor().with("If-None-Match", "*").get(path).status())
                .as("what nobody may keep has no mark to ask about")
                .isEqualTo(200);
    }

    private void holds(List<WebVisitor> strangers, List<Map<String, String>> before, String what) {
        for (int i = 0; i < strangers.size(); i++)
            assertThat(marks(strangers.get(i))).as(what).isEqualTo(before.get(i));
    }

    private Map<String, String> marks(WebVisitor who) {
        var marks = new TreeMap<String, String>();
        for (var it : List.of(
                "/agenda",
                "/agenda.ics",
                "/agenda.atom",
                "/agenda.csv",
                "/agenda.json",
                "/agenda/par/" + house.id() + ".ics",
                "/api/v1/events",
                "/structures/" + house.id(),
                "/recherche?q=z%C3%A9nith")) {
            var answer = who.get(it);
            var size = answer.header("Content-Type").startsWith("text/html")
                    ? ""
                    : " " + answer.body().length();
            marks.put(
                    it,
                    answer.status() + " ETag " + answer.header("ETag") + " " + answer.header("Last-Modified") + size);
        }
        return marks;
    }
}
